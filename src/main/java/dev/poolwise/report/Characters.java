package dev.poolwise.report;

import java.io.IOException;
import java.io.Writer;

/** Writes on to something that characters can be appended to, and never closes it. */
final class Characters extends Writer {
    private final Appendable out;

    Characters(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        out.append(new String(buffer, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
