package io.github.prdlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whatever a document is, a whole run over it in any format is one that {@link CheckedRun} accepts, and the next says the same. */
public final class RunFuzzer {

    private static final String NAME = "fuzz.md";
    private static final Path FOLDER = folder();

    private RunFuzzer() {}

    /** Tries one document in the format that falls to it. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve(NAME), input);
        Session session = new Session(FOLDER);
        List<String> command =
                CheckedRun.COMMANDS.get(Math.floorMod(Arrays.hashCode(input), CheckedRun.COMMANDS.size()));
        CheckedRun run = CheckedRun.of(session, NAME, input.length, command);
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--no-config", NAME));
        assertThat(session.run(arguments.toArray(new String[0]))).isEqualTo(run.ran());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("prdlint").toRealPath();
            folder.toFile().deleteOnExit();
            folder.resolve(NAME).toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
