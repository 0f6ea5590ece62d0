#!/usr/bin/env bash
# Tests bin/prdlint in the situations that it may be started in, on a copy of this source tree. Needs java, mvn and git's
# usual company, nothing else; takes about two minutes. Each situation must give the same bytes and the same exit status.
#
#   src/test/sh/launcher-test.sh [SHELL...]    the shells to start it with; without, every known one that is installed

set -u
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/prdlint launcher XXXXXX")
plain=$(mktemp -d)
trap 'rm -rf "$work" "$plain"' EXIT
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
        sed 's/^/      | /' "$work/err" 2>/dev/null | tail -n 20
    fi
}

# Runs the launcher of $tree and keeps its output, its messages and its exit status.
run() {
    "$@" >"$work/out" 2>"$work/err" </dev/null
    status=$?
}

# The last run: this status, nothing on standard error, and the reference's bytes.
like_reference() {
    [ "$status" = "$reference_status" ] && [ ! -s "$work/err" ] && cmp -s "$work/out" "$work/reference"
}

failed_with() {
    [ "$status" = 2 ] && [ ! -s "$work/out" ] && grep -q "$1" "$work/err" && [ "$(wc -l <"$work/err")" -eq 1 ]
}

built() { grep -q '^prdlint: building' "$work/err"; }

wait_for() {
    local i
    for ((i = 0; i < 900; i++)); do
        "$@" && return
        sleep 0.1
    done
    return 1
}

archives() { find "$XDG_CACHE_HOME" -name '*.jsa' -o -name '*.aot' 2>/dev/null; }
have_archives() { [ "$(archives | wc -l)" -eq "$1" ] && [ "$(find "$XDG_CACHE_HOME" -name '*.key' | wc -l)" -eq "$1" ] && [ -z "$(find "$XDG_CACHE_HOME" -name '*.lock')" ]; }

all_made() { [ -z "$(find "$work" -name '*.lock')" ]; }

private() { [ -z "$(find "$1" -perm -040 -o -perm -020 -o -perm -010 -o -perm -004 -o -perm -002 -o -perm -001)" ]; }

# Of the program's classes, nearly all came from the archive, few from the jar. If the launcher's sample no longer fits
# the program, they do not.
holds_the_program() {
    local classes archived
    classes=$(grep ' io\.github\.prdlint\.' "$work/classes" | grep -vc Lambda)
    archived=$(grep ' io\.github\.prdlint\.' "$work/classes" | grep -v Lambda | grep -c 'shared objects file')
    [ "$classes" -gt 100 ] && [ $((classes - archived)) -le 30 ]
}

# One archive, which is not the damaged one.
other_archive() { have_archives 1 && ! cmp -s "$(archives)" "$work/damaged"; }

unset CI PRDLINT_JAVA PRDLINT_CACHE
export XDG_CACHE_HOME="$work/cache"
tree="$work/source tree"
mkdir "$tree"
cp -R "$root/bin" "$root/pom.xml" "$root/rules" "$root/testdata" "$tree"
mkdir "$tree/src"
cp -R "$root/src/main" "$tree/src/main"
launcher="$tree/bin/prdlint"
valid="$tree/testdata/valid/library-small.md"
broken="$tree/testdata/broken/library-small.md"
cd "$work" || exit 1

# ---- Building

PRDLINT_CACHE=off "$launcher" check "$broken" >"$work/out1" 2>"$work/err1" </dev/null &
first=$!
PRDLINT_CACHE=off "$launcher" check "$broken" >"$work/out2" 2>"$work/err2" </dev/null &
wait "$first"
status1=$?
wait $!
status2=$?
cat "$work/err1" "$work/err2" >"$work/err"
check 'two first runs at once both work' test "$status1 $status2" = '1 1'
check 'and print the same' cmp -s "$work/out1" "$work/out2"
check 'and build once' test "$(grep -c '^prdlint: building' "$work/err")" = 1
check 'and leave nothing behind' test -z "$(find "$tree/target" -name 'launcher*')"
cp "$work/out1" "$work/reference"
reference_status=1
check 'the report is not empty' test -s "$work/reference"

export PRDLINT_CACHE=off
run "$launcher" check "$broken"
check 'the next run builds nothing' like_reference
touch "$tree/rules"
run "$launcher" check "$broken"
check 'a changed rule is built in' built
run "$launcher" check "$broken"
check 'once' like_reference

sleep 0.01 &
dead=$!
wait "$dead"
rm "$tree/target/prdlint.jar"
mkdir "$tree/target/launcher.lock"
echo "$dead" >"$tree/target/launcher.lock/pid"
run "$launcher" check "$broken"
check 'the lock of a build that died is removed' built

mkdir "$work/few"
for tool in sh cat cksum cp dirname find ls mkdir mv nice readlink rm sed sleep touch; do
    ln -s "$(command -v "$tool")" "$work/few/$tool"
done
java=$(command -v java)
mv "$tree/target/prdlint.jar" "$work/prdlint.jar"
PATH="$work/few" JAVA_HOME='' PRDLINT_JAVA=$java run "$launcher" check "$broken"
check 'without a jar and without Maven: says so' failed_with 'needs Maven'
printf '#!/bin/sh\necho broken build\nexit 1\n' >"$work/few/mvn"
chmod +x "$work/few/mvn"
PATH="$work/few" JAVA_HOME='' PRDLINT_JAVA=$java run "$launcher" check "$broken"
check 'a build that fails: status 2, and nothing on standard output' test "$status" = 2 -a ! -s "$work/out"
rm "$work/few/mvn"
mv "$work/prdlint.jar" "$tree/target/prdlint.jar"

# ---- Where it is, and from where it is called

[ $# -gt 0 ] || set -- dash bash ksh mksh zsh yash busybox
for shell; do
    command -v "$shell" >/dev/null || continue
    case $shell in
        busybox) command='busybox sh' ;;
        zsh) command='zsh --emulate sh' ;;
        *) command=$shell ;;
    esac
    # shellcheck disable=SC2086
    run $command "$launcher" check "$broken"
    check "started by $shell" like_reference
done

mkdir -p "$work/links/deep" "$work/on path"
ln -s "$launcher" "$work/links/absolute"
ln -s ../absolute "$work/links/deep/relative"
ln -s "../links/deep/relative" "$work/on path/prdlint"
run "$work/links/absolute" check "$broken"
check 'through a symbolic link' like_reference
run "$work/links/deep/relative" check "$broken"
check 'through a relative link to a link' like_reference
PATH="$work/on path:$PATH" run prdlint check "$broken"
check 'through the PATH' like_reference
cd "$tree/bin" || exit 1
CDPATH="$tree" run sh prdlint check "$broken"
check 'from its own folder, with CDPATH set' like_reference
cd / || exit 1
run "$launcher" check "$broken"
check 'from another folder' like_reference
cd "$work" || exit 1

mkdir -p "$work/opt/bin" "$work/opt/lib"
cp "$launcher" "$work/opt/bin"
run "$work/opt/bin/prdlint" check "$broken"
check 'installed without its jar: says so' failed_with 'no prdlint.jar'
cp "$tree/target/prdlint.jar" "$work/opt/lib"
cp -Rp "$work/opt/." "$plain"
run "$work/opt/bin/prdlint" check "$broken"
check 'installed: bin and lib, no source tree' like_reference

# ---- What it hands on

run "$launcher" check "$valid"
check 'exit status 0' test "$status" = 0
run "$launcher" check "$work/missing.md"
check 'exit status 2' test "$status" = 2
check 'and says why, in one line' test "$(wc -l <"$work/err")" -eq 1
cp "$broken" "$work/대출 prd.md"
mkdir "$work/many"
cp "$broken" "$work/many/prd.md"
env -u LANG -u LC_ALL -u LC_CTYPE "$launcher" check "$work/대출 prd.md" >"$work/out" 2>"$work/err"
status=$?
check 'a Korean file name without a locale' test "$status" = 1 -a ! -s "$work/err"
"$launcher" check - --stdin-filename prd.md <"$broken" >"$work/out" 2>"$work/err"
status=$?
check 'a document from standard input' test "$status" = 1 -a -s "$work/out"

# A Java that prints how it was called, and takes its time to make an archive.
jdk="$work/fake jdk"
mkdir -p "$jdk/bin"
printf 'IMPLEMENTOR="Test"\nJAVA_VERSION="17.0.1"\n' >"$jdk/release"
cat >"$jdk/bin/java" <<'END'
#!/bin/sh
case "$*" in
    *ArchiveClassesAtExit*) sleep 4; exit ;;
esac
while [ "$1" != -cp ]; do shift; done
shift 3
printf '<%s>' "$@"
exit "${FAKE_STATUS:-0}"
END
chmod +x "$jdk/bin/java"
export PRDLINT_JAVA="$jdk"
run "$launcher" check 'two words' '' '*' "quote'" -- '-x'
check 'arguments arrive as they were given' test "$(cat "$work/out")" = "<check><two words><><*><quote'><--><-x>"
FAKE_STATUS=77 run "$launcher" check
check "the program's exit status is passed on" test "$status" = 77
unset PRDLINT_CACHE
SECONDS=0
out=$("$launcher" check 8>&1 2>&1 | cat)
check 'the making of an archive keeps no reader waiting' test "$SECONDS" -lt 3 -a "$out" = '<check>'
export PRDLINT_CACHE=off

# ---- Which Java

run env PRDLINT_JAVA="$jdk/bin/java" "$launcher" version
check 'PRDLINT_JAVA names a file' test "$(cat "$work/out")" = '<version>'
cd "$work" || exit 1
run env PRDLINT_JAVA='fake jdk/bin/java' "$launcher" version
check 'PRDLINT_JAVA names a relative path' test "$(cat "$work/out")" = '<version>'
run env PRDLINT_JAVA="$work/no jdk" "$launcher" version
check 'PRDLINT_JAVA names nothing: says so' failed_with 'PRDLINT_JAVA='
cp -R "$jdk" "$work/old jdk"
printf 'JAVA_VERSION="11.0.2"\n' >"$work/old jdk/release"
run env PRDLINT_JAVA="$work/old jdk" "$launcher" version
check 'PRDLINT_JAVA is too old: says so' failed_with 'is Java 11.0.2'
printf 'JAVA_VERSION="1.8.0_412"\n' >"$work/old jdk/release"
unset PRDLINT_JAVA
PATH="$work/few" JAVA_HOME="$work/old jdk" run "$launcher" version
check 'only Java 8: says so' failed_with 'is Java 1.8.0_412'
PATH="$work/few" JAVA_HOME='' run "$launcher" version
check 'no Java: says so' failed_with 'needs Java 17 or later'
PATH="$work/few" JAVA_HOME="$jdk" run "$launcher" version
check 'JAVA_HOME decides' test "$(cat "$work/out")" = '<version>'
JAVA_HOME="$work/old jdk" run "$launcher" check "$broken"
check 'JAVA_HOME is too old: the PATH decides' like_reference
JAVA_HOME="$work/nothing" run "$launcher" check "$broken"
check 'JAVA_HOME is nothing: the PATH decides' like_reference
(unset JAVA_HOME; run "$launcher" check "$broken"; like_reference)
check 'JAVA_HOME is not set' test $? = 0
mkdir "$work/shims"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$java" >"$work/shims/java"
chmod +x "$work/shims/java"
PRDLINT_JAVA="$work/shims/java" run "$launcher" check "$broken"
check 'a java without a release file' like_reference
cp -R "$jdk" "$work/opt/runtime"
JAVA_HOME="$work/old jdk" run "$work/opt/bin/prdlint" version
check 'a runtime beside it comes before JAVA_HOME' test "$(cat "$work/out")" = '<version>'

# ---- The archive

unset PRDLINT_CACHE
homes=$(
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_25_X64:-}"; do
        [ -x "$home/bin/java" ] && [ -r "$home/release" ] && (cd -P "$home" && pwd)
    done | sort -u
)
while IFS= read -r home; do
    version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release")
    [ "${version%%.*}" -ge 17 ] || continue
    export PRDLINT_JAVA="$home"
    rm -rf "$work/cache"

    run "$launcher" check "$broken"
    check "Java $version: first run, no archive yet" like_reference
    check "Java $version: an archive is made" wait_for have_archives 1
    run "$launcher" check "$broken"
    check "Java $version: with the archive" like_reference
    check "Java $version: the cache is private" private "$work/cache/prdlint"

    PRDLINT_CACHE=off run "$launcher" check "$broken" --format=json
    cp "$work/out" "$work/json"
    run "$launcher" check "$broken" --format=json
    check "Java $version: another format" cmp -s "$work/out" "$work/json"
    check "Java $version: has an archive of its own" wait_for have_archives 2
    run "$launcher" check "$broken" --format=json
    check "Java $version: with which it prints the same" cmp -s "$work/out" "$work/json"
    find "$work/cache/prdlint" -name '*-formats-*' -exec rm -f {} +
    run "$launcher" check "$work/many"
    check "Java $version: a folder" test "$status" = 1 -a ! -s "$work/err"

    archive=$(archives)
    cp "$archive" "$work/archive"
    size=$(wc -c <"$archive")
    # Nobody replaces it meanwhile.
    lock=${archive%.*}.lock
    mkdir "$lock"
    for damage in 'a damaged archive' 'an archive that is none' 'half an archive'; do
        chmod u+w "$archive"
        case $damage in
            a\ *)
                for place in 3 5 10 100; do
                    printf '\377\125\252\377\000\377' |
                        dd of="$archive" bs=1 seek=$((size / place)) conv=notrunc 2>/dev/null
                done
                ;;
            an\ *) head -c "$size" /dev/zero >"$archive" ;;
            half\ *) head -c $((size / 2)) "$work/archive" >"$archive" ;;
        esac
        run "$launcher" check "$broken"
        check "Java $version: $damage" like_reference
    done
    cp "$archive" "$work/damaged"
    rmdir "$lock"
    run "$launcher" check "$broken"
    check "Java $version: is replaced" wait_for other_archive

    rm -f "$archive"
    mkdir "$lock"
    run "$launcher" check "$broken"
    check "Java $version: while another process makes the archive" like_reference
    sleep 0.5
    check "Java $version: its lock is respected" test -d "$lock" -a -z "$(ls -A "$lock")"
    touch -t 202001010000 "$lock"
    run "$launcher" check "$broken"
    check "Java $version: with a lock that was left behind" like_reference
    check "Java $version: which is removed, and the archive made" wait_for have_archives 1

    touch -t 202101010000 "$tree/pom.xml"
    find "$tree/src" "$tree/rules" -exec touch -t 202101010000 {} +
    touch -t 202201010000 "$tree/target/prdlint.jar"
    run "$launcher" check "$broken"
    check "Java $version: the jar has changed" like_reference
    check "Java $version: a new archive takes the old one's place" wait_for test ! -e "$archive"
    check "Java $version: and is the only one" wait_for have_archives 1
    touch "$tree/target/prdlint.jar"

    # Does it help? Java 17 leaves out the classes of a jar whose path has a space, so this one has none.
    if [ -r /proc/self/cmdline ]; then
        export XDG_CACHE_HOME="$plain/cache"
        rm -rf "$plain/cache"
        run "$plain/bin/prdlint" check "$broken"
        wait_for have_archives 1
        mkfifo "$work/pipe"
        "$plain/bin/prdlint" check - <"$work/pipe" >/dev/null 2>&1 &
        exec 9>"$work/pipe"
        wait_for grep -qs "$plain/cache/prdlint" "/proc/$!/cmdline"
        command=()
        while IFS= read -r -d '' word; do
            command+=("$word")
            [ "$word" != -Xlog:disable ] || command+=("-Xlog:class+load:file=$work/classes")
        done <"/proc/$!/cmdline"
        exec 9>&-
        wait $!
        rm "$work/pipe"
        "${command[@]}" <"$broken" >/dev/null 2>&1
        check "Java $version: the archive holds nearly all of the program" holds_the_program
        export XDG_CACHE_HOME="$work/cache"
    fi
done <<<"$homes"

export PRDLINT_JAVA=$java
rm -rf "$work/cache"
pids=
for i in 1 2 3 4 5 6; do
    "$launcher" check "$broken" >"$work/out$i" 2>"$work/err$i" </dev/null &
    pids="$pids $!"
done
same=yes
i=0
for pid in $pids; do
    i=$((i + 1))
    wait "$pid"
    [ $? = 1 ] && [ ! -s "$work/err$i" ] && cmp -s "$work/out$i" "$work/reference" || same=no
done
check 'six at once' test "$same" = yes
check 'make one archive' wait_for have_archives 1

rm -rf "$work/cache"
PRDLINT_CACHE=beside run "$launcher"
check 'PRDLINT_CACHE=beside' test "$status" = 0 -a ! -s "$work/out" -a ! -s "$work/err"
check 'makes both archives beside the jar' test "$(find "$tree/target" -maxdepth 1 -name 'prdlint-*.jsa' -o -maxdepth 1 -name 'prdlint-*.aot' | wc -l)" = 2
run "$launcher" check "$broken"
check 'which is used' like_reference
check 'instead of one in the cache' have_archives 0
find "$tree/target" -maxdepth 1 \( -name '*.jsa' -o -name '*.aot' \) -exec rm {} +
PRDLINT_CACHE=off run "$launcher" check "$broken"
check 'PRDLINT_CACHE=off' like_reference
check 'leaves no cache' test ! -e "$work/cache"
CI=true run "$launcher" check "$broken"
check 'CI' like_reference
sleep 0.5
check 'makes no archive' have_archives 0
: >"$work/file"
XDG_CACHE_HOME="$work/file" run "$launcher" check "$broken"
check 'a cache that cannot be written' like_reference
(unset XDG_CACHE_HOME HOME; run "$launcher" check "$broken"; like_reference)
check 'neither HOME nor XDG_CACHE_HOME' test $? = 0
mkdir -p "$work/open/prdlint"
chmod 777 "$work/open/prdlint"
XDG_CACHE_HOME="$work/open" run "$launcher" check "$broken"
check 'a cache that others can write to' like_reference
sleep 0.5
check 'is not used' test -z "$(ls -A "$work/open/prdlint")"
XDG_CACHE_HOME=relative run env HOME="$work/home" "$launcher" check "$broken"
check 'a relative XDG_CACHE_HOME' like_reference
check 'is ignored' test ! -e relative -a -d "$work/home/.cache/prdlint"

# Archives that are still being made are not taken away from their makers.
wait_for all_made
echo
echo "launcher: $passed passed, $failed failed"
[ "$failed" = 0 ]
