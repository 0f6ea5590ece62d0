package io.github.prdlint.cli;

import io.github.prdlint.rule.Rule;
import io.github.prdlint.rule.RuleBook;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Loads the rules of the jars that the command line names. Nothing else can name one: a linted repository must not run code. */
final class Plugins {

    private static final String SERVICE = "META-INF/services/" + Rule.class.getName();

    /** What a plugin sees of the program. */
    private static final List<String> API = List.of("source", "prd", "rule");

    private Plugins() {}

    /** Returns the option that names jars. */
    static OptionSpec option() {
        return Command.repeatable("JAR", "Load further rules from this jar. Repeatable.", "--plugin");
    }

    /**
     * Returns the program's rules and those of the jars that the command line names.
     *
     * @throws UsageException if a jar cannot be read, holds no rule, or one that cannot be used
     */
    static RuleBook book(ParseResult arguments, Path workingDirectory) {
        List<String> jars = arguments.matchedOptionValue("--plugin", List.of());
        List<Rule> rules = new ArrayList<>();
        for (String jar : jars) {
            rules.addAll(rules(jar, workingDirectory));
        }
        try {
            return rules.isEmpty() ? RuleBook.builtIn() : RuleBook.builtIn().with(rules);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--plugin: " + e.getMessage());
        }
    }

    private static List<Rule> rules(String jar, Path workingDirectory) {
        // The loader stays open: classes are loaded from it until the end of the run.
        URLClassLoader loader = new URLClassLoader(new URL[] {url(jar, workingDirectory)}, new Api());
        List<Rule> rules = new ArrayList<>();
        try {
            ServiceLoader.load(Rule.class, loader).forEach(rules::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new UsageException("--plugin " + jar + ": " + reason(e));
        }
        return rules;
    }

    private static URL url(String jar, Path workingDirectory) {
        try {
            Path file = workingDirectory.resolve(jar);
            if (!Files.exists(file)) {
                throw new UsageException("--plugin " + jar + ": no such file");
            }
            try (JarFile opened = new JarFile(file.toFile())) {
                if (opened.getEntry(SERVICE) == null) {
                    throw new UsageException("--plugin " + jar + " holds no rules: it lacks " + SERVICE);
                }
            }
            return file.toUri().toURL();
        } catch (InvalidPathException | MalformedURLException e) {
            throw new UsageException("--plugin " + jar + " names no file: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("--plugin " + jar + " is no jar: " + Failures.reason(e));
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : ": " + cause);
    }

    /** Shows plugins the JDK and the packages that are meant for them, so that the others can change. */
    private static final class Api extends ClassLoader {

        private static final String PROGRAM = "io.github.prdlint.";

        Api() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(PROGRAM)) {
                String room = name.substring(PROGRAM.length());
                for (String open : API) {
                    if (room.startsWith(open + ".")) {
                        return Plugins.class.getClassLoader().loadClass(name);
                    }
                }
            }
            throw new ClassNotFoundException(
                    name + " (a plugin sees the JDK and " + PROGRAM + "{" + String.join(",", API) + "})");
        }
    }
}
