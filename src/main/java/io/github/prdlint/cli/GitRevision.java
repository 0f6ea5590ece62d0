package io.github.prdlint.cli;

import io.github.prdlint.lint.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A revision of a git repository, read through the {@code git} command. */
final class GitRevision {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    private final Path root;
    private final String commit;
    private final Map<String, String> renamed;

    private GitRevision(Path root, String commit, Map<String, String> renamed) {
        this.root = root;
        this.commit = commit;
        this.renamed = renamed;
    }

    /**
     * Finds a revision of the repository whose root this is.
     *
     * @throws UsageException if there is no such revision, or git cannot be run
     */
    static GitRevision of(String name, Path root) {
        Output commit = name.startsWith("-")
                ? Output.NOTHING
                : git(root, Long.MAX_VALUE, "rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (!commit.good) {
            throw new UsageException("--since " + name + ": the repository " + root
                    + " has no such revision; name a branch, a tag or a commit that is fetched, such as origin/main");
        }
        String hash = commit.text().strip();
        Map<String, String> renamed = new HashMap<>();
        String[] words = git(root, Long.MAX_VALUE, "diff", "--name-status", "-z", "-M", "--diff-filter=R", hash)
                .text()
                .split("\0");
        for (int i = 0; i + 2 < words.length; i += 3) {
            renamed.put(words[i + 2], words[i + 1]);
        }
        return new GitRevision(root, hash, renamed);
    }

    /**
     * Returns a file's bytes at this revision, also when it had another name then; empty if it was not there.
     *
     * @param path the present path from the repository's root
     * @param most how many bytes to read at most
     */
    Optional<byte[]> file(String path, int most) {
        Output blob = git(root, most, "cat-file", "blob", commit + ":" + earlierName(path));
        return blob.good ? Optional.of(blob.bytes) : Optional.empty();
    }

    /** Returns how a file of the work tree differs from what it was at this revision, in the order of its lines. */
    List<Change> changes(String path) {
        String diff = git(
                        root,
                        Long.MAX_VALUE,
                        "diff",
                        "--unified=0",
                        "--no-color",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--diff-algorithm=histogram",
                        commit + ":" + earlierName(path),
                        "--",
                        path)
                .text();
        List<Change> changes = new ArrayList<>();
        String[] lines = diff.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher hunk = HUNK.matcher(lines[i]);
            if (hunk.matches()) {
                List<String> earlier = new ArrayList<>();
                while (i + 1 < lines.length && lines[i + 1].startsWith("-")) {
                    i++;
                    earlier.add(lines[i].substring(1));
                }
                changes.add(new Change(
                        Integer.parseInt(hunk.group(1)),
                        earlier,
                        Integer.parseInt(hunk.group(3)),
                        count(hunk.group(4))));
            }
        }
        return changes;
    }

    private static int count(@org.jspecify.annotations.Nullable String number) {
        return number == null ? 1 : Integer.parseInt(number);
    }

    private String earlierName(String path) {
        return renamed.getOrDefault(path, path);
    }

    /** What a git command printed, and whether it did what it was asked to. */
    private static final class Output {

        static final Output NOTHING = new Output(1, new byte[0]);

        private final boolean good;
        private final byte[] bytes;

        Output(int status, byte[] bytes) {
            this.good = status == 0;
            this.bytes = bytes;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Output git(Path root, long most, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                byte[] bytes = out.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
                if (out.read() >= 0) {
                    process.destroy();
                    throw new UsageException(
                            "--since: git printed more than " + most + " bytes for " + arguments[arguments.length - 1]);
                }
                return new Output(process.waitFor(), bytes);
            }
        } catch (IOException e) {
            throw new UsageException("--since needs the git command, which cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
