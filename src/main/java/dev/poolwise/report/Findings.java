package dev.poolwise.report;

import dev.poolwise.report.chart.Picture;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.study.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a study, in every form in which it is handed over; the same bytes for the same study.
 *
 * @param scenario the question
 * @param name of the files for programs, without their endings
 * @param tone {@code met}, {@code missed} or {@code undecided}
 * @param label the verdict in two or three words
 * @param headline the answer in one sentence
 * @param reasons further sentences, most important first
 * @param certainty what the figures rest on
 * @param parts the figures, in the order of reading
 * @param json the results for programs
 * @param csv the results as one table
 */
public record Findings(
        Scenario scenario,
        String name,
        String tone,
        String label,
        String headline,
        List<String> reasons,
        String certainty,
        List<Part> parts,
        String json,
        String csv)
        implements Answer {
    public Findings {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    /** A part with a heading: a table, and a chart of it if there is one. */
    record Part(String id, String heading, String paragraph, Optional<Picture> chart, Figures figures) {}

    /** A table; its first column names the rows. */
    record Figures(String caption, List<String> header, List<List<String>> rows) {
        Figures {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    @Override
    public String text(TextFormat format) {
        return FindingsText.of(this, format);
    }

    /** Returns the report as one HTML page that needs no other file. */
    public String html() {
        return FindingsPage.of(this);
    }

    /** Writes the results, the report and its charts; each file is replaced as a whole. */
    public void writeTo(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(name + ".csv"), csv);
        AtomicFile.write(folder.resolve(name + ".json"), json);
        AtomicFile.write(folder.resolve("report.html"), html());
        ChartFolder.write(
                folder, parts.stream().flatMap(part -> part.chart.stream()).toList());
    }
}
