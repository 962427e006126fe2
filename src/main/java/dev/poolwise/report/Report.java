package dev.poolwise.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.outcome.CutShort;
import dev.poolwise.report.chart.Charts;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a scenario, in every form in which it is handed over.
 *
 * @param scenario the question
 * @param analysis the figures
 * @param recommendation the answer
 * @param command what gives the same report again, in the folder of the scenario
 */
public record Report(Scenario scenario, Analysis analysis, Recommendation recommendation, String command) {
    /** Returns the summary for a terminal of so many columns. */
    public String text(int width) {
        return text(TextFormat.ofWidth(width));
    }

    /** Returns the summary for a terminal. */
    public String text(TextFormat format) {
        return TerminalSummary.of(analysis, recommendation, format);
    }

    /** Returns the report in Markdown. */
    public String markdown() {
        return MarkdownReport.of(analysis, recommendation);
    }

    /** Returns the results for programs; the same for the same scenario, seed and version. */
    public String json() {
        return ResultsJson.of(scenario, analysis, recommendation);
    }

    /** Returns every metric as one tidy table. */
    public String csv() {
        return MetricsCsv.of(analysis);
    }

    /** Returns the report as one HTML page that needs no other file. */
    public String html() {
        return HtmlReport.of(this, Charts.of(analysis));
    }

    /**
     * Replaces the report in a folder by this one: the page, the results in three forms, the charts and the manifest.
     * An earlier report stays as it was if this fails.
     *
     * @param manifest what may differ between two runs of the same scenario: when, where, how
     * @throws IOException if it cannot be written; the message names the folder
     */
    public void writeTo(Path folder, Map<String, String> manifest) throws IOException {
        writeTo(folder, manifest, Optional.empty());
    }

    /** Does the same, with the tables of events that there are. */
    public void writeTo(Path folder, Map<String, String> manifest, Optional<EventTables> events) throws IOException {
        new ReportFolder(folder).replace(empty -> {
            List<Picture> pictures = Charts.of(analysis);
            Picture.drawElements(pictures);
            write(empty.resolve("results.json"), json());
            write(empty.resolve("report.md"), markdown());
            write(empty.resolve("metrics.csv"), csv());
            write(empty.resolve("report.html"), HtmlReport.of(this, pictures));
            write(empty.resolve("manifest.json"), manifestJson(manifest));
            if (!isInterrupted()) {
                ChartFolder.write(empty, pictures);
            }
            if (events.isPresent()) {
                events.get().writeInto(empty);
            }
        });
    }

    /** Somebody waits for the end: the page has the charts, and their files can wait for a whole result. */
    private boolean isInterrupted() {
        return analysis.cutShort()
                .filter(cut -> cut.reason() == CutShort.Reason.INTERRUPTED)
                .isPresent();
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String manifestJson(Map<String, String> given) throws IOException {
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put("poolwise", Version.CURRENT);
        manifest.put("scenario", scenario.source().file());
        manifest.put("sha256", scenario.source().sha256());
        manifest.put("seed", Long.toString(scenario.experiment().seed()));
        manifest.putAll(given);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new ObjectMapper()
                        .writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(manifest)
                + "\n";
    }
}
