package io.github.prdlint.report;

import io.github.prdlint.TestFiles;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Answer;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.lint.LintResult.Status;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.PrdReader;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Checklist.Question;
import io.github.prdlint.rule.Checklist.Step;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A document with findings of every kind that reports have to cope with; its rules are the tests' own, so no real rule's words matter. */
final class SampleRun {

    static final RulePage ENDPOINT = page("PRD101", "feature-without-endpoint", Severity.ERROR, "1.1", "4.1");
    static final RulePage UNKNOWN = page("PRD201", "unknown-feature-id", Severity.ERROR, "2.1");
    static final RulePage MODEL = page("PRD301", "model-without-endpoint", Severity.WARNING, "3.1");
    static final RulePage SIZE = page("PRD808", "model-size", Severity.INFO);
    static final List<RulePage> PAGES = List.of(ENDPOINT, UNKNOWN, MODEL, SIZE);

    static final Checklist CHECKLIST = new Checklist(List.of(
            new Step(1, "Features to endpoints", List.of(question("1.1", Scale.SMALL), question("1.2", Scale.SMALL))),
            new Step(2, "Endpoints to features", List.of(question("2.1", Scale.SMALL))),
            new Step(3, "Models to endpoints", List.of(question("3.1", Scale.SMALL))),
            new Step(4, "Nothing missing", List.of(question("4.1", Scale.SMALL))),
            new Step(5, "Permissions", List.of(question("5.1", Scale.MEDIUM), question("5.2", Scale.MEDIUM))),
            new Step(7, "Errors", List.of(question("7.2", Scale.SMALL)))));

    private final SourceText source;
    private final List<Reported> reported = new ArrayList<>();

    private SampleRun(SourceText source) {
        this.source = source;
    }

    /** Returns the result for {@code testdata/report/one.md}. */
    static LintResult one() {
        SourceText source =
                SourceText.of("docs/one prd.md", TestFiles.read(TestFiles.root().resolve("testdata/report/one.md")));
        SampleRun run = new SampleRun(source);
        SourceSpan groups = run.at("API Endpoint Groups", 0);
        Findings features = new Findings(ENDPOINT, Severity.ERROR);
        features.at(
                        run.at("대출 연장 📚", 0),
                        "F002 \"대출 연장 📚\" has no endpoint: no row of API Endpoint Groups refers to it")
                .entity("F002")
                .related(groups, "API Endpoint Groups")
                .help("add an endpoint for F002, or move it to Post-MVP");
        features.at(run.at("settle what is owed", 0), "F003 \"Return\" has no endpoint")
                .entity("F003")
                .related(groups, "API Endpoint Groups");
        run.add(features, State.OPEN);
        Findings unknown = new Findings(UNKNOWN, Severity.ERROR);
        unknown.at(
                        run.at("F020", 0),
                        "PUT /loans/:id/[draft] refers to \"F020\", which is no feature; did you mean \"F002\"?")
                .entity("F020")
                .related(run.at("F002", 0), "F002 [대출](연장)")
                .help("write F002");
        unknown.at(run.at("F021", 0), "PUT /loans/:id/[draft] refers to \"F021\", which is no feature")
                .entity("F021")
                .related(run.at("Feature Specifications", 0), "Feature Specifications");
        run.add(unknown, State.OPEN);
        Findings models = new Findings(MODEL, Severity.WARNING);
        models.at(run.at("Copy\n", 0), "no endpoint uses the model \"Copy\"").entity("Copy");
        run.add(models, State.OPEN);
        Findings loan = new Findings(MODEL, Severity.WARNING);
        loan.at(run.at("Loan\n", 0), "no endpoint uses the model \"Loan\"").entity("Loan");
        run.add(loan, State.SUPPRESSED);
        Findings sizes = new Findings(SIZE, Severity.INFO);
        sizes.at(run.at("Copy\n", 0), "\"Copy\" has 1 field").entity("Copy");
        run.add(sizes, State.OPEN);
        Findings size = new Findings(SIZE, Severity.INFO);
        size.at(run.at("Loan\n", 0), "\"Loan\" has 2 fields").entity("Loan");
        run.add(size, State.BASELINED);
        return run.result(List.of(
                answer(0, Status.FAILED, 2, 0, ""),
                answer(1, Status.PASSED, 0, 0, ""),
                answer(2, Status.FAILED, 2, 0, ""),
                answer(3, Status.FAILED, 1, 1, ""),
                answer(4, Status.FAILED, 2, 0, ""),
                answer(5, Status.NOT_APPLICABLE, 0, 0, ""),
                answer(6, Status.NOT_APPLICABLE, 0, 0, ""),
                answer(7, Status.NOT_EVALUATED, 0, 0, "no error list in this file")));
    }

    /** Returns the result of a document without findings in which only the first question was answered. */
    static LintResult clean(String name) {
        return new SampleRun(SourceText.of(name, "# Clean\n")).result(List.of(answer(0, Status.PASSED, 0, 0, "")));
    }

    /** Returns the result of a document with one finding on some of its text. */
    static LintResult with(String name, String text, String marked, String message) {
        SampleRun run = new SampleRun(SourceText.of(name, text));
        Findings findings = new Findings(ENDPOINT, Severity.ERROR);
        findings.at(run.at(marked, 0), message)
                .entity("F001")
                .related(run.at(marked, 0), message)
                .help(message);
        run.add(findings, State.OPEN);
        return run.result(List.of(answer(0, Status.FAILED, 1, 0, "")));
    }

    /** Returns the result of a document with a finding that has so many related places. */
    static LintResult related(int count) {
        SampleRun run = new SampleRun(SourceText.of("related.md", "# F001\n"));
        Findings findings = new Findings(ENDPOINT, Severity.ERROR);
        Findings.Draft finding = findings.at(run.at("F001", 0), "no endpoint").entity("F001");
        for (int i = 1; i <= count; i++) {
            finding.related(run.at("F001", 0), "place " + i);
        }
        run.add(findings, State.OPEN);
        return run.result(List.of(answer(0, Status.FAILED, 1, 0, "")));
    }

    /** Returns the result of a document with so many findings of one rule. */
    static LintResult many(int count) {
        SampleRun run = new SampleRun(SourceText.of("many.md", "# F001\n"));
        Findings findings = new Findings(ENDPOINT, Severity.ERROR);
        for (int i = 1; i <= count; i++) {
            findings.at(run.at("F001", 0), "number %s", i);
        }
        run.add(findings, State.OPEN);
        return run.result(List.of(answer(0, Status.FAILED, count, 0, "")));
    }

    private SourceSpan at(String words, int from) {
        int start = source.text().indexOf(words, from);
        return new SourceSpan(start, start + words.strip().length());
    }

    private void add(Findings findings, State state) {
        for (Finding finding : findings.toList()) {
            String key = finding.page().id() + " " + source.name() + " " + finding.entity();
            Optional<String> reason =
                    state == State.SUPPRESSED ? Optional.of("lent by hand until spring") : Optional.empty();
            reported.add(new Reported(finding, key, state, reason));
        }
    }

    private LintResult result(List<Answer> answers) {
        reported.sort(Comparator.comparing((Reported r) -> r.finding().span())
                .thenComparing(r -> r.finding().page().id()));
        Prd prd =
                PrdReader.read(MarkdownParser.parse(source), ReaderOptions.DEFAULT.withScale(Optional.of(Scale.SMALL)));
        return new LintResult(source, prd, true, reported, answers, List.of());
    }

    private static Answer answer(int question, Status status, int findings, int suppressed, String reason) {
        return new Answer(
                CHECKLIST.questions().get(question),
                status,
                findings,
                suppressed,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    private static Question question(String id, Scale least) {
        Set<Scale> scales = least == Scale.MEDIUM ? Set.of(Scale.MEDIUM) : Set.of(Scale.SMALL, Scale.MEDIUM);
        return new Question(id, "Is question " + id + " answered?", scales);
    }

    private static RulePage page(String id, String name, Severity severity, String... questions) {
        return new RulePage(
                id,
                name,
                name.replace('-', ' '),
                "Reports a " + name.replace('-', ' ') + ".",
                severity,
                Set.of("recommended", "strict"),
                List.of(questions),
                Set.of(Scale.values()),
                List.of(),
                "high",
                "the ID",
                List.of());
    }

    /** Returns a page as its file has it. */
    static String file(RulePage page) {
        return "---\nid: " + page.id() + "\n---\n# " + page.title() + "\n\n" + page.summary()
                + "\n\n## Why\nBecause of `" + page.name()
                + "`.\n\n## How to fix\nMend it.\n\n## Fails\n\n```text\n## Why not\n```\n";
    }
}
