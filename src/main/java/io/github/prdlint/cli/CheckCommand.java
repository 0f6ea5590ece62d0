package io.github.prdlint.cli;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.settings.Problem;
import io.github.prdlint.markdown.UnreadableDocumentException;
import io.github.prdlint.report.Failure;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint check}: lints documents and reports what it finds. */
final class CheckCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.named("check", "Checks documents and reports what contradicts or is missing.");
        CheckOptions.describe(spec);
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        CheckOptions options = CheckOptions.of(arguments, environment);
        Messages messages = new Messages(environment.err(), options.debug());
        try (Reports reports = new Reports(options, environment)) {
            return new Run(options, environment, messages, reports).run();
        }
    }

    /** One run over all documents. */
    private static final class Run {
        private final CheckOptions options;
        private final Messages messages;
        private final Reports reports;
        private final RepositoryPaths repository;
        private final Targets targets;
        private final Acceptance acceptance;
        private final DocumentReader reader;
        private final Configurations configurations;
        private final Map<Configuration, Linter> linters = new ConcurrentHashMap<>();
        private final Tally tally = new Tally();
        private final Set<Target> documents = Collections.newSetFromMap(new IdentityHashMap<>());
        private final boolean sharesTerminal;
        private final Progress progress;
        private final LongAdder linting = new LongAdder();
        private final long start = System.nanoTime();
        private long reporting;
        private int done;

        Run(CheckOptions options, Environment environment, Messages messages, Reports reports) {
            this.options = options;
            this.messages = messages;
            this.reports = reports;
            RepositoryPaths repository = new RepositoryPaths(environment.workingDirectory());
            this.repository = repository;
            configurations = new Configurations(options.configuration(), options.book(), repository);
            targets = new Targets(environment, repository, configurations);
            acceptance = new Acceptance(options.acceptance(), repository);
            reader = new DocumentReader(environment.in());
            sharesTerminal = environment.terminal().out();
            boolean wanted = !options.quiet() && environment.terminal().canRewriteErr(environment.variables());
            progress = new Progress(messages, wanted, System::nanoTime);
        }

        int run() throws IOException {
            targets.add(options.paths(), options.stdinFilename());
            for (Failure failure : targets.failures()) {
                fail(failure, Optional.empty());
            }
            configurations.problems().forEach(this::fail);
            acceptance.prepare(targets.documents());
            List<Target> all = targets.documents();
            Workers.run(options.threads(), all, this::lint, (target, outcome) -> {
                if (sharesTerminal) {
                    progress.clear();
                }
                report(target, outcome);
                done++;
                progress.show(done, all.size());
            });
            progress.clear();
            boolean empty = sayWhatIsEmpty();
            long before = System.nanoTime();
            reports.end(tally.summary());
            reporting += System.nanoTime() - before;
            if (!options.quiet()) {
                configurations.notices(targets.walked()).forEach(messages::line);
            }
            acceptance.end(messages);
            if (options.statistics()) {
                messages.print(new Statistics(tally, linting.sum(), reporting, System.nanoTime() - start).toString());
            }
            return empty && !options.allowEmpty() ? Main.FAILED : tally.status();
        }

        private Outcome lint(Target target) {
            long before = System.nanoTime();
            try {
                Linter linter = linters.computeIfAbsent(target.configuration(), Linter::new);
                return Outcome.of(acceptance.lint(linter, target, reader.read(target)));
            } catch (IOException e) {
                return Outcome.failed(Failures.reason(e), e);
            } catch (UsageException e) {
                return Outcome.failed(e.words(), e);
            } catch (UnreadableDocumentException e) {
                return Outcome.failed(String.valueOf(e.getMessage()), e);
            } catch (RuntimeException | Error e) {
                return Outcome.failed("internal error: " + e, e);
            } finally {
                linting.add(System.nanoTime() - before);
            }
        }

        private void report(Target target, Outcome outcome) throws IOException {
            if (outcome.failure().isPresent()) {
                documents.add(target);
                fail(failure(target, outcome.failure().get()), outcome.cause());
                return;
            }
            LintResult result = outcome.result().orElseThrow();
            for (LintResult.RuleFault error : result.internalErrors()) {
                fail(
                        failure(target, "internal error in " + error.ruleId() + ": " + error.cause()),
                        Optional.of(error.cause()));
            }
            acceptance.document(target, target.configuration().rules(), result);
            if (target.walked() && !result.isPrd()) {
                tally.skip();
                return;
            }
            documents.add(target);
            tally.add(result, target.configuration());
            long before = System.nanoTime();
            reports.document(result, target.repositoryPath());
            reporting += System.nanoTime() - before;
        }

        private static Failure failure(Target target, String message) {
            return new Failure(target.name(), target.repositoryPath(), message);
        }

        private void fail(Problem problem) {
            String place = problem.place().line() + ":" + problem.place().column();
            tally.fail(new Failure(
                    problem.file(),
                    repository.of(repository.workingDirectory().resolve(problem.file())),
                    place + ": " + problem.message()));
            messages.line(problem.toString());
        }

        private void fail(Failure failure, Optional<Throwable> cause) {
            tally.fail(failure);
            progress.clear();
            String message = failure.path() + ": " + failure.message();
            if (cause.isPresent()) {
                messages.say(message, cause.get());
            } else {
                messages.say(message);
            }
        }

        /** Says where there is nothing to lint, and returns whether that is so. */
        private boolean sayWhatIsEmpty() {
            targets.excluded()
                    .forEach((name, entry) -> messages.say(
                            name + ": left out by exclude \"" + entry.text() + "\" (" + entry.origin() + ")"));
            if (!configurations.problems().isEmpty()) {
                return false;
            }
            List<String> empty = targets.foldersWithout(documents);
            for (String folder : empty) {
                messages.say("no PRD in " + folder + ": "
                        + (configurations.anyInclude()
                                ? "\"include\" in the configuration says which files are looked at"
                                : "files *prd*.md, and *.md in folders prd and prds, are looked at"));
            }
            return !empty.isEmpty()
                    || documents.isEmpty() && !targets.excluded().isEmpty();
        }
    }
}
