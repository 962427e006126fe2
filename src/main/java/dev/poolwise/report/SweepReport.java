package dev.poolwise.report;

import dev.poolwise.study.AtomicFile;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The answer to a sweep, in every form in which it is handed over; the same bytes for the same sweep.
 *
 * @param sweep the points and what came of them
 * @param answer what follows from them
 */
public record SweepReport(Sweep sweep, SweepAnswer answer) implements Answer {
    @Override
    public String text(TextFormat format) {
        return SweepText.of(sweep, answer, format);
    }

    @Override
    public String json() {
        return SweepJson.of(sweep, answer);
    }

    /** Returns a table with a row for each alternative at each point. */
    @Override
    public String csv() {
        return SweepCsv.of(sweep, answer);
    }

    /** Returns the report as one HTML page that needs no other file. */
    public String html() {
        return new SweepPage(sweep, answer).html();
    }

    /** Writes the results, the report and its charts; each file is replaced as a whole. */
    public void writeTo(Path folder) throws IOException {
        AtomicFile.write(folder.resolve("sweep.csv"), csv());
        AtomicFile.write(folder.resolve("sweep.json"), json());
        SweepPage page = new SweepPage(sweep, answer);
        AtomicFile.write(folder.resolve("report.html"), page.html());
        ChartFolder.write(folder, page.pictures());
    }
}
