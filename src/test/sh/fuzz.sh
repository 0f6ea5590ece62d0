#!/usr/bin/env bash
# Fuzzes the program with Jazzer, on platforms that Jazzer has: what the fuzzers among the tests demand of any input is tried on
# inputs that reach further and further into the program. Status 1 when one of them fails.
#
#   src/test/sh/fuzz.sh SECONDS [TARGET]...    how long in all, and which of the targets (all)
#
# Inputs that reached something new stay in target/fuzz/TARGET/corpus, for the next time; those that failed are in
# target/fuzz/TARGET/findings. Put one of these into testdata/hostile/, where FuzzersTest tries it, and mend the program.
# PRDLINT_FUZZ_JOBS says how many targets run at a time (2), PRDLINT_FUZZ_SEED with which number chance begins; without it, with
# another each time.

set -u
cd "$(dirname "$0")/../../.." || exit 1
all='markdown reader json configuration suppressions runs'
seconds=${1:-}
if ! [ "$seconds" -gt 0 ] 2>/dev/null; then
    echo "usage: $0 SECONDS [TARGET]...    targets: $all"
    exit 2
fi
shift
targets=("$@")
[ $# -gt 0 ] || read -r -a targets <<<"$all"
for target in "${targets[@]}"; do
    if [[ " $all " != *" $target "* ]]; then
        echo "unknown target $target; there are $all"
        exit 2
    fi
done
jobs=${PRDLINT_FUZZ_JOBS:-2}
[ "$jobs" -le ${#targets[@]} ] || jobs=${#targets[@]}
each=$((seconds * jobs / ${#targets[@]} + 1))
folder=target/fuzz
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mkdir -p "$folder"
mvn -B -ntp -q -Dstyle.color=never -P fuzz,-quality test-compile dependency:build-classpath \
    -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test || exit
classpath=target/test-classes:target/classes:$(<"$folder/classpath")
rm -rf "$folder"/*/seeds "$folder"/*/findings
# All seeds are tried before the time is looked at.
"$java" -cp "$classpath" io.github.prdlint.Fuzzers "$folder" $((each * 2)) || exit
# Only of the program itself is it worth knowing how far an input reached.
tests=$(cd target/test-classes && find io -name '*.class' | sed 's/\.class$//; s|/|.|g' | paste -s -d : -)

fuzz() {
    local target=$folder/$1
    mkdir -p "$target/corpus" "$target/findings"
    exec "$java" -Xmx1g -XX:+UseSerialGC -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class="$(<"$target/class")" \
        --instrumentation_includes='io.github.prdlint.**' --instrumentation_excludes="$tests" \
        --custom_hook_includes='io.github.prdlint.**:com.fasterxml.jackson.**' \
        --reproducer_path="$target/findings" -artifact_prefix="$target/findings/" -dict="$target/words" \
        -seed="${PRDLINT_FUZZ_SEED:-0}" -max_total_time="$each" -max_len=4096 -timeout=60 -rss_limit_mb=3000 -print_final_stats=1 \
        "$target/corpus" "$target/seeds" >"$target/log" 2>&1
}

# report TARGET STATUS: what became of a target.
report() {
    local log=$folder/$1/log runs reached
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    reached=$(sed -n 's/.* cov: \([0-9]*\) ft: [0-9]* corp: \([0-9]*\).*/\1 branches, \2 inputs/p' "$log" | tail -n 1)
    if grep -q UnsatisfiedLinkError "$log"; then
        echo "SKIPPED fuzzing: Jazzer does not run on $(uname -sm)"
        exit
    elif [ "$2" -eq 0 ] && [ -n "$reached" ]; then
        echo "ok      $1: $runs runs in $each s, $reached"
    else
        sed -n '/^== Java Exception/,/^DEDUP_TOKEN/p' "$log" | head -n 200
        tail -n 30 "$log"
        echo "FAIL    $1: see $log, and findings beside it"
        status=1
    fi
    grep '^SKIPPED' "$log"
}

status=0
trap 'exit 130' INT TERM
trap 'kill $(jobs -p) 2>/dev/null' EXIT
for ((i = 0; i < ${#targets[@]}; i += jobs)); do
    running=()
    for target in "${targets[@]:i:jobs}"; do
        fuzz "$target" &
        running+=($!)
    done
    for ((j = 0; j < ${#running[@]}; j++)); do
        wait "${running[j]}"
        report "${targets[i + j]}" $?
    done
done
exit $status
