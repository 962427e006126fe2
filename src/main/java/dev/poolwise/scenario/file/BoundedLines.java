package dev.poolwise.scenario.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The lines of a file of any size: of a line that is too long only the beginning is kept. */
final class BoundedLines {
    private final Reader reader;
    private final int longest;
    private final StringBuilder line = new StringBuilder();

    BoundedLines(InputStream in, int longest) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        this.longest = longest;
    }

    /** Reads the next line; false at the end of the file. */
    boolean next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        boolean any = c >= 0;
        while (c >= 0 && c != '\n') {
            if (line.length() < longest) {
                line.append((char) c);
            }
            c = reader.read();
        }
        return any;
    }

    /** Returns the current line, valid until the next one is read. */
    CharSequence current() {
        return line;
    }
}
