package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Every metric of every alternative as one tidy table; an empty cell is a value that cannot be given. */
final class MetricsCsv {
    private static final List<String> HEADER =
            List.of("alternative", "scope", "name", "metric", "value", "half_width", "replications", "unit");

    private final StringBuilder text = new StringBuilder();
    private final Csv csv = new Csv(text);
    private final Currency currency;

    private MetricsCsv(Currency currency) {
        this.currency = currency;
    }

    /** Returns the table: scope {@code all}, {@code class} or {@code pool}, with the class or pool as name. */
    static String of(Analysis analysis) {
        MetricsCsv metrics = new MetricsCsv(analysis.scenario().currency());
        try {
            for (String column : HEADER) {
                metrics.csv.cell(column);
            }
            metrics.csv.end();
            for (AlternativeAnalysis alternative : analysis.alternatives()) {
                metrics.write(alternative);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return metrics.text.toString();
    }

    private void write(AlternativeAnalysis analysed) throws IOException {
        String alternative = analysed.alternative().name();
        write(alternative, "all", Map.of("", analysed.metrics()));
        write(alternative, "class", analysed.classes());
        write(alternative, "pool", analysed.pools());
    }

    private void write(String alternative, String scope, Map<String, Map<String, Estimate>> parts) throws IOException {
        for (Map.Entry<String, Map<String, Estimate>> part : parts.entrySet()) {
            for (Estimate estimate : part.getValue().values()) {
                csv.text(alternative).cell(scope).text(part.getKey());
                csv.cell(estimate.metric().name());
                csv.cell(number(estimate.value())).cell(number(estimate.halfWidth()));
                csv.cell(Integer.toString(estimate.replications()));
                csv.cell(ResultsJson.symbol(estimate.metric().unit(), currency)).end();
            }
        }
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "";
    }
}
