package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.outcome.CutShort;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The results file for programs, schema version 1: SI units (seconds, fractions; hours for compute-hours), {@code null}
 * for what cannot be given, and nothing that varies between two runs of the same scenario.
 */
final class ResultsJson {
    private static final int SCHEMA_VERSION = 1;

    private final Scenario scenario;
    private final Analysis analysis;
    private final Recommendation recommendation;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;
    private final AccountsJson accounts;

    private ResultsJson(Scenario scenario, Analysis analysis, Recommendation recommendation) throws IOException {
        this.scenario = scenario;
        this.analysis = analysis;
        this.recommendation = recommendation;
        this.json = new JsonFactory().createGenerator(text);
        json.setPrettyPrinter(pretty());
        this.accounts = new AccountsJson(json, estimate -> oneLine(estimate, scenario.currency()));
    }

    /** Returns the file's text. */
    static String of(Scenario scenario, Analysis analysis, Recommendation recommendation) {
        try {
            ResultsJson results = new ResultsJson(scenario, analysis, recommendation);
            results.writeAll();
            return results.text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** Returns how every file for programs is laid out. */
    static DefaultPrettyPrinter pretty() {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private void writeAll() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("poolwise", Version.CURRENT);
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", scenario.name());
        json.writeStringField("file", scenario.source().file());
        json.writeStringField("sha256", scenario.source().sha256());
        json.writeEndObject();
        writeExperiment(scenario.experiment());
        json.writeArrayFieldStart("alternatives");
        for (AlternativeAnalysis alternative : analysis.alternatives()) {
            writeAlternative(alternative);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("comparisons");
        for (Comparison comparison : analysis.comparisons()) {
            writeComparison(comparison);
        }
        json.writeEndArray();
        writeRecommendation();
        if (analysis.cutShort().isPresent()) {
            writePart(analysis.cutShort().get());
        }
        json.writeEndObject();
        json.flush();
    }

    private void writePart(CutShort cut) throws IOException {
        json.writeObjectFieldStart("partial");
        json.writeNumberField("replications", cut.replications());
        json.writeNumberField("requestedReplications", cut.requested());
        json.writeStringField("reason", cut.reason().word());
        json.writeStringField("message", cut.message());
        json.writeEndObject();
    }

    private void writeExperiment(ExperimentDesign design) throws IOException {
        boolean endless = design.drained() || design.horizon() == Time.NEVER;
        json.writeObjectFieldStart("experiment");
        json.writeNumberField("seed", design.seed());
        json.writeNumberField("replications", design.replications());
        writeNumber("confidence", OptionalDouble.of(design.confidence()));
        writeNumber("horizonSeconds", endless ? OptionalDouble.empty() : seconds(design.horizon()));
        writeNumber("warmUpSeconds", seconds(design.warmUp()));
        writePrecision();
        json.writeEndObject();
    }

    private void writePrecision() throws IOException {
        Optional<AchievedPrecision> precision = AchievedPrecision.of(analysis);
        if (precision.isPresent()) {
            AchievedPrecision achieved = precision.get();
            json.writeObjectFieldStart("precision");
            json.writeStringField("metric", achieved.asked().subject());
            writeNumber("asked", OptionalDouble.of(achieved.asked().relativeHalfWidth()));
            writeNumber("achieved", OptionalDouble.of(achieved.relativeHalfWidth()));
            json.writeBooleanField("reached", achieved.reached());
            json.writeEndObject();
        }
    }

    private static OptionalDouble seconds(long micros) {
        return OptionalDouble.of(Time.toSeconds(micros));
    }

    private void writeAlternative(AlternativeAnalysis analysed) throws IOException {
        String name = analysed.alternative().name();
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("processing", analysed.alternative().processing());
        writeMetrics("metrics", analysed.metrics());
        writeScopes("classes", analysed.classes());
        writeScopes("pools", analysed.pools());
        writeObjectives(recommendation.objectives().getOrDefault(name, List.of()));
        writeBill(analysed);
        accounts.write(analysed.accounts());
        accounts.writeUncertainty(analysis.inputUncertainty().getOrDefault(name, List.of()));
        writeDiagnostics(analysed.diagnostics());
        writeObservations(analysed.metrics());
        json.writeEndObject();
    }

    /** The value in each replication of every metric that has one, so that a later run can be paired with this one. */
    private void writeObservations(Map<String, Estimate> metrics) throws IOException {
        json.writeObjectFieldStart("observations");
        for (Map.Entry<String, Estimate> metric : metrics.entrySet()) {
            if (metric.getValue().value().isPresent()) {
                json.writeFieldName(metric.getKey());
                json.writeRawValue(metric.getValue().observations().stream()
                        .map(value -> number(OptionalDouble.of(value)))
                        .collect(Collectors.joining(", ", "[", "]")));
            }
        }
        json.writeEndObject();
    }

    private void writeScopes(String field, Map<String, Map<String, Estimate>> scopes) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Map<String, Estimate>> scope : scopes.entrySet()) {
            writeMetrics(scope.getKey(), scope.getValue());
        }
        json.writeEndObject();
    }

    private void writeMetrics(String field, Map<String, Estimate> metrics) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Estimate> metric : metrics.entrySet()) {
            json.writeFieldName(metric.getKey());
            json.writeRawValue(oneLine(metric.getValue(), scenario.currency()));
        }
        json.writeEndObject();
    }

    /** Returns an estimate as results hold it. */
    static String oneLine(Estimate estimate, Currency currency) {
        return "{\"value\": " + number(estimate.value()) + ", \"halfWidth\": " + number(estimate.halfWidth())
                + ", \"replications\": " + estimate.replications()
                + ", \"unit\": \"" + symbol(estimate.metric().unit(), currency) + "\"}";
    }

    /** Returns a unit as results name it. */
    static String symbol(Unit unit, Currency currency) {
        return switch (unit) {
            case MONEY -> currency.getCurrencyCode();
            case MONEY_PER_JOB -> currency.getCurrencyCode() + "/job";
            default -> unit.symbol();
        };
    }

    private void writeObjectives(List<ObjectiveVerdict> verdicts) throws IOException {
        json.writeArrayFieldStart("objectives");
        for (ObjectiveVerdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringField("objective", verdict.objective().text());
            json.writeStringField("verdict", verdict.verdict().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeBill(AlternativeAnalysis analysed) throws IOException {
        json.writeObjectFieldStart("bill");
        accounts.writeLines(analysed.bill().lines());
        json.writeObjectFieldStart("total");
        writeNumber("value", OptionalDouble.of(analysed.bill().total().doubleValue()));
        writeNumber("halfWidth", analysed.cost().halfWidth());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeDiagnostics(List<Diagnostic> diagnostics) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringField("kind", diagnostic.kind());
            json.writeStringField("message", diagnostic.message());
            json.writeStringField("advice", diagnostic.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeComparison(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("alternative", comparison.alternative());
        json.writeStringField("baseline", comparison.baseline());
        json.writeStringField("metric", comparison.metric().name());
        writeNumber("difference", comparison.difference());
        writeNumber("halfWidth", comparison.halfWidth());
        json.writeBooleanField("significant", comparison.significant());
        json.writeEndObject();
    }

    private void writeRecommendation() throws IOException {
        json.writeObjectFieldStart("recommendation");
        writeText("choose", recommendation.choose());
        writeText("processing", recommendation.processing());
        json.writeStringField("verdict", recommendation.verdict());
        json.writeArrayFieldStart("reasons");
        for (String reason : recommendation.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeText(String field, Optional<String> value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value.orElse(null));
    }

    private void writeNumber(String field, OptionalDouble value) throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(number(value));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "null";
    }
}
