package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.Problem;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.PointResult.ObjectiveResult;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sweep for programs, schema version 1: units as in the results of a run, the same bytes for the same sweep. */
final class SweepJson {
    private static final int SCHEMA_VERSION = 1;

    private final Sweep sweep;
    private final SweepAnswer answer;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private SweepJson(Sweep sweep, SweepAnswer answer) throws IOException {
        this.sweep = sweep;
        this.answer = answer;
        this.json = new JsonFactory().createGenerator(text);
        json.setPrettyPrinter(ResultsJson.pretty());
    }

    /** Returns the file's text. */
    static String of(Sweep sweep, SweepAnswer answer) {
        try {
            SweepJson file = new SweepJson(sweep, answer);
            file.writeAll();
            return file.text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private void writeAll() throws IOException {
        Scenario scenario = sweep.scenario();
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("poolwise", Version.CURRENT);
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", scenario.name());
        json.writeStringField("file", scenario.source().file());
        json.writeStringField("sha256", scenario.source().sha256());
        json.writeEndObject();
        json.writeObjectFieldStart("experiment");
        json.writeNumberField("seed", scenario.experiment().seed());
        writeNumber("confidence", scenario.experiment().confidence());
        json.writeEndObject();
        writeDesign();
        json.writeArrayFieldStart("points");
        writePoints();
        json.writeEndArray();
        writeFront();
        writeAnswer();
        json.writeEndObject();
        json.flush();
    }

    private void writeNumber(String field, double value) throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(Decimal.of(value));
    }

    private void writeDesign() throws IOException {
        json.writeObjectFieldStart("design");
        json.writeStringField("shape", sweep.shape().word());
        json.writeArrayFieldStart("varied");
        for (Variation variation : sweep.variations()) {
            json.writeStartObject();
            json.writeStringField("path", variation.path());
            json.writeBooleanField("continuous", variation.continuous());
            json.writeArrayFieldStart("values");
            for (VariedValue value : variation.values()) {
                json.writeString(value.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writePoints() throws IOException {
        Map<Integer, PointResult> results =
                sweep.results().stream().collect(Collectors.toMap(PointResult::point, result -> result));
        for (Point point : sweep.points()) {
            json.writeStartObject();
            json.writeNumberField("point", point.number());
            json.writeObjectFieldStart("settings");
            for (Setting setting : point.settings()) {
                json.writeStringField(setting.path(), setting.value().text());
            }
            json.writeEndObject();
            PointResult result = results.get(point.number());
            if (result == null) {
                writeProblems(sweep.problems().getOrDefault(point.number(), List.of()));
            } else {
                writeResult(result);
            }
            json.writeEndObject();
        }
    }

    private void writeProblems(List<Problem> problems) throws IOException {
        json.writeStringField("status", "invalid");
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeString(problem.path() + ": " + problem.message());
        }
        json.writeEndArray();
    }

    private void writeResult(PointResult result) throws IOException {
        json.writeStringField("status", "simulated");
        json.writeNumberField("replications", result.replications());
        json.writeArrayFieldStart("alternatives");
        for (AlternativeResult alternative : result.alternatives()) {
            write(alternative);
        }
        json.writeEndArray();
    }

    private void write(AlternativeResult alternative) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", alternative.name());
        json.writeStringField("processing", alternative.processing());
        json.writeObjectFieldStart("metrics");
        for (Map.Entry<String, Estimate> metric : alternative.metrics().entrySet()) {
            json.writeFieldName(metric.getKey());
            json.writeRawValue(
                    ResultsJson.oneLine(metric.getValue(), sweep.scenario().currency()));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("objectives");
        for (ObjectiveResult objective : alternative.objectives()) {
            json.writeStartObject();
            json.writeStringField("objective", objective.text());
            json.writeStringField("verdict", objective.verdict().word());
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

    private void writeFront() throws IOException {
        json.writeArrayFieldStart("front");
        for (Candidate candidate : answer.front()) {
            json.writeStartObject();
            writeCandidate(candidate);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCandidate(Candidate candidate) throws IOException {
        json.writeStringField("alternative", candidate.result().name());
        json.writeArrayFieldStart("points");
        for (int point : candidate.points()) {
            json.writeNumber(point);
        }
        json.writeEndArray();
    }

    private void writeAnswer() throws IOException {
        json.writeObjectFieldStart("answer");
        json.writeStringField("verdict", answer.verdict());
        if (answer.chosen().isPresent()) {
            writeCandidate(answer.chosen().get());
        }
        json.writeStringField("headline", answer.headline());
        json.writeArrayFieldStart("reasons");
        for (String reason : answer.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
