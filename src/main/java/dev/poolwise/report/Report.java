package dev.poolwise.report;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.scenario.Scenario;

/**
 * The answer to a scenario, in every form in which it is handed over.
 *
 * @param scenario the question
 * @param analysis the figures
 * @param recommendation the answer
 */
public record Report(Scenario scenario, Analysis analysis, Recommendation recommendation) {
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
}
