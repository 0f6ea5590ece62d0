#!/usr/bin/env bash
# Validates SARIF reports of many kinds of runs with the SARIF validator of Microsoft, by the rules of GitHub code scanning too,
# and with the JSON Schema. Needs npm and 64-bit Linux; what is missing is said loudly.
#
#   src/test/sh/sarif-test.sh [PRDLINT [FOLDER]]    the program to run, and a folder in which the validator is, or is put

set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
prdlint=${1:-$root/bin/prdlint}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm=${2:-$work/npm}
multitool=@microsoft/sarif-multitool-linux
validator=$npm/node_modules/$multitool/Sarif.Multitool
status=0

if [ "$(uname -sm)" != 'Linux x86_64' ] || ! command -v npm >/dev/null; then
    echo 'SKIPPED the SARIF validator: it needs npm and 64-bit Linux'
    exit
elif ! [ -x "$validator" ] && ! timeout 300 npm install --prefix "$npm" --silent --no-audit --no-fund \
    "$multitool@5.7.0" ajv@8.17.1 ajv-formats@3.0.1; then
    echo 'SKIPPED the SARIF validator: npm could not install it'
    exit
fi

fail() {
    echo "FAIL    $1"
    status=1
}

# report STATUS NAME ARGUMENT...: a run that must end with the status, and its report.
report() {
    local expected=$1 name=$2 actual
    shift 2
    "$prdlint" check "$@" -f sarif="$work/$name.sarif" </dev/null 2>"$work/err"
    actual=$?
    if [ $actual -ne "$expected" ]; then
        cat "$work/err"
        fail "$name: status $actual, not $expected"
    fi
}

mkdir -p "$work/a folder/연장 #1"
cd "$work/a folder" || exit 1
git init -q .
cp -R "$root/testdata" .
sample=testdata/broken/library-small.md
{ printf '<!-- prdlint-disable-file PRD1 PRD2 PRD3 PRD7 -- known -->\n\n' && cat $sample; } >suppressed.md
{ printf '<!-- prdlint-disable-file PRD101 -- F004 is another team'\''s [x](y) -->\n\n' && cat $sample; } >mixed.md
cp $sample '연장 #1/a prd %.md'
cp $sample baselined.md
"$prdlint" check --no-config --baseline baseline.json --write-baseline baselined.md >/dev/null </dev/null

report 0 clean testdata/valid/library-small.md
report 0 clean-medium testdata/valid/*.md testdata/valid/ko/*.md
report 1 broken testdata/broken/*.md
report 0 suppressed suppressed.md
report 0 suppressed-included suppressed.md --include-suppressed
report 1 mixed mixed.md
report 1 mixed-included mixed.md --include-suppressed
report 0 baselined baselined.md --baseline baseline.json
report 0 baselined-included baselined.md --baseline baseline.json --include-suppressed
report 2 failed missing.md
report 2 failed-and-broken missing.md $sample testdata
report 1 hostile testdata/hostile/everything.md
report 1 no-prd testdata/README.md --fail-on info
report 1 names '연장 #1/a prd %.md'
report 1 notes $sample --severity PRD1=info --severity PRD301=error
report 0 nothing "연장 #1" --ignore PRD1,PRD2,PRD3,PRD4,PRD5,PRD6,PRD7,PRD8,PRD9 --fail-on never
"$prdlint" check - --stdin-filename docs/x.md -f sarif="$work/standard-input.sarif" <$sample
[ $? -eq 1 ] || fail 'standard-input'

reports=("$work"/*.sarif)
# Its exit status is 0 whatever it finds, so its words count.
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$validator" validate "${reports[@]}" --rule-kind 'Sarif;Ghas' \
    --level 'Error;Warning' -o "$work/validation" --log ForceOverwrite >"$work/validation.txt" 2>&1
if [ ! -s "$work/validation" ] || ! grep -q "^Done. ${#reports[@]} files scanned" "$work/validation.txt"; then
    cat "$work/validation.txt"
    fail "the validator did not read all of the ${#reports[@]} reports"
elif grep -E ': (error|warning) ' "$work/validation.txt"; then
    fail 'the validator complains'
fi

# It overlooks what the schema, which it brings along, does not.
node - "$npm" "$multitool" "${reports[@]}" <<'END' || fail 'the schema'
const [folder, multitool, ...reports] = process.argv.slice(2)
const load = require('module').createRequire(`${folder}/`)
const ajv = new (load('ajv/dist/2020').default)({ strict: false, allErrors: true })
load('ajv-formats').default(ajv)
const schema = ajv.compile(load(`${multitool}/sarif-2.1.0.json`))
for (const report of reports) {
  const log = JSON.parse(require('fs').readFileSync(report))
  const results = log.runs[0].results
  const marked = results.filter(r => r.suppressions?.length || r.baselineState === 'unchanged').length
  const name = report.replace(/.*\/|\.sarif$/g, '')
  if (!schema(log)) {
    console.error(name, schema.errors)
    process.exitCode = 1
  } else {
    console.log(`ok      ${name}: ${results.length} results, ${marked} of them marked as not open`)
  }
}
END
exit $status
