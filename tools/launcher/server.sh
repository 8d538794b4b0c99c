# Running the server: ./besa serve and ./besa demo. Sourced by ./besa, which has set home, jdk, jar and build_folder, and java_output.
# shellcheck shell=bash
# shellcheck disable=SC2154

# A small server: one collector thread, a bounded heap and code cache, small stacks. BESA_JAVA_OPTIONS comes after them, and wins.
server_flags=(-XX:+UseSerialGC -Xms64m -Xmx208m -XX:MaxMetaspaceSize=160m -XX:ReservedCodeCacheSize=64m -Xss512k
  -XX:+ExitOnOutOfMemoryError -XX:-HeapDumpOnOutOfMemoryError
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# The server's own start-up cache, recorded once per build by a run on a throw-away home. It belongs to this jar and this JDK; the JVM passes
# over one that does not fit.
train_server() {
  local cache="$build_folder/server.aot"
  [ ! -e "$cache" ] || return 0
  [ ! -e "$build_folder/server.aot-failed" ] || return 0
  [ -w "$build_folder" ] || return 0 # whoever built it does that
  echo 'besa: recording the start-up cache, once per build' >&2
  "$jdk/bin/java" -Dbesa.home="$home" "${java_output[@]}" "${server_flags[@]}" -XX:AOTCacheOutput="$cache.new" \
    -jar "$jar" demo --port 0 --rehearse </dev/null >"$state/train-server.log" 2>&1 &&
    mv -f "$cache.new" "$cache" || : >"$build_folder/server.aot-failed"
  rm -f "$cache.new" "$cache.new.config"
}

# Exit code 75 says that somebody locked it: it is started again, without keys. Whoever ends the launcher ends the server first.
run_server() {
  local child code java=("$jdk/bin/java" -Dbesa.home="$home" "${java_output[@]}" "${server_flags[@]}")
  train_server
  [ ! -e "$build_folder/server.aot" ] || java+=(-XX:AOTMode=auto -XX:AOTCache="$build_folder/server.aot")
  # shellcheck disable=SC2206 # several options, separated by blanks
  java+=(${BESA_JAVA_OPTIONS:-})
  echo "besa: java ${java[*]:1}" >&2
  while :; do
    "${java[@]}" -jar "$jar" "$@" <&0 &
    child=$!
    trap 'kill -TERM "$child" 2>/dev/null || true' TERM INT HUP
    code=0
    wait "$child" || code=$?
    while kill -0 "$child" 2>/dev/null; do # a signal woke us, and the server is still ending
      code=0
      wait "$child" || code=$?
    done
    [ "$code" = 75 ] || exit "$code"
  done
}
