package dev.poolwise.cli;

import java.io.PrintWriter;

/**
 * Where a command writes: data to {@code out}, everything said about the work to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person watches
 * @param width columns, at least {@value #NARROWEST}
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, int width) {
    private static final int NARROWEST = 40;
    private static final int USUAL = 80;
    private static final int WIDEST = 120;

    /** Returns the width that the variable COLUMNS asks for, within what reads well; 80 if it asks for nothing. */
    static int widthOf(String columns) {
        try {
            return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns.strip())));
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** Returns the same terminal for someone who does not want to watch. */
    Terminal unwatched() {
        return new Terminal(out, err, false, width);
    }

    /** Writes data. */
    void print(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Says a line about the work. */
    void say(String line) {
        err.print(line + "\n");
        err.flush();
    }
}
