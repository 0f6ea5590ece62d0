package io.github.prdlint.cli;

import io.github.prdlint.report.PageText;
import io.github.prdlint.report.Style;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.RulePage.Option;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint explain}: shows a rule's page. */
final class ExplainCommand implements Command {

    /** What comes before this on a page is about the rule, what comes after are examples. */
    private static final String EXAMPLES = "\n## Fails\n";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.named("explain", "Explains a rule: why it is there, how to mend what it reports, its options.");
        spec.addPositional(Command.completing(
                Command.argument("RULE", "The rule's ID or name: PRD101, feature-without-endpoint."),
                ConfigurationOptions.RULES));
        spec.addOption(Plugins.option());
        spec.addOption(Command.help());
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String word = arguments.matchedPositionalValue(0, "");
        RuleBook book = Plugins.book(arguments, environment.workingDirectory());
        RulePage page = book.find(word).orElseThrow(() -> ConfigurationOptions.unknownRule(word, book));
        Style style = environment.style();
        return StandardOutput.print(environment, new PageRenderer(style).render(text(page, book), facts(page, style)));
    }

    private static String facts(RulePage page, Style style) {
        StringBuilder facts = new StringBuilder();
        facts.append(page.id()).append(' ').append(page.name()).append(": ");
        facts.append(style.of(page.severity(), page.severity().word()));
        facts.append(
                page.sets().isEmpty()
                        ? ", in no rule set"
                        : ", in " + String.join(" and ", new TreeSet<>(page.sets())));
        if (page.scales().size() == 1) {
            facts.append("; ")
                    .append(page.scales().iterator().next().name().toLowerCase(Locale.ROOT))
                    .append(" only");
        }
        return facts.append('\n').toString();
    }

    /** Returns the page with what its front matter says of questions and options, before the examples. */
    private static String text(RulePage page, RuleBook book) {
        StringBuilder text = new StringBuilder(
                page.builtIn()
                        ? PageText.of(book.text(page)).body()
                        : "# " + page.title() + "\n\n" + page.summary() + "\n");
        int examples = text.indexOf(EXAMPLES);
        text.insert(examples < 0 ? text.length() : examples, checklist(page, book) + options(page));
        return text.toString();
    }

    private static String checklist(RulePage page, RuleBook book) {
        StringBuilder text = new StringBuilder();
        book.checklist().questions().stream()
                .filter(question -> page.questions().contains(question.id()))
                .forEach(question -> text.append("- ")
                        .append(question.id())
                        .append(' ')
                        .append(question.text())
                        .append('\n'));
        return text.isEmpty() ? "" : "\n## Checklist\n\n" + text;
    }

    private static String options(RulePage page) {
        if (page.options().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## Options\n\n");
        for (Option option : page.options()) {
            text.append("- `").append(option.name()).append("`: ").append(type(option));
            text.append("; by default ").append(value(option, option.byDefault()));
            new TreeMap<>(option.bySet())
                    .forEach((set, value) ->
                            text.append(", in ").append(set).append(' ').append(value(option, value)));
            text.append(". ").append(option.description()).append('\n');
        }
        Option first = page.options().get(0);
        return text.append("\nIn `.prdlint.yml`, for example: `rules: { ")
                .append(page.id())
                .append(": { ")
                .append(first.name())
                .append(": ")
                .append(example(first))
                .append(" } }`\n")
                .toString();
    }

    private static String type(Option option) {
        return switch (option.type()) {
            case "boolean" -> "true or false";
            case "integer" -> "a number";
            default ->
                option.values().isEmpty() ? "a list of words" : "a list of " + String.join(", ", option.values());
        };
    }

    private static String value(Option option, List<String> value) {
        if (value.isEmpty()) {
            return "none";
        }
        return value.size() > 1 && value.equals(option.values()) ? "all of them" : String.join(", ", value);
    }

    private static String example(Option option) {
        return switch (option.type()) {
            case "boolean" -> String.valueOf(!option.byDefault().equals(List.of("true")));
            case "integer" -> "10";
            default ->
                "[" + (option.values().isEmpty() ? "Name" : option.values().get(0)) + "]";
        };
    }
}
