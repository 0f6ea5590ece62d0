package io.github.prdlint.cli;

/** The program's entrance. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.err.println("prdlint: not built yet");
        System.exit(2);
    }
}
