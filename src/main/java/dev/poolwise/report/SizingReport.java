package dev.poolwise.report;

import dev.poolwise.report.chart.Picture;
import dev.poolwise.report.chart.SizingChart;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.sizing.SizingAnswer;
import dev.poolwise.study.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The answer to a sizing, in every form in which it is handed over; the same bytes for the same sizing.
 *
 * @param sizing what was found
 * @param answer what follows from it
 * @param command that simulates the chosen setting, ready to paste; empty if nothing is chosen
 */
public record SizingReport(Sizing sizing, SizingAnswer answer, Optional<String> command) implements Answer {
    @Override
    public String text(TextFormat format) {
        return SizingText.of(this, format);
    }

    @Override
    public String json() {
        return SizingJson.of(sizing, answer);
    }

    /** Returns a table with a row for each candidate. */
    @Override
    public String csv() {
        return SizingCsv.of(sizing);
    }

    /** Writes the page, the results in two forms, and the chart in two; each file is replaced as a whole. */
    public void writeTo(Path folder) throws IOException {
        Optional<Picture> chart = SizingChart.of(sizing);
        AtomicFile.write(folder.resolve("size.csv"), csv());
        AtomicFile.write(folder.resolve("size.json"), json());
        AtomicFile.write(folder.resolve("report.html"), SizingPage.of(this, chart));
        ChartFolder.write(folder, chart.stream().toList());
    }
}
