package dev.poolwise.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.decision.Verdict;
import dev.poolwise.scenario.Metric;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.PointResult.ObjectiveResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The result of a point as one line of JSON, which may come from another process. Numbers read back as the same
 * doubles; a value that is not there is {@code null}.
 */
final class ResultJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private static final ObjectMapper TREES = new ObjectMapper();

    private ResultJson() {}

    /** Returns the line, without its end. */
    static String write(PointResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("point", result.point());
            json.writeNumberField("replications", result.replications());
            json.writeNumberField("warmUpMicroseconds", result.warmUp());
            json.writeArrayFieldStart("alternatives");
            for (AlternativeResult alternative : result.alternatives()) {
                write(alternative, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void write(AlternativeResult alternative, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", alternative.name());
        json.writeStringField("processing", alternative.processing());
        json.writeArrayFieldStart("metrics");
        for (Estimate estimate : alternative.metrics().values()) {
            write(estimate, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objectives");
        for (ObjectiveResult objective : alternative.objectives()) {
            json.writeStartObject();
            json.writeStringField("objective", objective.text());
            json.writeStringField("verdict", objective.verdict().word());
            json.writeFieldName("estimate");
            write(objective.estimate(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : alternative.diagnostics()) {
            json.writeStartObject();
            json.writeStringField("kind", diagnostic.kind());
            json.writeStringField("message", diagnostic.message());
            json.writeStringField("advice", diagnostic.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Estimate estimate, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", estimate.metric().name());
        if (estimate.metric().isProbability()) {
            json.writeNumberField("thresholdMicroseconds", estimate.metric().threshold());
        }
        json.writeFieldName("value");
        write(estimate.value().orElse(Double.NaN), json);
        json.writeFieldName("halfWidth");
        write(estimate.halfWidth().orElse(Double.NaN), json);
        json.writeNumberField("replications", estimate.replications());
        json.writeArrayFieldStart("observations");
        for (double observation : estimate.observations()) {
            write(observation, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /**
     * Reads a line back.
     *
     * @throws IOException if it is none
     */
    static PointResult read(String line) throws IOException {
        JsonNode result = TREES.readTree(line);
        List<AlternativeResult> alternatives = new ArrayList<>();
        for (JsonNode alternative : result.withArray("alternatives")) {
            alternatives.add(alternative(alternative));
        }
        return new PointResult(
                result.required("point").intValue(),
                result.required("replications").intValue(),
                result.required("warmUpMicroseconds").longValue(),
                alternatives);
    }

    private static AlternativeResult alternative(JsonNode node) {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        node.required("metrics").forEach(metric -> metrics.put(text(metric, "metric"), estimate(metric)));
        List<ObjectiveResult> objectives = new ArrayList<>();
        node.required("objectives")
                .forEach(objective -> objectives.add(new ObjectiveResult(
                        text(objective, "objective"),
                        estimate(objective.required("estimate")),
                        Verdict.valueOf(text(objective, "verdict").toUpperCase(Locale.ROOT)))));
        List<Diagnostic> diagnostics = new ArrayList<>();
        node.required("diagnostics")
                .forEach(diagnostic -> diagnostics.add(new Diagnostic(
                        text(diagnostic, "kind"), text(diagnostic, "message"), text(diagnostic, "advice"))));
        return new AlternativeResult(text(node, "name"), text(node, "processing"), metrics, objectives, diagnostics);
    }

    private static Estimate estimate(JsonNode node) {
        Metric metric = node.has("thresholdMicroseconds")
                ? Metric.probabilityOfWaitingAtMost(
                        node.required("thresholdMicroseconds").longValue())
                : Metric.named(text(node, "metric")).orElseThrow();
        List<Double> observations = new ArrayList<>();
        node.required("observations").forEach(observation -> observations.add(number(observation)));
        return new Estimate(
                metric,
                optional(node.required("value")),
                optional(node.required("halfWidth")),
                node.required("replications").intValue(),
                List.copyOf(observations));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).textValue();
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    private static OptionalDouble optional(JsonNode node) {
        return node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(node.doubleValue());
    }
}
