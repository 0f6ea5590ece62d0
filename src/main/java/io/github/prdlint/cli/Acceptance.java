package io.github.prdlint.cli;

import io.github.prdlint.lint.Baseline;
import io.github.prdlint.lint.Earlier;
import io.github.prdlint.lint.Known;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Which findings a run leaves out because they are known: those that a baseline holds, and those of an earlier revision. */
final class Acceptance {

    private final Options options;
    private final RepositoryPaths repository;
    private final Map<Path, BaselineFile> baselines = new TreeMap<>();
    private final Map<Path, GitRevision> revisions = new HashMap<>();

    /** Begins with what the command line says; baselines and revisions are read for the documents that need them. */
    Acceptance(Options options, RepositoryPaths repository) {
        this.options = options;
        this.repository = repository;
    }

    /**
     * What the command line says about known findings.
     *
     * @param baseline the file to read, and to write
     * @param since a git revision
     */
    record Options(Optional<String> baseline, boolean writeBaseline, Optional<String> since) {

        /** Adds the options to those of {@code check}. */
        static void describe(CommandSpec spec) {
            spec.addOption(Command.option("FILE", "Leave out the findings that this baseline holds.", "--baseline"));
            spec.addOption(Command.flag(
                    "Write the findings to the baseline, " + Baseline.DEFAULT_FILE + " unless told otherwise.",
                    "--write-baseline"));
            spec.addOption(Command.option(
                    "REV", "Leave out the findings that the document at this git revision had already.", "--since"));
        }

        /** Returns what was given. */
        static Options of(ParseResult arguments) {
            Options options = new Options(
                    Optional.ofNullable(arguments.matchedOptionValue("--baseline", (String) null)),
                    arguments.hasMatchedOption("--write-baseline"),
                    Optional.ofNullable(arguments.matchedOptionValue("--since", (String) null)));
            if (options.writeBaseline() && options.since().isPresent()) {
                throw new UsageException("--write-baseline with --since would leave out what the revision had;"
                        + " write the baseline without --since");
            }
            return options;
        }
    }

    /**
     * Reads what is needed for these documents.
     *
     * @throws UsageException if a baseline or the revision cannot be read
     */
    void prepare(List<Target> targets) {
        for (Target target : targets) {
            baselineOf(target);
            if (options.since().isPresent() && target.root().isPresent()) {
                revisions.computeIfAbsent(
                        target.root().get(),
                        root -> GitRevision.of(options.since().get(), root));
            }
        }
    }

    /** The command line's baseline, else that of the document's configuration, else the default one if it is to be written. */
    private Optional<BaselineFile> baselineOf(Target target) {
        if (options.baseline().isPresent()) {
            return Optional.of(baseline(named(options.baseline().get())));
        }
        Optional<Path> configured = target.configuration().baseline();
        if (configured.isEmpty() && options.writeBaseline()) {
            return Optional.of(baseline(defaultFile()));
        }
        return configured.map(this::baseline);
    }

    /** Nobody named this file, so it may be a link that a stranger has put there; configurations check theirs. */
    private Path defaultFile() {
        Path file = repository.workingDirectory().resolve(Baseline.DEFAULT_FILE);
        if (!RepositoryPaths.real(file).startsWith(repository.rootFor(file.resolveSibling("-")))) {
            throw new UsageException(Baseline.DEFAULT_FILE
                    + " is a link that leads out of the repository, and is not written; --baseline names one anywhere");
        }
        return Path.of(Baseline.DEFAULT_FILE);
    }

    private static Path named(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("--baseline " + name + " names no file: " + e.getReason());
        }
    }

    private BaselineFile baseline(Path given) {
        Path file = repository.workingDirectory().resolve(given).normalize();
        BaselineFile known = baselines.get(file);
        if (known == null) {
            Path shown = given.startsWith(repository.workingDirectory())
                    ? repository.workingDirectory().relativize(given)
                    : given;
            known = BaselineFile.read(
                    file, RepositoryPaths.withSlashes(shown), repository.rootFor(file), options.writeBaseline());
            baselines.put(file, known);
        }
        return known;
    }

    /** Lints a document; what is known is marked so, and new findings name the changes that caused them. */
    LintResult lint(Linter linter, Target target, SourceText source) {
        String path = target.repositoryPath();
        Known known = options.writeBaseline()
                ? key -> State.BASELINED
                : baselineOf(target).<Known>map(BaselineFile::baseline).orElseGet(Known::nothing);
        if (options.since().isEmpty()) {
            return linter.lint(source, path, known);
        }
        GitRevision revision = Optional.ofNullable(revisions.get(target.root().orElse(null)))
                .orElseThrow(
                        () -> new UsageException("it lies in no git repository, so --since says nothing about it"));
        Optional<SourceText> then = revision.file(
                        path, target.configuration().limits().documentBytes())
                .map(bytes -> SourceText.decode(target.name(), bytes));
        if (then.isEmpty()) {
            return linter.lint(source, path, known);
        }
        Earlier earlier = new Earlier(linter, options.since().get());
        LintResult result = linter.lint(source, path, known.or(earlier.known(then.get(), path)));
        boolean any = target.file().isPresent() && result.findings().stream().anyMatch(LintResult.Reported::open);
        return any ? earlier.withCauses(result, path, revision.changes(path)) : result;
    }

    /** Notes what came out of a document. */
    void document(Target target, RuleSelection rules, LintResult result) {
        baselineOf(target).ifPresent(file -> file.document(target.repositoryPath(), rules, result));
    }

    /** Writes the baselines, or says which of their entries are stale. */
    void end(Messages messages) throws IOException {
        for (BaselineFile file : baselines.values()) {
            if (options.writeBaseline()) {
                file.write(messages);
            } else {
                file.reportStale(messages);
            }
        }
    }
}
