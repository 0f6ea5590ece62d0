package io.github.prdlint.cli;

import io.github.prdlint.lint.Baseline;
import io.github.prdlint.lint.BaselineUse;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.RuleSelection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A baseline in its file, and what a run makes of it. */
final class BaselineFile {

    /** 64 MiB: some half a million findings. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** How many stale entries are named one by one. */
    private static final int MOST_NAMED = 10;

    private final Path file;
    private final String name;
    private final Path root;
    private final Baseline baseline;
    private final BaselineUse use;

    private BaselineFile(Path file, String name, Path root, Baseline baseline) {
        this.file = file;
        this.name = name;
        this.root = root;
        this.baseline = baseline;
        this.use = new BaselineUse(baseline);
    }

    /**
     * Reads a baseline.
     *
     * @param name what messages call it
     * @param root the folder from which its keys name documents
     * @param mayLack whether there may be none yet
     * @throws UsageException if it is not there, cannot be read or is no baseline
     */
    static BaselineFile read(Path file, String name, Path root, boolean mayLack) {
        if (mayLack && Files.notExists(file)) {
            return new BaselineFile(file, name, root, Baseline.of(Set.of()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UsageException("the baseline " + name + " is longer than " + MOST_BYTES + " bytes");
            }
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            return new BaselineFile(file, name, root, Baseline.parse(json));
        } catch (Baseline.InvalidBaselineException e) {
            throw new UsageException(name + ":" + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new UsageException(name + ": the baseline is not UTF-8");
        } catch (IOException e) {
            String hint = Files.exists(file) ? "" : "; prdlint check --write-baseline writes one";
            throw new UsageException("cannot read the baseline " + name + ": " + Failures.reason(e) + hint);
        }
    }

    Baseline baseline() {
        return baseline;
    }

    /** Notes what came out of a document. */
    void document(String repositoryPath, RuleSelection rules, LintResult result) {
        use.document(repositoryPath, rules, result);
    }

    /** Says which entries stand for nothing any more. */
    void reportStale(Messages messages) {
        List<Baseline.Entry> stale = use.stale(this::exists);
        int named = stale.size() > MOST_NAMED + 1 ? MOST_NAMED : stale.size();
        for (Baseline.Entry entry : stale.subList(0, named)) {
            messages.say(name + ":" + entry.line() + ": " + entry.key()
                    + " is found no more; --write-baseline takes it out");
        }
        if (named < stale.size()) {
            messages.say(name + ": " + (stale.size() - named) + " more entries are found no more");
        }
    }

    /** Writes what this run found, and says so. */
    void write(Messages messages) throws IOException {
        Baseline updated = use.updated(this::exists);
        try (ReportFile to = ReportFile.open(file)) {
            to.stream().write(updated.text().getBytes(StandardCharsets.UTF_8));
            to.complete();
        }
        long added = updated.keys().stream()
                .filter(key -> !baseline.keys().contains(key))
                .count();
        long gone = baseline.keys().stream()
                .filter(key -> !updated.keys().contains(key))
                .count();
        messages.say("wrote " + name + ": " + updated.keys().size()
                + (updated.keys().size() == 1 ? " finding, " : " findings, ") + added + " of them new; " + gone
                + " taken out");
    }

    private boolean exists(String path) {
        try {
            return Files.isRegularFile(root.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
