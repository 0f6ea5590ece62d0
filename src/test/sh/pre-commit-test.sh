#!/usr/bin/env bash
# Tests .pre-commit-hooks.yaml with the real pre-commit, on a repository made here whose hook comes from a copy of this
# source tree. Needs pre-commit, git, a JDK and Maven; builds once, as the first use of the hook does.

set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/prdlint pre-commit XXXXXX")
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
        tail -n 30 "$work/log" | sed 's/^/      | /'
    fi
}

# Runs a command and keeps all that it prints, and its exit status.
run() {
    "$@" >"$work/log" 2>&1 </dev/null
    status=$?
}

says() { grep -qF -- "$1" "$work/log"; }
blocked_by() { [ "$status" = 1 ] && says "$1"; }
commits() { git rev-list --count HEAD; }

# Git tells its hooks where they are in variables; this may be one.
# shellcheck disable=SC2046
unset $(git rev-parse --local-env-vars) PRDLINT_JAVA SKIP
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1
git config --global user.name 'A tester'
git config --global user.email 'tester@example.org'
git config --global init.defaultBranch main
git config --global core.autocrlf false
export PRE_COMMIT_HOME="$work/pre-commit cache" XDG_CACHE_HOME="$work/cache" PRDLINT_CACHE=off PRE_COMMIT_COLOR=never

# ---- The repository that the hook comes from

hooks="$work/prdlint source"
mkdir -p "$hooks/src"
cp -R "$root/bin" "$root/pom.xml" "$root/rules" "$root/LICENSE" "$root/.gitattributes" "$root/.gitignore" \
    "$root/.pre-commit-hooks.yaml" "$hooks"
cp -R "$root/src/main" "$hooks/src/main"
git -C "$hooks" init -q
git -C "$hooks" add -A
git -C "$hooks" commit -q -m 'The hook'
git -C "$hooks" tag v1.0.0

# ---- A repository that uses it

mkdir "$work/a project"
cd "$work/a project" || exit 1
git init -q
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $hooks
    rev: v1.0.0
    hooks:
      - id: prdlint
YAML
git add .pre-commit-config.yaml
git commit -q -m 'Begin'
run pre-commit install
check 'pre-commit installs itself' test "$status" = 0

mkdir docs prds
cp "$root/testdata/broken/library-small.md" 'docs/Library PRD.MD'
git add docs
run git commit -m 'A document that contradicts itself'
check 'the first run builds the program, and a bad document blocks the commit' blocked_by 'PRD101 feature-without-endpoint'
check 'the document is named' says 'docs/Library PRD.MD  (small;'
check 'nothing was committed' test "$(commits)" = 1
check 'the program was built in the copy of pre-commit' \
    test -n "$(find "$PRE_COMMIT_HOME" -path '*/target/prdlint.jar')" -a ! -e "$hooks/target"

# ---- From here on there is neither a network nor anything that would use it

mv "$hooks" "$work/gone"
mkdir "$work/tools"
printf '#!/bin/sh\necho "$*" >>"%s"\nexit 1\n' "$work/called" >"$work/tools/mvn"
chmod +x "$work/tools/mvn"
export PATH="$work/tools:$PATH"
offline=()
if unshare -rn true 2>/dev/null; then
    offline=(unshare -rn)
else
    echo 'note: no network namespace can be made here; Maven is out of reach, and the source of the hook is gone'
fi

cp "$root/testdata/valid/library-small.md" 'docs/Library PRD.MD'
git add docs
run ${offline[@]+"${offline[@]}"} git commit -m 'A document without contradictions'
check 'a good document does not' test "$status" = 0 -a "$(commits)" = 2

cp "$root/testdata/broken/library-small.md" prds/first.md
cp "$root/testdata/broken/recipe-small-links.md" 'prds/두 번째.md'
cp "$root/testdata/broken/recipe-small-links.md" notes.md
git add prds notes.md
run ${offline[@]+"${offline[@]}"} git commit -m 'Two bad documents and one that is none'
check 'two bad documents block the commit' blocked_by 'prds/first.md  ('
check 'both are linted, in one run' says 'in 2 documents'
check 'the second is named' says 'prds/두 번째.md  ('

cp "$root/testdata/valid/library-small.md" prds/first.md
cp "$root/testdata/valid/recipe-small.md" 'prds/두 번째.md'
git add prds
run ${offline[@]+"${offline[@]}"} git commit -m 'Two good documents and one that is none'
check 'two good documents do not, nor what lies elsewhere' test "$status" = 0 -a "$(commits)" = 3

echo 'more' >>notes.md
git add notes.md
run ${offline[@]+"${offline[@]}"} git commit -m 'No document'
check 'without a document, nothing is run' test "$status" = 0 -a "$(commits)" = 4
check 'and that is said' says 'no files to check'

git rm -q prds/first.md
run ${offline[@]+"${offline[@]}"} git commit -m 'One document less'
check 'a deleted document is not looked for' test "$status" = 0 -a "$(commits)" = 5

# Names that would be options if they were taken for such.
mkdir -p ./--write-baseline ./-fjson=stolen
cp "$root/testdata/valid/library-small.md" ./--quiet-prd.md
cp "$root/testdata/valid/library-small.md" ./-fjson=stolen/prd.md
mkdir stolen
git add -A -- .
run ${offline[@]+"${offline[@]}"} git commit -m 'Names that begin with a dash'
check 'a name that looks like an option is none' test "$status" = 0 -a "$(commits)" = 6 -a -z "$(ls -A stolen)"

run ${offline[@]+"${offline[@]}"} pre-commit run --all-files
check 'all files at once' test "$status" = 0
sed -i.bak 's/- id: prdlint/&\n        args: [--fail-on, warning, --select, PRD3, --]/' .pre-commit-config.yaml
cp "$root/testdata/broken/library-small.md" prds/first.md
git add -A -- .
run ${offline[@]+"${offline[@]}"} pre-commit run
check 'with arguments of the project' blocked_by 'PRD301 model-without-endpoint'
check 'which count' test -z "$(grep PRD101 "$work/log")"
check 'Maven was not called again' test ! -e "$work/called"

echo
echo "pre-commit: $passed passed, $failed failed"
[ "$failed" = 0 ]
