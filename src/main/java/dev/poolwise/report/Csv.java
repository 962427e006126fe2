package dev.poolwise.report;

import java.io.IOException;

/**
 * Rows of comma-separated values as in RFC 4180, each ended by a line feed. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 */
final class Csv {
    private final Appendable out;
    private boolean inRow;

    Csv(Appendable out) {
        this.out = out;
    }

    /** Adds a cell with text that comes from a person. */
    Csv text(String value) throws IOException {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return cell(formula ? "'" + value : value);
    }

    /** Adds a cell with a number or a word of our own, or an empty one. */
    Csv cell(CharSequence value) throws IOException {
        if (inRow) {
            out.append(',');
        }
        inRow = true;
        String cell = value.toString();
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        return this;
    }

    /** Ends the row. */
    Csv end() throws IOException {
        out.append('\n');
        inRow = false;
        return this;
    }
}
