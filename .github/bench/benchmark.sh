#!/bin/sh
# Compares prdlint, as a whole process, with a hello world in Java and with other linters where they are installed. Prints
# Markdown for BENCHMARKS.md. Needs hyperfine, a JDK, awk, and for memory GNU time.
#
#   .github/bench/benchmark.sh [--rounds N] [--documents 'N N'] [--docs FOLDER] [PART...]
#
#   PART            start-up, formats, many, memory, growth; without any, all
#   --rounds        how often each command is run; 9. In each round all commands of a table are run once, one after the other,
#                   and ratios are those within a round
#   --documents     how many documents "many" and "memory" are about; '1000 10000'
#   --docs          the folder of documents that they are about instead
#
#   JAVAS           JDK folders; otherwise JAVA_HOME, else the java on the PATH. Start-up is measured with each, the rest with the last
#   RUMDL           rumdl, if it is not on the PATH
#   MARKDOWNLINT    markdownlint-cli2, likewise
#   PRDLINT         another bin/prdlint than that of this source tree

set -u
here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd -P) || exit 2
root=${here%/.github/bench}

fail() {
    printf 'benchmark.sh: %s\n' "$1" >&2
    exit 2
}

say() {
    printf '%s\n' "$1" >&2
}

# ---- What to do

rounds=9
documents='1000 10000'
folder=
parts=
while [ $# -gt 0 ]; do
    case $1 in
        --rounds | --documents | --docs)
            [ $# -ge 2 ] || fail "$1 lacks its value"
            case $1 in
                --rounds) rounds=$2 ;;
                --documents) documents=$2 ;;
                *) folder=$(CDPATH='' cd -P -- "$2" 2>/dev/null && pwd -P) || fail "there is no folder $2" ;;
            esac
            shift
            ;;
        start-up | formats | many | memory | growth) parts="$parts $1" ;;
        -h | --help)
            sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
            exit
            ;;
        *) fail "there is no part \"$1\"; the parts are start-up, formats, many, memory and growth" ;;
    esac
    shift
done
for number in "$rounds" $documents; do
    case $number in
        '' | *[!0-9]* | 0*) fail "\"$number\" is no number of rounds or documents" ;;
    esac
done
[ -n "$parts" ] || parts='start-up formats many memory growth'

# ---- What is there

command -v hyperfine >/dev/null || fail 'needs hyperfine, which is not installed (most systems have a package of that name)'

prdlint=${PRDLINT:-$root/bin/prdlint}
[ -x "$prdlint" ] || fail "there is no $prdlint"

# Prints the absolute path of a program that a variable names or the PATH holds; nothing if there is none.
program() {
    if [ -n "$1" ]; then
        command -v "$1" >/dev/null || fail "there is no $1"
    fi
    found=$(command -v "${1:-$2}") || return 0
    case $found in
        /*) printf '%s' "$found" ;;
        *) printf '%s' "$PWD/$found" ;;
    esac
}

rumdl=$(program "${RUMDL:-}" rumdl) || exit 2
markdownlint=$(program "${MARKDOWNLINT:-}" markdownlint-cli2) || exit 2

if [ -z "${JAVAS:-}" ]; then
    JAVAS=${JAVA_HOME:-}
    if [ -z "$JAVAS" ]; then
        java=$(command -v java) || fail 'needs a JDK; name its folder in JAVAS'
        JAVAS=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
fi
javac=
for java in $JAVAS; do
    [ -x "$java/bin/java" ] || fail "there is no $java/bin/java"
    [ ! -x "$java/bin/javac" ] || javac=$java/bin/javac
done
[ -n "$javac" ] || fail 'needs a JDK for its hello world; none of those in JAVAS has a javac'

case " $parts " in
    *' memory '*)
        gnu_time=
        for candidate in "$(command -v gtime)" /usr/bin/time; do
            [ -z "$gnu_time" ] && [ -n "$candidate" ] && "$candidate" -f %M true >/dev/null 2>&1 && gnu_time=$candidate
        done
        [ -n "$gnu_time" ] || fail 'needs GNU time for memory; install it, or name the other parts'
        ;;
esac

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
cd "$work" || exit 2
# Archives of its own: neither does it touch those of the user, nor do they change what is measured.
export XDG_CACHE_HOME="$work/cache"
unset CI PRDLINT_CACHE

# ---- Documents and programs

# The guide's tables and long lines are no fault; without this, the others would mostly print findings.
echo '{ "config": { "MD013": false, "MD060": false } }' >.markdownlint-cli2.jsonc

# Makes documents in the folder $1, as the variables that follow say.
make_documents() {
    into=$1
    shift
    [ -d "$into" ] || {
        for setting; do
            shift
            set -- "$@" -v "$setting"
        done
        awk -v folder="$into" "$@" -f "$here/documents.awk" || fail "cannot make documents in $work/$into"
    }
}

bytes() {
    find "$@" -name '*.md' -exec cat {} + | wc -c | tr -d ' '
}

cat >Hello.java <<'END'
public final class Hello {
    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
END
"$javac" --release 17 Hello.java || fail "$javac cannot compile a hello world"

# Makes a Java the one to measure with, and lets prdlint make its archives for it.
use_java() {
    export PRDLINT_JAVA="$1"
    for options in '' '-f json'; do
        # shellcheck disable=SC2086
        "$prdlint" check $options one/000/prd-00000.md >out.txt 2>err.txt || true
        [ -s out.txt ] || {
            cat err.txt >&2
            fail "$prdlint does not run with $1"
        }
    done
    waited=0
    until has_archive "$1" && has_archive "$1" -f json; do
        waited=$((waited + 1))
        [ "$waited" -lt 300 ] || fail "$prdlint makes no archive for $1"
        sleep 0.5
    done
}

# Prints with what the launcher calls the Java $1 to check the document with the other arguments: a Java that looks like it tells.
arguments_of() {
    rm -rf java
    mkdir -p java/bin
    cp "$1/release" java/release 2>/dev/null || return
    shift
    # shellcheck disable=SC2016
    printf '%s\n' '#!/bin/sh' 'for word; do printf "'\''%s'\'' " "$word"; done' >java/bin/java
    chmod +x java/bin/java
    # With CI set, it makes no archive with it.
    CI=true PRDLINT_JAVA="$work/java" "$prdlint" check "$@" one/000/prd-00000.md 2>/dev/null
}

has_archive() {
    arguments_of "$@" | grep -q -E 'AOTCache=|SharedArchiveFile='
}

# ---- Measuring

# Runs each of NAME COMMAND NAME COMMAND... once a round, and adds its times to the results of $part.
measure() {
    for word; do
        if [ -n "${name:-}" ]; then
            (eval "$word") >out.txt 2>&1 </dev/null
            status=$?
            # 1: there are findings.
            [ "$status" -le 1 ] || {
                tail -n 5 out.txt >&2
                fail "$name ends with status $status: $word"
            }
            name=
        else
            name=$word
            set -- "$@" --command-name
        fi
        set -- "$@" "$word"
        shift
    done
    round=0
    while [ "$round" -lt "$rounds" ]; do
        round=$((round + 1))
        say "$part: round $round of $rounds"
        hyperfine --shell=none --runs 1 --ignore-failure --style none --export-csv round.csv "$@" >hyperfine.txt 2>&1 || {
            cat hyperfine.txt >&2
            fail 'hyperfine failed'
        }
        awk -F , -v OFS='\t' -v part="$part" -v round="$round" 'NR > 1 { print part, round, $1, $2, $5 + $6 }' round.csv >>results.tsv
    done
}

# Prints the results of $part; the ratios are to each of the commands that are named.
table() {
    bases=
    for base; do
        bases="$bases${bases:+,}$base"
    done
    awk -F '\t' -v part="$part" -v bases="$bases" -f "$here/table.awk" results.tsv
}

java_name() {
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/Java \1/p'
}

# ---- Where

machine() {
    cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)
    [ -n "$cpu" ] || cpu=$(sysctl -n machdep.cpu.brand_string 2>/dev/null) || cpu=$(uname -m)
    kib=$(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo 2>/dev/null)
    [ -n "$kib" ] || kib=$(($(sysctl -n hw.memsize 2>/dev/null || echo 0) / 1024))
    printf '%s\n' "$cpu, $(getconf _NPROCESSORS_ONLN) processors, $(((kib + 524288) / 1048576)) GiB, $(uname -s) $(uname -r)"
}

echo "## $(date -u +%Y-%m-%d)"
echo
echo "- $(machine); load before: $(uptime | sed 's/.*load average[s]*: *//')"
say 'making documents'
make_documents one
last=
versions=
for java in $JAVAS; do
    use_java "$java"
    versions="$versions$(java_name "$java"), "
    last=$java
done
revision=$(git -C "$root" rev-parse --short HEAD 2>/dev/null) && revision=" ($revision)"
printf '%s\n' "- $("$prdlint" --version)$revision, ${versions}$(hyperfine --version)"
[ -z "$rumdl" ] || echo "- $("$rumdl" --version)"
[ -z "$markdownlint" ] || echo "- $("$markdownlint" --version 2>/dev/null | head -n 1)"
echo "- $rounds rounds; median (least–greatest)"

# ---- Parts

start_up() {
    for java in $JAVAS; do
        part="Start-up: one document of $((($(bytes one) + 500) / 1000)) KB, $(java_name "$java")"
        use_java "$java"
        direct=$(arguments_of "$java")
        set -- 'hello world' "'$java/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp . Hello" \
            prdlint "'$prdlint' check one/000/prd-00000.md"
        [ -z "$direct" ] || set -- "$@" 'prdlint without its launcher' "'$java/bin/java' $direct"
        [ -z "$markdownlint" ] || set -- "$@" markdownlint-cli2 "'$markdownlint' one/000/prd-00000.md"
        [ -z "$rumdl" ] || set -- "$@" rumdl "'$rumdl' check --no-cache --disable MD013 one/000/prd-00000.md"
        measure "$@"
        if [ -n "$markdownlint" ]; then
            table 'hello world' markdownlint-cli2
        else
            table 'hello world'
        fi
    done
}

formats() {
    part="Formats: one document with ten findings, $(java_name "$last")"
    make_documents ten faults=1
    found=$("$prdlint" check -f compact ten | wc -l)
    [ "$found" -eq 10 ] || fail "the document with ten findings has $((found))"
    use_java "$last"
    measure text "'$prdlint' check ten/000/prd-00000.md" json "'$prdlint' check -f json ten/000/prd-00000.md" \
        sarif "'$prdlint' check -f sarif ten/000/prd-00000.md"
    table text
}

# Calls a function with the name and the folder of each set of many documents.
each_set() {
    if [ -n "$folder" ]; then
        "$1" "$(find "$folder" -name '*.md' | wc -l | tr -d ' ') documents of one's own" "$folder"
        return
    fi
    for count in $documents; do
        say "making $count documents"
        make_documents "many$count" "count=$count"
        "$1" "$count documents" "many$count"
    done
}

many_of() {
    part="$1 ($((($(bytes "$2") + 500000) / 1000000)) MB) in one run, $(java_name "$last")"
    set -- prdlint "'$prdlint' check '$2'" "$2"
    if [ -n "$rumdl" ]; then
        measure rumdl "'$rumdl' check --no-cache --disable MD013 '$3'" "$1" "$2"
        table rumdl
    else
        measure "$1" "$2"
        table
    fi
}

many() {
    use_java "$last"
    each_set many_of
}

# Prints the greatest memory of three runs, in MiB.
peak() {
    for run in 1 2 3; do
        "$gnu_time" -o "time$run.txt" -f %M "$@" >out.txt 2>&1 </dev/null
        status=$?
        [ "$status" -le 1 ] || {
            tail -n 5 out.txt >&2
            fail "$1 ends with status $status"
        }
    done
    # A command that finds something has a line of its own there, above.
    awk '/^[0-9]+$/ && $1 > most { most = $1 } END { printf "%d MiB", most / 1024 + 0.5 }' time1.txt time2.txt time3.txt
}

memory_of() {
    say "memory: $1"
    own=$(peak "$prdlint" check "$2") || exit
    printf '| %s | %s |' "$1" "$own"
    if [ -n "$rumdl" ]; then
        other=$(peak "$rumdl" check --no-cache --disable MD013 "$2") || exit
        printf ' %s |' "$other"
    fi
    echo
}

memory() {
    use_java "$last"
    printf '\n### Peak memory, %s, the greatest of three runs\n\n| documents | prdlint |%s\n|---|---|%s\n' \
        "$(java_name "$last")" "${rumdl:+ rumdl |}" "${rumdl:+---|}"
    each_set memory_of
}

growth() {
    part="Growth: one thread, $(java_name "$last")"
    make_documents large domains=300
    small=$((($(bytes large) + $(bytes one) / 2) / $(bytes one)))
    make_documents small "count=$small"
    make_documents half1 domains=250 verbs=1 roles=250
    make_documents half2 domains=250 verbs=1 roles=250
    make_documents whole domains=500 verbs=1 roles=500
    use_java "$last"
    # Folders, so that all of them start with the flags for many documents; the one by its name starts like any single document.
    check="'$prdlint' check --threads 1"
    measure '20 KB' "$check one" \
        "$small of 20 KB" "$check small" '1 MB' "$check large" '1 MB by its name' "$check large/000/prd-00000.md" \
        '2 with 250 of each' "$check half1 half2" '1 with 500 of each' "$check whole"
    table
    cat <<END

CPU time for a byte, without that of a run on one document of 20 KB:

| | ratio |
|---|---|
END
    grown '1 MB' "$small of 20 KB" "$(bytes large)" "$(bytes small)"
    grown '1 with 500 of each' '2 with 250 of each' "$(bytes whole)" "$(bytes half1 half2)"
}

# Prints how many times as long one document takes for a byte as those that are as long together.
grown() {
    awk -F '\t' -v part="$part" -v large="$1" -v small="$2" -v start='20 KB' -v scale="$4/$3" -f "$here/table.awk" results.tsv
}

: >results.tsv
for wanted in $parts; do
    case $wanted in
        start-up) start_up ;;
        *) "$wanted" ;;
    esac
done
