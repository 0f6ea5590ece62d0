package io.github.prdlint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output that takes it in silence when its reader has gone, as in {@code prdlint check | head}. */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private boolean unread;

    StandardOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 15);
    }

    /** Prints a text and returns the status of a run that did what it was asked to. */
    static int print(Environment environment, String text) throws IOException {
        StandardOutput out = new StandardOutput(environment.out());
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return Main.CLEAN;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (!unread) {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!unread) {
            try {
                out.flush();
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    private void giveUp(IOException e) throws IOException {
        String message = e.getMessage();
        if (message == null || !message.toLowerCase(Locale.ROOT).contains("pipe")) {
            throw e;
        }
        unread = true;
    }
}
