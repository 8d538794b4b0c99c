# Finding a JDK 25 or newer. Sourced by ./besa.
# shellcheck shell=bash
# shellcheck disable=SC2034

# Versions that were found and are too old, a line each; only to explain.
jdk_rejected=''

# Takes the JDK in folder $1 when it is new enough: sets jdk (its folder) and jdk_version. The version is read from
# the file that every JDK carries, since starting a JVM to ask costs more than most commands.
take_jdk() {
  local folder="$1" line version='' runtime=''
  [ -x "$folder/bin/java" ] && [ -x "$folder/bin/javac" ] || return 1
  if [ -r "$folder/release" ]; then
    while IFS= read -r line; do
      case "$line" in
        JAVA_VERSION=*) version="${line#*=}" ;;
        JAVA_RUNTIME_VERSION=*) runtime="${line#*=}" ;;
      esac
    done <"$folder/release"
    version="${version//\"/}"
    runtime="${runtime//\"/}"
  fi
  if [ -z "$version" ]; then
    version="$("$folder/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')"
  fi
  local major="${version%%[!0-9]*}"
  if [ "${major:-0}" -lt 25 ]; then
    jdk_rejected="$jdk_rejected  $folder (version ${version:-unknown})"$'\n'
    return 1
  fi
  jdk="$folder"
  jdk_version="${runtime:-$version}"
}

# The folder of the JDK whose java is first on the PATH, through its symlinks.
jdk_on_path() {
  local java link
  java="$(command -v java)" || return 1
  while [ -L "$java" ]; do
    link="$(readlink "$java")"
    case "$link" in
      /*) java="$link" ;;
      *) java="${java%/*}/$link" ;;
    esac
  done
  printf '%s\n' "${java%/bin/java}"
}

# Sets jdk and jdk_version, or fails.
find_jdk() {
  local folder
  if [ -n "${BESA_JAVA_HOME:-}" ]; then
    # Somebody chose; another one behind their back would be a surprise.
    take_jdk "$BESA_JAVA_HOME" || return 1
    return 0
  fi
  if [ -n "${JAVA_HOME:-}" ] && take_jdk "$JAVA_HOME"; then return 0; fi
  if folder="$(jdk_on_path)" && take_jdk "$folder"; then return 0; fi
  for folder in /usr/lib/jvm/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if take_jdk "$folder"; then return 0; fi
  done
  # Version managers put a script named java on the PATH; only running it tells where its JDK is.
  if command -v java >/dev/null; then
    folder="$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')"
    if take_jdk "$folder"; then return 0; fi
  fi
  return 1
}

explain_missing_jdk() {
  if [ -n "${BESA_JAVA_HOME:-}" ]; then
    echo "besa: BESA_JAVA_HOME is $BESA_JAVA_HOME, but no JDK 25 or newer is there."
  else
    echo "besa: Besa needs a JDK, version 25 or newer, and found none."
  fi
  if [ -n "$jdk_rejected" ]; then
    echo "Too old:"
    printf '%s' "$jdk_rejected" | sort -u
  fi
  cat <<'END'
Install Eclipse Temurin 25, which is free:
  Debian, Ubuntu   add the repository as https://adoptium.net/installation/linux says, then
                   sudo apt install temurin-25-jdk
  Fedora           sudo dnf install java-25-openjdk-devel
  macOS            brew install --cask temurin@25
  any other        unpack the archive from https://adoptium.net/temurin/releases?version=25 into ~/.jdks
Then run besa again. A JDK in another folder: BESA_JAVA_HOME=/that/folder besa …
END
}
