package io.github.prdlint.cli;

import io.github.prdlint.lint.settings.Declarations;
import io.github.prdlint.lint.settings.Shape;
import io.github.prdlint.report.Product;
import io.github.prdlint.rule.RuleBook;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint init-config}: writes a configuration file that changes nothing yet, and says what could be in it. */
final class InitConfigCommand implements Command {

    private static final int WIDTH = 100;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.named("init-config", "Writes a commented configuration file, which changes nothing.");
        spec.addPositional(
                Command.optionalArgument("FILE", "The file to write; by default, " + Configurations.FILE + "."));
        spec.addOption(Command.flag("Overwrite the file if it exists.", NewFile.FORCE));
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String name = arguments.matchedPositionalValue(0, Configurations.FILE);
        NewFile.write(name, text(), arguments.hasMatchedOption(NewFile.FORCE), environment);
        new Messages(environment.err(), false).say("wrote " + name);
        return Main.CLEAN;
    }

    /** Returns the file: what there is to start from, and every other key behind a comment sign. */
    static String text() {
        StringBuilder text = new StringBuilder();
        text.append("# yaml-language-server: $schema=")
                .append(Product.schemaAddress())
                .append('\n');
        text.append("# What prdlint checks here. Every key may be left out; \"prdlint rules\" lists the rules.\n");
        for (Shape.Key key : Declarations.of(RuleBook.builtIn()).keys()) {
            text.append('\n');
            comment(key.description(), text);
            boolean start = key.name().equals("extends");
            text.append(start ? "" : "# ")
                    .append(key.name())
                    .append(": ")
                    .append(key.example())
                    .append('\n');
        }
        return text.toString();
    }

    private static void comment(String sentence, StringBuilder text) {
        int column = 1;
        text.append('#');
        for (String word : sentence.split(" ")) {
            if (column + 1 + word.length() > WIDTH) {
                text.append("\n#");
                column = 1;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        text.append('\n');
    }
}
