# ./besa test: every check of every module, then the suites of tools/suites, then one table. Sourced by ./besa, which
# has set home and jdk.
# shellcheck shell=bash
# shellcheck disable=SC2154

# shellcheck source=tools/launcher/build.sh
. "$home/tools/launcher/build.sh"

# Lines of the table: suite, tests, failures, skipped, milliseconds; separated by tabs.
results=''
# What this machine cannot run, a line each.
not_run=''

run_tests() {
  case "$*" in
    '') long='' ;;
    --long) long=true ;;
    *)
      echo "besa: test does not know '$*'; there is only --long" >&2
      exit 2
      ;;
  esac
  mkdir -p "$state"
  lock test # a second run in the same folder waits, for both write into the same target folders
  started=$SECONDS
  run_maven
  run_suites
  print_table
}

say() { printf '[%4d s] %s\n' "$((SECONDS - started))" "$*"; }

result() { printf '%s\t%s\t%s\t%s\t%s\n' "$@"; } # suite tests failures skipped milliseconds

add_result() { results="$results$(result "$@")"$'\n'; }

sum_of_column() { printf '%s' "$results" | awk -F '\t' -v column="$1" '{ sum += $column } END { print sum + 0 }'; }

# Compiles with Error Prone and NullAway, runs the tests, checks the format, lists what we ship; reports coverage after a long run.
run_maven() {
  local log="$state/test.log" begin=$SECONDS broken='' reports milliseconds
  rm -rf "$home"/*/target/suites "$home"/*/target/surefire-reports
  say 'building and testing all modules'
  maven -T2 --fail-at-end "-Dbesa.long=${long:-false}" verify 2>&1 | tee "$log" | say_steps || broken=yes

  for reports in "$home"/*/target/surefire-reports; do
    if [ -e "$reports" ] && ! compgen -G "${reports%/*}/suites/*.tsv" >/dev/null; then
      say "$reports holds tests that nobody counted: the module needs besa-test-support among its test dependencies"
      broken=yes
    fi
  done
  results="$(cat "$home"/*/target/suites/*.tsv 2>/dev/null || true)"
  results="$results${results:+$'\n'}"

  if [ -n "$broken" ]; then
    errors_of_maven "$log"
    # A module is not tested when one that it needs is broken; the table alone would not show that.
    sed -n 's/^\[INFO\] \(Besa.*[^ .]\) \.* SKIPPED.*/Not tested because of that: \1/p' "$log"
  fi
  milliseconds=$(((SECONDS - begin) * 1000 - $(sum_of_column 5)))
  [ "$milliseconds" -ge 0 ] || milliseconds=0 # modules are tested side by side
  if [ -z "$broken" ]; then
    add_result build 1 0 0 "$milliseconds"
  elif [ "$(sum_of_column 3)" = 0 ]; then
    # Not a test: a compilation, a check, the format, a JVM that died.
    add_result build 1 1 0 "$milliseconds"
  else
    # Maven stopped at the failed tests, so nobody knows about the checks after them.
    add_result build 0 0 0 "$milliseconds"
  fi
}

# Reads Maven's log and says the steps that take time.
say_steps() {
  local line step module
  while IFS= read -r line; do
    case "$line" in
      *'--- '*' @ '*' ---'*) ;;
      *) continue ;;
    esac
    step="${line#*--- }"
    module="${step##* @ }"
    module="${module%% *}"
    module="${module#besa-}"
    case "$step" in
      compiler:*:compile*) say "$module: compiling" ;;
      surefire:*'(fuzz)'*) say "$module: fuzzing" ;;
      surefire:*) say "$module: testing" ;;
      pitest:*) say "$module: mutating" ;;
      spotless:*) say "$module: checking the format" ;;
    esac
  done
}

# Runs the lines of tools/suites (see there for the columns).
run_suites() {
  local suite beside packages probe command
  rm -f "$state"/suite-*.tsv
  trap 'trap - TERM; kill -TERM 0' INT # what runs beside does not hear the keyboard
  while IFS='|' read -r -u 3 suite packages probe command; do
    read -r suite beside <<<"$suite" # trims
    read -r packages <<<"$packages"
    case "$suite" in '' | '#'*) continue ;; esac
    if has_what_it_needs "$probe" || install_packages "$suite" "$packages" "$probe"; then
      case "$beside" in
        '&') run_suite "$suite" "$command" & ;;
        *) run_suite "$suite" "$command" ;;
      esac
    else
      say "$suite: not run: needs $packages"
      not_run="$not_run$suite"$'\t'"$packages"$'\n'
    fi
  done 3<"${BESA_SUITES:-$home/tools/suites}"
  wait
  results="$results$(cat "$state"/suite-*.tsv 2>/dev/null || true)"$'\n'
}

has_what_it_needs() { (cd "$home" && eval "${1:-true}") >/dev/null 2>&1; }

install_packages() { # suite packages probe
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "$1: installing $2 from Debian"
  local log="$state/apt.log" words
  read -r -a words <<<"$2"
  {
    apt-get install -y --no-install-recommends "${words[@]}" ||
      { apt-get update && apt-get install -y --no-install-recommends "${words[@]}"; }
  } >"$log" 2>&1 </dev/null || return 1
  has_what_it_needs "$3"
}

# A suite says "ok …", "not ok …" or "skip …" for each of its tests; one that says nothing is one test. Leaves its line of
# the table in a file, since others may run beside it.
run_suite() { # suite command
  local log="$state/suite-$1.log" begin=$SECONDS outcome=0 passed failed skipped
  say "$1: testing"
  result "$1" 1 1 0 0 >"$state/suite-$1.tsv" # until it tells something better
  (cd "$home" && JAVA_HOME="$jdk" BESA_LONG="${long:-false}" eval "$2") >"$log" 2>&1 </dev/null || outcome=$?
  passed="$(grep -c '^ok ' "$log" || true)"
  failed="$(grep -c '^not ok ' "$log" || true)"
  skipped="$(grep -c '^skip ' "$log" || true)"
  if [ "$outcome" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  if [ "$outcome" = 0 ] && [ "$((passed + failed + skipped))" = 0 ]; then passed=1; fi
  [ "$failed" = 0 ] || tail -n 60 "$log"
  result "$1" "$((passed + failed + skipped))" "$failed" "$skipped" "$(((SECONDS - begin) * 1000))" >"$state/suite-$1.tsv"
}

# The table, the last line "N passed, N failed", and the exit code. Where CI=true nothing may be left out.
print_table() {
  local tests failures skipped
  echo
  printf '%-20s %8s %9s %8s %8s\n' suite tests failures skipped seconds
  printf '%s' "$results" | awk -F '\t' '
    $2 + $5 > 0 { tests[$1] += $2; failures[$1] += $3; skipped[$1] += $4; ms[$1] += $5 }
    END { for (s in tests) printf "%-20s %8d %9d %8d %8.1f\n", s, tests[s], failures[s], skipped[s], ms[s] / 1000 }
  ' | sort
  printf '%s' "$not_run" | awk -F '\t' '{ printf "%-20s not run: needs %s\n", $1, $2 }'
  say 'done'
  echo
  tests="$(sum_of_column 2)"
  failures="$(sum_of_column 3)"
  skipped="$(sum_of_column 4)"
  local outcome=0
  [ "$failures" = 0 ] || outcome=1
  if [ "${CI:-}" = true ] && [ -n "$not_run" ]; then
    echo 'CI=true: a suite that does not run is a failure.'
    outcome=1
  fi
  if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then
    echo 'CI=true: a skipped test is a failure.'
    outcome=1
  fi
  echo "$((tests - failures - skipped)) passed, $failures failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
  exit "$outcome"
}
