#!/bin/sh
# Packs the program with a Java of its own: target/prdlint-VERSION-SYSTEM.tar.gz runs where there is no Java. Called by
# mvn -Pbundle package, with the JDK (25 or later) that links the runtime, the jar, and the version.
#
#   src/bundle/bundle.sh JDK JAR VERSION

set -eu
jdk=$1
jar=$2
version=$3
root=$(CDPATH='' cd -P -- "$(dirname "$0")/../.." && pwd -P)
# The archive holds the jar's date, and unpacking keeps it.
date=202601010000

case $(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release") in
    2[5-9] | [3-9]?) ;;
    *)
        echo "the bundle needs a JDK 25 or later; $jdk is none (set JAVA_HOME)" >&2
        exit 1
        ;;
esac
target=$(CDPATH='' cd -P -- "$(dirname "$jar")" && pwd -P)
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
name=prdlint-$version-$system
rm -rf "$target/bundle"
mkdir -p "$target/bundle/$name/bin" "$target/bundle/$name/lib"
cd "$target/bundle/$name"

"$jdk/bin/jlink" --add-modules java.base,java.logging --strip-debug --no-header-files --no-man-pages --output runtime
cp "$root/bin/prdlint" bin/prdlint
cp "$jar" lib/prdlint.jar
cp "$root/LICENSE" "$root/src/main/resources/META-INF/THIRD-PARTY-LICENSES" .
find . -exec touch -t "$date" {} +
PRDLINT_CACHE=beside PRDLINT_JAVA=$PWD/runtime bin/prdlint --version
find lib -exec touch -t "$date" {} +
cd ..
tar -cf - "$name" | gzip -9 >"../$name.tar.gz"
echo "wrote $target/$name.tar.gz"
