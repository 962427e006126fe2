package dev.poolwise.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers its first failure, which a {@link java.io.PrintWriter} on top of it would swallow. */
final class StandardOutput extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream stream) {
        super(stream);
    }

    /** Returns the first failure, unless the reader just stopped reading, as {@code head} does. */
    Optional<IOException> failure() {
        return failure.filter(
                e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
