#!/usr/bin/env bash
# Fuzzes the program with Jazzer, on platforms that Jazzer has: what the fuzzers among the tests demand of any input is tried on
# inputs that reach further and further into the program. Status 1 when one of them fails.
#
#   src/test/sh/fuzz.sh SECONDS [TARGET]...    how long in all, and which of the targets (all)
#
# Inputs that reached something new stay in target/fuzz/TARGET/corpus, for the next time; those that failed are in
# target/fuzz/TARGET/findings. Put one of these into testdata/hostile/, where FuzzersTest tries it, and mend the program.

set -u
cd "$(dirname "$0")/../../.." || exit 1
seconds=${1:?how many seconds}
shift
jobs=${PRDLINT_FUZZ_JOBS:-2}
folder=target/fuzz
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mkdir -p "$folder"
mvn -B -ntp -q -P fuzz,-quality test-compile dependency:build-classpath \
    -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test || exit
classpath=target/test-classes:target/classes:$(<"$folder/classpath")
rm -rf "$folder"/*/seeds "$folder"/*/findings
"$java" -cp "$classpath" io.github.prdlint.Fuzzers "$folder" || exit

if [ $# -eq 0 ]; then
    set -- markdown reader json configuration suppressions runs
fi
# Only of the program itself is it worth knowing how far an input reached.
tests=$(cd target/test-classes && find io -name '*.class' | sed 's/\.class$//; s|/|.|g' | paste -s -d : -)

fuzz() {
    local target=$folder/$1
    mkdir -p "$target/corpus" "$target/findings"
    "$java" -Xmx1g -XX:+UseSerialGC -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class="$(<"$target/class")" \
        --instrumentation_includes='io.github.prdlint.**' --instrumentation_excludes="$tests" \
        --custom_hook_includes='io.github.prdlint.**:com.fasterxml.jackson.**' \
        --reproducer_path="$target/findings" -artifact_prefix="$target/findings/" -dict="$target/words" \
        -max_total_time=$2 -max_len=4096 -timeout=60 -rss_limit_mb=3000 -print_final_stats=1 \
        "$target/corpus" "$target/seeds" >"$target/log" 2>&1
    echo $? >"$target/status"
}

each=$((seconds * jobs / $#))
running=0
for target in "$@"; do
    if [ $running -eq "$jobs" ]; then
        wait -n
    else
        running=$((running + 1))
    fi
    fuzz "$target" $each &
done
wait

status=0
for target in "$@"; do
    log=$folder/$target/log
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    reached=$(sed -n 's/.* cov: \([0-9]*\) ft: \([0-9]*\) corp: \([0-9]*\).*/\1 branches, \3 inputs/p' "$log" | tail -n 1)
    if grep -q UnsatisfiedLinkError "$log"; then
        echo "SKIPPED fuzzing: Jazzer does not run on $(uname -sm)"
        exit
    elif [ "$(<"$folder/$target/status")" -eq 0 ] && [ -n "$reached" ]; then
        echo "ok      $target: $runs runs in $each s, $reached"
    else
        sed -n '/^== Java Exception/,/^DEDUP_TOKEN/p' "$log" | head -n 200
        tail -n 30 "$log"
        echo "FAIL    $target: see $folder/$target/log, and findings beside it"
        status=1
    fi
    grep '^SKIPPED' "$log"
done
exit $status
