package dev.poolwise.cli;

import dev.poolwise.report.Glyphs;
import dev.poolwise.report.Style;
import dev.poolwise.report.TextFormat;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes: data to {@code out}, everything said about the work to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param watched whether a person watches
 * @param summary how a summary is set
 */
record Terminal(PrintWriter out, PrintWriter err, boolean watched, TextFormat summary) {
    private static final int NARROWEST = 40;
    private static final int USUAL = 80;
    private static final int WIDEST = 120;

    /**
     * Returns the terminal of this process. What nobody watches is plain UTF-8, whatever the locale; colours follow
     * picocli's rules, NO_COLOR among them.
     */
    static Terminal of(OutputStream out, OutputStream err) {
        boolean watched = isWatched();
        Charset charset =
                watched ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        Style style =
                watched && Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM")) ? new Colours() : Style.PLAIN;
        int width = widthOf(System.getenv().getOrDefault("COLUMNS", ""));
        return new Terminal(
                writer(out, charset),
                writer(err, charset),
                watched,
                new TextFormat(width, Glyphs.of(charset), style, Optional.empty()));
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset));
    }

    /** From Java 22 on this needs {@code -Djdk.console=java.base}, which the launcher sets. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        return System.console() != null;
    }

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
        return new Terminal(out, err, false, summary);
    }

    /** Returns how a summary is set whose report is in a folder. */
    TextFormat summaryOf(Path folder) {
        return new TextFormat(summary.width(), summary.glyphs(), summary.style(), Optional.of(folder.toString()));
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
