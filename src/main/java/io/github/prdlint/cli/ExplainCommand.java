package io.github.prdlint.cli;

import io.github.prdlint.report.PageText;
import io.github.prdlint.report.Style;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint explain}: shows a rule's page. */
final class ExplainCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.named("explain", "Explains a rule: why it is there, how to mend what it reports.");
        spec.addPositional(Command.argument("RULE", "The rule's ID or name: PRD101, feature-without-endpoint."));
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String word = arguments.matchedPositionalValue(0, "");
        RuleBook book = RuleBook.builtIn();
        RulePage page = book.find(word).orElseThrow(() -> CheckOptions.unknownRule(word, book));
        Style style = environment.likesColour() ? Style.COLOUR : Style.PLAIN;
        String text =
                new PageRenderer(style).render(PageText.of(book.text(page)).body(), facts(page, style));
        return StandardOutput.print(environment, text);
    }

    private static String facts(RulePage page, Style style) {
        StringBuilder facts = new StringBuilder();
        facts.append(page.id()).append(' ').append(page.name()).append(": ");
        facts.append(style.of(page.severity(), page.severity().word()));
        facts.append(
                page.sets().isEmpty()
                        ? ", in no rule set"
                        : ", in " + String.join(" and ", new TreeSet<>(page.sets())));
        if (!page.questions().isEmpty()) {
            facts.append("; checklist ").append(String.join(", ", page.questions()));
        }
        if (page.scales().size() == 1) {
            facts.append("; ")
                    .append(page.scales().iterator().next().name().toLowerCase(Locale.ROOT))
                    .append(" only");
        }
        facts.append('\n');
        for (RulePage.Option option : page.options()) {
            facts.append("option ").append(option.name()).append(": ").append(option.description());
            facts.append(" (default: ")
                    .append(option.byDefault().isEmpty() ? "none" : String.join(", ", option.byDefault()));
            facts.append(")\n");
        }
        return facts.toString();
    }
}
