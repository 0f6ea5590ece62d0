package io.github.prdlint.cli;

import io.github.prdlint.source.Data;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint init}: writes a PRD to start from, which is consistent once what stands in its brackets is written. */
final class InitCommand implements Command {

    /** Where {@code prdlint check} finds it. */
    private static final String FILE = "docs/prd.md";

    private static final List<String> SCALES = List.of("small", "medium");
    private static final List<String> LANGUAGES = List.of("en", "ko");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.named("init", "Writes a PRD to start from, with brackets to fill in.");
        spec.addPositional(Command.optionalArgument(
                "FILE", "The file to write; by default " + FILE + ". - writes to standard output."));
        spec.addOption(Command.completing(
                Command.option("SCALE", "For a small project (the default), or a medium one.", "--scale"), SCALES));
        spec.addOption(Command.completing(
                Command.option("LANGUAGE", "Write it in en (the default) or ko.", "--lang"), LANGUAGES));
        spec.addOption(Command.flag("Overwrite the file if it exists.", NewFile.FORCE));
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String text = starter(
                Command.choice(arguments, "--scale", SCALES).orElse(SCALES.get(0)),
                Command.choice(arguments, "--lang", LANGUAGES).orElse(LANGUAGES.get(0)));
        String name = arguments.matchedPositionalValue(0, FILE);
        if (name.equals("-")) {
            return StandardOutput.print(environment, text);
        }
        NewFile.write(name, text, arguments.hasMatchedOption(NewFile.FORCE), environment);
        new Messages(environment.err(), false)
                .say("wrote " + name + "; fill in what stands in brackets, then run \"prdlint check " + name + "\"");
        return Main.CLEAN;
    }

    private static String starter(String scale, String language) {
        return Data.builtInText("starters/" + scale + "." + language + ".md");
    }
}
