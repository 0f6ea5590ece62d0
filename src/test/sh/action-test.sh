#!/usr/bin/env bash
# Tests the script of action.yml in workspaces made here, with the variables that a GitHub runner sets. Needs git and a
# JDK, and Maven if this source tree has not been built.
# shellcheck disable=SC2016 # What is not expanded here must not be expanded elsewhere.

set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/prdlint action XXXXXX")
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() {
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok    $what"
    else
        failed=$((failed + 1))
        echo "FAIL  $what"
        tail -n 30 "$work/log" | cat -v | sed 's/^/      | /'
    fi
}

# Runs the script in $workspace, as the runner does; the arguments are variables, such as INPUT_PATHS=docs. Each run is
# a step of its own, with an empty file for outputs and something in the summary.
action() {
    : >"$work/output"
    printf 'An earlier step\n' >"$work/summary"
    (
        cd "$workspace" || exit
        env -i PATH="$PATH" HOME="$HOME" LANG=C.UTF-8 ${JAVA_HOME:+"JAVA_HOME=$JAVA_HOME"} CI=true GITHUB_ACTIONS=true \
            GIT_CONFIG_GLOBAL="$GIT_CONFIG_GLOBAL" GIT_CONFIG_NOSYSTEM=1 \
            GITHUB_ACTION_PATH="$root" GITHUB_WORKSPACE="$workspace" GITHUB_OUTPUT="$work/output" \
            GITHUB_STEP_SUMMARY="$work/summary" RUNNER_TEMP="$work/runner temp" GITHUB_EVENT_NAME=workflow_dispatch \
            INPUT_PATHS=. INPUT_SINCE= INPUT_BASELINE= INPUT_CONFIG= INPUT_FAIL_ON=error INPUT_ARGS= \
            INPUT_ANNOTATIONS=true INPUT_SUMMARY=true EVENT_BASE= "$@" \
            bash --noprofile --norc -e -o pipefail -c 'bash "$GITHUB_ACTION_PATH/.github/action/run.sh"'
    ) >"$work/log" 2>"$work/err" </dev/null
    status=$?
    awk '/^::stop-commands::/ { token = "::" substr($0, 18) "::"; next }
        token != "" { if ($0 == token) token = ""; else print > text; next }
        { print }' text="$work/text" "$work/log" >"$work/heeded"
    touch "$work/text"
}

says() { grep -qF -- "$1" "$work/log"; }
outputs() { grep -qxF -- "$1" "$work/output"; }
sarif() { sed -n 's/^sarif-file=//p' "$work/output"; }
annotations() { grep -cE "^::(error|warning|notice) file=" "$work/heeded"; }
# What GitHub would heed are annotations, and nothing else.
only_annotations() {
    ! grep -E '^::|##\[' "$work/heeded" | grep -qvE '^::(error|warning|notice) (file=[^:,]*,|title=prdlint::)'
}

unset PRDLINT_JAVA
# shellcheck disable=SC2046
unset $(git rev-parse --local-env-vars)
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1
git config --global user.name 'A tester'
git config --global user.email 'tester@example.org'
git config --global init.defaultBranch main
git config --global core.autocrlf false
git config --global protocol.file.allow always
git config --global uploadpack.allowAnySHA1InWant true
mkdir "$work/runner temp"
valid="$root/testdata/valid/library-small.md"
broken="$root/testdata/broken/library-small.md"

# ---- Files and folders

workspace="$work/a workspace"
mkdir -p "$workspace/docs/good" "$workspace/docs/bad"
cp "$valid" "$workspace/docs/good/prd.md"
cp "$broken" "$workspace/docs/bad/prd.md"

action
check 'a document with errors fails the step' test "$status" = 1
check 'nothing goes to standard error' test ! -s "$work/err"
check 'the log tells what is wrong' grep -qF 'F004 "Return and renewal" has no endpoint' "$work/text"
check 'each finding is an annotation' test "$(annotations)" = 6
check 'which names file and line' \
    grep -q '^::error file=docs/bad/prd.md,line=23,endLine=23,col=5,.*,title=PRD101 ' "$work/heeded"
check 'GitHub is told nothing else' only_annotations
check 'the summary has a report' grep -q 'prdlint: 4 errors, 2 warnings in 2 documents' "$work/summary"
check 'below what an earlier step has written' test "$(head -n 1 "$work/summary")" = 'An earlier step'
check 'output: status' outputs 'status=1'
check 'output: documents' outputs 'documents=2'
check 'output: errors' outputs 'errors=4'
check 'output: warnings' outputs 'warnings=2'
check 'output: infos' outputs 'infos=0'
check 'output: the SARIF report' grep -q '"uri": "docs/bad/prd.md"' "$(sarif)"
check 'the workspace is left as it was' test "$(cd "$workspace" && find . -type f | sort | tr '\n' ' ')" = \
    './docs/bad/prd.md ./docs/good/prd.md '

action INPUT_FAIL_ON=never
check 'fail-on' test "$status" = 0
check 'does not hide the errors' outputs 'errors=4'
action INPUT_PATHS=docs/good
check 'a folder' test "$status" = 0
check 'of which only the documents count' outputs 'documents=1'
action INPUT_PATHS=$'docs/good\r\n\ndocs/bad/prd.md\n'
check 'paths, one a line' outputs 'documents=2'
action INPUT_ANNOTATIONS=false INPUT_SUMMARY=false
check 'without annotations' test "$(annotations)" = 0 -a "$status" = 1
check 'without summary' test "$(cat "$work/summary")" = 'An earlier step'
action INPUT_ARGS=$'--select=PRD1\n--severity=PRD101=info\n'
check 'args, one a line' outputs 'errors=1'
check 'all of them' outputs 'infos=1'
(cd "$workspace" && "$root/bin/prdlint" check docs --write-baseline) >/dev/null 2>&1
action INPUT_BASELINE=.prdlint-baseline.json
check 'baseline' test "$status" = 0
rm "$workspace/.prdlint-baseline.json"

mkdir "$workspace/.github"
printf 'rules:\n  PRD101: off\n' >"$workspace/.github/prdlint.yml"
action INPUT_CONFIG=.github/prdlint.yml
check 'config' outputs 'errors=3'
rm -r "$workspace/.github"

action INPUT_PATHS=$'docs\nno such folder'
check 'a path that is missing: status 2' test "$status" = 2
check 'said as an annotation' grep -q '^::error file=no such folder,title=prdlint::' "$work/heeded"
check 'the rest is linted' outputs 'errors=4'
check 'output: status 2' outputs 'status=2'
check 'the SARIF report is there' test -s "$(sarif)"
action INPUT_FAIL_ON=fatal
check 'bad usage: status 2' test "$status" = 2
check 'in the log' grep -q 'unknown value of --fail-on "fatal"' "$work/text"
check 'and as an annotation' grep -q '^::error title=prdlint::prdlint could not run' "$work/heeded"
check 'without reports that are not there' test -z "$(sarif)"
action INPUT_SUMMARY=yes
check 'an input that is neither true nor false' grep -q '^::error title=prdlint::the input summary is "yes"' "$work/heeded"
action GITHUB_STEP_SUMMARY= GITHUB_OUTPUT=
check 'a runner without summary and outputs' test "$status" = 1

mkdir -p "$work/jdk/bin"
echo 'JAVA_VERSION="21.0.1"' >"$work/jdk/release"
printf '#!/bin/sh\necho the JDK of the runner\n' >"$work/jdk/bin/java"
chmod +x "$work/jdk/bin/java"
action JAVA_HOME= JAVA_HOME_21_X64="$work/jdk"
check 'a JDK that the runner has' grep -qx 'the JDK of the runner' "$work/text"
action PRDLINT_JAVA="$work/jdk" JAVA_HOME_21_X64=
check 'or that the job has chosen' grep -qx 'the JDK of the runner' "$work/text"

# ---- Hostile names and values

workspace="$work/hostile"
mkdir -p "$workspace/-fjson=stolen" "$workspace/stolen"
for name in '::error file=x::said prd.md' '##[error]said prd.md' '%0A::error::said prd.md' $'line\n::error::said prd.md' \
    '$(touch touched) prd.md' '`touch touched` prd.md' '"; touch touched; " prd.md' '--quiet-prd.md' '-fjson=stolen/prd.md' \
    '@prd.md' '* prd.md'; do
    cp "$broken" "$workspace/$name"
done
sed -i.bak -e 's/Return and renewal/##[error]said ::error::said/' "$workspace/@prd.md"
rm "$workspace/@prd.md.bak"
names=$(cd "$workspace" && find . | sort)
untouched() { [ "$(cd "$workspace" && find . | sort)" = "$names" ]; }

action
check 'hostile file names: all are linted' outputs 'documents=11'
check 'GitHub takes none for a command' only_annotations
check 'no shell does' untouched
check 'and the outputs are six lines' test "$(wc -l <"$work/output")" -eq 6
action INPUT_PATHS=$'--quiet-prd.md\n-fjson=stolen/prd.md\n@prd.md\n$(touch touched) prd.md\n* prd.md'
check 'hostile paths are paths' outputs 'documents=5'
check 'and nothing else' untouched
for value in '"; touch touched; $(touch touched) `touch touched`' \
    $'--write-baseline\n::error::said\n##[error]said\n%0A::error::said'; do
    for input in INPUT_PATHS INPUT_SINCE INPUT_BASELINE INPUT_CONFIG INPUT_FAIL_ON INPUT_ANNOTATIONS INPUT_SUMMARY; do
        action "$input=$value"
        if [ "$status" != 2 ] || ! only_annotations || ! untouched; then
            check "$input=$(printf %q "$value")" false
        fi
    done
done
check 'hostile values fail the step and do nothing else' untouched

# ---- Pull requests and pushes

origin="$work/origin"
git init -q "$origin"
cd "$origin" || exit 1
mkdir docs
sed -e '/^| GET | \/books |/d' "$valid" >docs/prd.md
git add -A
git commit -q -m 'A document with an old fault'
old=$(git rev-parse HEAD)
git checkout -q -b change
sed -i.bak -e '/^| POST | \/loans\/:id\/return |/s/F002/F091/' docs/prd.md
rm docs/prd.md.bak
git commit -q -a -m 'A new fault'
head=$(git rev-parse HEAD)
git checkout -q main
sed -e 's/F002 |$/F092 |/' "$valid" >docs/other-prd.md
git add -A
git commit -q -m 'Meanwhile, a fault of somebody else'
tip=$(git rev-parse HEAD)
git checkout -q -b merged
git merge -q --no-edit change
merged=$(git rev-parse HEAD)

# clone NAME COMMIT DEPTH: a checkout, as actions/checkout makes it.
clone() {
    workspace="$work/$1"
    git init -q "$workspace"
    git -C "$workspace" remote add origin "file://$origin"
    # shellcheck disable=SC2086
    git -C "$workspace" fetch -q --no-tags $3 origin "$2"
    git -C "$workspace" checkout -q FETCH_HEAD
}
new_fault() { grep -q 'PRD201' "$work/heeded" && [ "$(annotations)" = 1 ] && [ "$status" = 1 ]; }

clone shallow "$merged" --depth=1
pull_request=(GITHUB_EVENT_NAME=pull_request GITHUB_BASE_REF=main GITHUB_HEAD_REF=change "GITHUB_SHA=$merged")
action "${pull_request[@]}" "EVENT_BASE=$tip"
check 'a pull request: everything that is wrong' test "$(annotations)" -gt 2
action "${pull_request[@]}" "EVENT_BASE=$old" INPUT_SINCE=base
check 'since base: only what it brought, from a clone of depth 1' new_fault
check 'the base commit was fetched, the history was not' test "$(git -C "$workspace" rev-list --count "$tip")" = 1

clone head "$head" --depth=1
action "${pull_request[@]}" "EVENT_BASE=$tip" INPUT_SINCE=base
check 'its own commit is checked out, at depth 1' new_fault
clone history "$head" ''
git -C "$workspace" fetch -q origin '+refs/heads/*:refs/remotes/origin/*'
action "${pull_request[@]}" "EVENT_BASE=$tip" INPUT_SINCE=base
check 'its own commit, with the history' new_fault
check 'is compared with where it began' test -z "$(grep -F "$tip" "$work/log")"
action INPUT_SINCE="$old"
check 'since a revision' new_fault
action INPUT_SINCE=no-such-branch
check 'since a revision that is not there' test "$status" = 2

clone pushed "$head" --depth=1
action GITHUB_EVENT_NAME=push "GITHUB_SHA=$head" "EVENT_BASE=$old" INPUT_SINCE=base
check 'a push' new_fault
action GITHUB_EVENT_NAME=push "GITHUB_SHA=$head" EVENT_BASE=0000000000000000000000000000000000000000 INPUT_SINCE=base
check 'the push of a new branch: everything' test "$(annotations)" -gt 1
check 'which is said' grep -q '^::notice title=prdlint::This event has no base commit' "$work/heeded"
action GITHUB_EVENT_NAME=schedule INPUT_SINCE=base
check 'an event of no change: everything' test "$(annotations)" -gt 1
action GITHUB_EVENT_NAME=push "GITHUB_SHA=$head" EVENT_BASE=1234567890123456789012345678901234567890 INPUT_SINCE=base
check 'a base that is nowhere: status 2' test "$status" = 2
check 'and what to do' grep -q '^::error title=prdlint::the base commit 1234.*fetch-depth: 0' "$work/heeded"
for value in '$(touch touched)' '--upload-pack=touch touched' $'x\n::error::said'; do
    action GITHUB_EVENT_NAME=push "GITHUB_SHA=$head" "EVENT_BASE=$value" INPUT_SINCE=base
    check "a base that is no commit: $(printf %q "$value")" test "$status" = 2 -a ! -e "$workspace/touched" -a \
        "$(grep -c '^::' "$work/heeded")" = 1
done
workspace="$work/no repository"
mkdir "$workspace"
cp "$valid" "$workspace/prd.md"
action GITHUB_EVENT_NAME=push "EVENT_BASE=$old" INPUT_SINCE=base
check 'since base without a repository: says so' grep -q '^::error title=prdlint::since: base needs a git' "$work/heeded"

echo
echo "action: $passed passed, $failed failed"
[ "$failed" = 0 ]
