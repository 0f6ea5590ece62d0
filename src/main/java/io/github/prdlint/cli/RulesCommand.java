package io.github.prdlint.cli;

import io.github.prdlint.report.RuleTable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint rules}: lists every rule. */
final class RulesCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.named(
                "rules", "Lists every rule: ID, name, severity, rule sets, checklist questions, what it reports.");
        spec.addOption(Command.completing(
                Command.option("FORMAT", "List as text (the default), json or markdown.", "-f", "--format"), FORMATS));
        spec.addOption(Plugins.option());
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String format = arguments.matchedOptionValue("--format", "text");
        if (!FORMATS.contains(format)) {
            throw UsageException.unknownOf("format", format, FORMATS);
        }
        RuleTable rules = new RuleTable(
                Plugins.book(arguments, environment.workingDirectory()).pages());
        String list = switch (format) {
            case "json" -> rules.json();
            case "markdown" -> rules.markdown();
            default -> rules.text(environment.style());
        };
        return StandardOutput.print(environment, list);
    }
}
