package dev.poolwise.report;

import dev.poolwise.study.AtomicFile;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The answer to a sweep, in every form in which it is handed over; the same bytes for the same sweep.
 *
 * @param sweep the points and what came of them
 * @param answer what follows from them
 */
public record SweepReport(Sweep sweep, SweepAnswer answer) {
    /** Returns the summary for a terminal. */
    public String text(TextFormat format) {
        return SweepText.of(sweep, answer, format);
    }

    /** Returns the results for programs. */
    public String json() {
        return SweepJson.of(sweep, answer);
    }

    /** Returns a table with a row for each alternative at each point. */
    public String csv() {
        return SweepCsv.of(sweep, answer);
    }

    /** Returns the report as one HTML page that needs no other file. */
    public String html() {
        return SweepPage.of(sweep, answer);
    }

    /** Writes the results and the report; each file is replaced as a whole. */
    public void writeTo(Path folder) throws IOException {
        write(folder.resolve("sweep.csv"), csv());
        write(folder.resolve("sweep.json"), json());
        write(folder.resolve("report.html"), html());
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
