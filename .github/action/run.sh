#!/usr/bin/env bash
# What action.yml runs: prdlint on the workspace, with the action's inputs in variables INPUT_*. The log gets text and
# annotations, the job its summary, the step its outputs; the exit status is that of prdlint.

set -u
exec </dev/null 2>&1 # One stream: GitHub reads two of them in no certain order.

# ---- Saying something to GitHub

output() {
    printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:-/dev/null}"
}

# Between quietly and aloud, GitHub takes no line for a command, whatever file names and messages say.
quietly() {
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '::stop-commands::%s\n' "$token"
}

aloud() {
    printf '\n::%s::\n' "$token"
}

fail() {
    local message=${1//'%'/%25}
    message=${message//$'\r'/%0D}
    printf '::error title=prdlint::%s\n' "${message//$'\n'/%0A}"
    output status 2
    exit 2
}

# True or false, as the input named $1 with the value $2 says.
is_true() {
    case $2 in
        true) return 0 ;;
        false) return 1 ;;
        *) fail "the input $1 is \"$2\"; it is true or false" ;;
    esac
}

# Sets the array "lines" to the lines of $1 that are not empty.
lines_of() {
    local line
    lines=()
    while IFS= read -r line; do
        line=${line%$'\r'}
        [ -z "$line" ] || lines+=("$line")
    done <<<"$1"
}

# ---- The commit that a pull request or push starts from

has_commit() { git cat-file -e "$1^{commit}" 2>/dev/null; }

# Sets $base, to nothing if the event has no such commit.
find_base() {
    local commit parents shared
    base=${EVENT_BASE:-}
    commit=$(git cat-file commit HEAD 2>&1) || fail "since: base needs a git repository, as actions/checkout makes it: $commit"
    parents=$(sed -n -e '/^$/q' -e 's/^parent //p' <<<"$commit")
    case ${GITHUB_EVENT_NAME:-} in
        pull_request*)
            # Checked out is, if nothing else was asked for, what merging would make; its first parent is the base.
            case $parents in
                *$'\n'*) [ "$(git rev-parse HEAD)" != "${GITHUB_SHA:-}" ] || base=${parents%%$'\n'*} ;;
            esac
            ;;
    esac
    case $base in
        *[!0-9a-f]*) fail "the event's base commit is \"$base\", which is no commit" ;;
        *[!0]*) ;;
        *) base= ;; # The push has made the branch, or the event is none of a change.
    esac
    [ -n "$base" ] || return 0
    if ! has_commit "$base"; then
        git fetch --quiet --no-tags --no-recurse-submodules --depth=1 origin "$base"
        has_commit "$base" ||
            fail "the base commit $base is not in this clone and cannot be fetched; give actions/checkout fetch-depth: 0"
    fi
    # Where the history is there, what others have changed since is nobody's new finding.
    shared=$(git merge-base "$base" HEAD 2>/dev/null) && base=$shared
}

# ---- The command line

cd "${GITHUB_WORKSPACE:-.}" || fail "there is no folder ${GITHUB_WORKSPACE:-.}"
is_true annotations "${INPUT_ANNOTATIONS:-true}" && annotations=yes || annotations=
is_true summary "${INPUT_SUMMARY:-true}" && summary=yes || summary=
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/prdlint.XXXXXX") || fail 'cannot make a temporary folder'

arguments=(check --color=always --fail-on="${INPUT_FAIL_ON:-error}"
    -f text -f github="$work/annotations" -f markdown="$work/summary.md" -f json="$work/report.json"
    -f sarif="$work/prdlint.sarif")
[ -z "${INPUT_BASELINE:-}" ] || arguments+=("--baseline=$INPUT_BASELINE")
[ -z "${INPUT_CONFIG:-}" ] || arguments+=("--config=$INPUT_CONFIG")
if [ "${INPUT_SINCE:-}" = base ]; then
    find_base
    if [ -n "$base" ]; then
        arguments+=("--since=$base")
    else
        echo '::notice title=prdlint::This event has no base commit, so everything that is wrong is reported.'
    fi
elif [ -n "${INPUT_SINCE:-}" ]; then
    arguments+=("--since=$INPUT_SINCE")
fi
lines_of "${INPUT_ARGS:-}"
arguments+=(${lines[@]+"${lines[@]}"})
lines_of "${INPUT_PATHS:-.}"
arguments+=(-- ${lines[@]+"${lines[@]}"})

# ---- The run

# A runner has several JDKs, and the default one may be old.
for variable in JAVA_HOME_{25,21,17}_{X64,ARM64,arm64}; do
    [ -n "${PRDLINT_JAVA:-}" ] || PRDLINT_JAVA=${!variable:-}
done
export PRDLINT_JAVA

quietly
"${0%/*}/../../bin/prdlint" "${arguments[@]}"
status=$?
aloud

if [ -s "$work/annotations" ]; then
    [ -z "$annotations" ] || cat "$work/annotations"
elif [ "$status" -ne 0 ]; then
    fail 'prdlint could not run; the log says why'
fi
if [ -n "$summary" ] && [ -s "$work/summary.md" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi

output status "$status"
[ ! -s "$work/prdlint.sarif" ] || output sarif-file "$work/prdlint.sarif"
for number in documents errors warnings infos; do
    output "$number" "$(sed -n "s/^  \"summary\": {.* \"$number\": \([0-9]*\).*/\1/p" "$work/report.json")"
done
exit "$status"
