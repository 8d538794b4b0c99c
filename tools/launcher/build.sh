# Building Besa when its sources changed. Sourced by ./besa, which has set home, jdk and jdk_version.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154

# .besa/builds/ID holds one finished build: its jars, the JVM's start-up cache, and the JDK it was made with. The
# file .besa/current names the newest. A build is never changed, so a command that runs is never disturbed.
# .besa/besa-verify.jar is the stand-alone verifier, to be given to somebody who has only a JDK.
state="$home/.besa"

# JVM options: output is UTF-8 everywhere, and nothing of the JVM's own gets between a command and its reader.
java_output=(-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Xlog:disable -XX:-UsePerfData)
# For short commands: the quick compiler and the collector without threads.
java_short=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:AOTMode=auto)

# Takes the current build when it is newer than every source and made with this JDK. A deleted
# or renamed file shows as a change of its folder, therefore find looks at folders too.
is_current() {
  local id made_with
  { read -r id <"$state/current"; } 2>/dev/null || return 1
  { read -r made_with <"$state/builds/$id/jdk"; } 2>/dev/null || return 1
  [ "$made_with" = "$jdk $jdk_version" ] || return 1
  local sources=("$home/pom.xml" "$home/.mvn" "$home"/*/pom.xml "$home"/*/src/main "$home/docs/schema")
  [ -z "$(find "${sources[@]}" -newer "$state/builds/$id/started" -print -quit)" ] || return 1
  use_build "$state/builds/$id"
}

use_build() {
  build_folder="$1"
  jar="$1/besa.jar"
  aot_cache="$1/besa.aot"
}

build_if_changed() {
  is_current || build_alone
}

# Two launchers at once: the second waits, and then finds the work done.
build_alone() {
  mkdir -p "$state/builds" || return 1
  show_progress
  lock build
  local outcome=0
  is_current || build || outcome=$?
  unlock
  hide_progress
  [ "$outcome" = 0 ] || show_what_failed
  return "$outcome"
}

build() {
  local id previous='' folder old
  id="$(date +%Y%m%d-%H%M%S)-$$"
  folder="$state/builds/$id"
  mkdir "$folder" || return 1
  : >"$folder/started" # before Maven reads the first source: what changes from now on belongs to the next build
  maven -q -T2 -Dbesa.quick -Dbesa.target=target/launcher -pl app -am package >"$state/build.log" 2>&1 || return 1
  cp "$home"/app/target/launcher/besa/*.jar "$folder" || return 1
  train "$folder"
  cp "$home/verify/target/launcher/besa-verify.jar" "$state/besa-verify.jar.new" || return 1
  mv -f "$state/besa-verify.jar.new" "$state/besa-verify.jar"
  printf '%s\n' "$jdk $jdk_version" >"$folder/jdk"

  { read -r previous <"$state/current"; } 2>/dev/null || true
  printf '%s\n' "$id" >"$state/current.new"
  mv -f "$state/current.new" "$state/current"
  for old in "$state/builds"/*; do
    case "${old##*/}" in
      "$id" | "$previous") ;; # a command may still run from the previous one
      *) rm -rf "$old" ;;
    esac
  done
  use_build "$folder"
}

# Records one typical command, so that the JVM finds its classes loaded and linked at the next start. Only a gain in
# time: when it fails there is no cache, and the JVM starts without.
train() {
  local example command=(--help)
  for example in "$home"/docs/examples/*.yaml; do
    [ ! -e "$example" ] || command=(coverage "$example")
    break
  done
  "$jdk/bin/java" -Dbesa.home="$home" -XX:AOTCacheOutput="$1/besa.aot" "${java_output[@]}" "${java_short[@]}" \
    -jar "$1/besa.jar" "${command[@]}" </dev/null >"$state/train.log" 2>&1 || rm -f "$1/besa.aot"
}

# Maven by the wrapper, on our JDK. BESA_MAVEN_REPO names another local repository.
maven() (
  cd "$home" || return 1
  export JAVA_HOME="$jdk"
  export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  exec ./mvnw -B -ntp ${BESA_MAVEN_REPO:+"-Dmaven.repo.local=$BESA_MAVEN_REPO"} "$@" </dev/null
)

# Takes the lock named $1. flock lets go even when we are killed; where it is missing (macOS) a folder serves.
lock() {
  if command -v flock >/dev/null; then
    exec 9>"$state/$1.lock"
    flock 9
  else
    local tries=0
    until mkdir "$state/$1.locked" 2>/dev/null; do
      tries=$((tries + 1))
      [ "$tries" != 300 ] || echo "besa: waiting for another besa; if none runs, remove $state/$1.locked" >&2
      sleep 0.2
    done
    locked_by_folder="$state/$1.locked"
  fi
}

unlock() {
  if [ -n "${locked_by_folder:-}" ]; then
    rmdir "$locked_by_folder"
    locked_by_folder=''
  else
    exec 9>&-
  fi
}

# One line on stderr: counting the seconds on a terminal, plain elsewhere.
show_progress() {
  local text='besa: building'
  [ -e "$state/current" ] || text='besa: building for the first time, which also downloads what it needs'
  trap 'leave_cleanly' EXIT
  trap 'exit 130' INT TERM
  if [ ! -t 2 ]; then
    echo "$text" >&2
    return
  fi
  {
    trap 'exit 0' TERM
    seconds=0
    while printf '\r%s … %d s' "$text" "$seconds" >&2; do
      sleep 1 || exit 0
      seconds=$((seconds + 1))
    done
  } 9>&- &
  ticker=$!
}

hide_progress() {
  trap - EXIT INT TERM
  [ -n "${ticker:-}" ] || return 0
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  ticker=''
  printf '\r\033[K' >&2
}

leave_cleanly() {
  [ -z "${locked_by_folder:-}" ] || unlock
  hide_progress
}

show_what_failed() {
  {
    echo 'besa: the build failed:'
    errors_of_maven "$state/build.log"
  } >&2
}

# What Maven's log says is wrong, with the first lines that follow each: the assertion and its seed, the place in our
# code. Left out is the page of general advice that Maven adds.
errors_of_maven() {
  local lines
  lines="$(awk '
    /^\[WARNING\] .*\.java:/ { keep = 4 }
    /^\[ERROR\]/ { keep = 12 }
    /^\[INFO\]/ || /^\[WARNING\]/ && !/\.java:/ { keep = 0 }
    /^\[ERROR\] *$/ || /\[Help 1\]|[Rr]e-run Maven|-rf :|For more information|After correcting|See dump files/ { next }
    /^\tat / && !/org\.besa/ { next }
    keep-- > 0 && !seen[$0]++
  ' "$1" | head -n 100)"
  [ -n "$lines" ] || lines="$(tail -n 30 "$1")"
  printf '%s\n' "$lines"
  echo "The whole log: $1"
}
