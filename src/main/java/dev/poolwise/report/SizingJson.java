package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.selection.Rules;
import dev.poolwise.sizing.Figures;
import dev.poolwise.sizing.Price;
import dev.poolwise.sizing.SizedCandidate;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.sizing.SizingAnswer;
import dev.poolwise.study.Setting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A sizing for programs, schema version 1: units as in the results of a run, the same bytes for the same sizing. */
final class SizingJson {
    private static final int SCHEMA_VERSION = 1;

    private final Sizing sizing;
    private final SizingAnswer answer;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private SizingJson(Sizing sizing, SizingAnswer answer) throws IOException {
        this.sizing = sizing;
        this.answer = answer;
        this.json = new JsonFactory().createGenerator(text);
        json.setPrettyPrinter(ResultsJson.pretty());
    }

    /** Returns the file's text. */
    static String of(Sizing sizing, SizingAnswer answer) {
        try {
            SizingJson file = new SizingJson(sizing, answer);
            file.writeAll();
            return file.text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private void writeAll() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("poolwise", Version.CURRENT);
        writeScenario();
        writeRules();
        json.writeArrayFieldStart("candidates");
        for (SizedCandidate candidate : sizing.candidates()) {
            write(candidate);
        }
        json.writeEndArray();
        writeAnswer();
        json.writeEndObject();
        json.flush();
    }

    private void writeScenario() throws IOException {
        Scenario scenario = sizing.scenario();
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", scenario.name());
        json.writeStringField("file", scenario.source().file());
        json.writeStringField("sha256", scenario.source().sha256());
        json.writeStringField("alternative", sizing.alternative());
        json.writeEndObject();
    }

    private void writeRules() throws IOException {
        Rules rules = sizing.task().rules();
        json.writeObjectFieldStart("experiment");
        json.writeNumberField("seed", sizing.scenario().experiment().seed());
        writeNumber("confidence", 1 - rules.error());
        json.writeNumberField("screeningReplications", rules.screening());
        json.writeNumberField("firstReplications", rules.first());
        json.writeNumberField("mostReplications", rules.most());
        writeNumber("indifference", rules.indifference());
        json.writeArrayFieldStart("confirmationSeeds");
        for (long seed :
                sizing.task().confirmationSeeds(sizing.scenario().experiment().seed())) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeNumber(String field, double value) throws IOException {
        json.writeFieldName(field);
        if (Double.isFinite(value)) {
            json.writeRawValue(Decimal.of(value));
        } else {
            json.writeNull();
        }
    }

    private void write(SizedCandidate candidate) throws IOException {
        json.writeStartObject();
        json.writeNumberField("point", candidate.point().number());
        writeSettings(candidate);
        json.writeStringField("verdict", SizingTable.verdict(candidate));
        if (candidate.judged().isPresent() && candidate.figures().isPresent()) {
            json.writeStringField(
                    "decidedBy", candidate.judged().get().decidedBy().name().toLowerCase(Locale.ROOT));
            Figures figures = candidate.figures().get();
            json.writeNumberField("replications", figures.replications());
            json.writeArrayFieldStart("objectives");
            for (int i = 0; i < figures.objectives().size(); i++) {
                writeObjective(i, candidate, figures.objectives().get(i));
            }
            json.writeEndArray();
            json.writeObjectFieldStart("metrics");
            for (Map.Entry<String, Estimate> metric : figures.metrics().entrySet()) {
                json.writeFieldName(metric.getKey());
                json.writeRawValue(
                        ResultsJson.oneLine(metric.getValue(), sizing.scenario().currency()));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeSettings(SizedCandidate candidate) throws IOException {
        json.writeObjectFieldStart("settings");
        for (Setting setting : candidate.point().settings()) {
            json.writeStringField(setting.path(), setting.value().text());
        }
        json.writeEndObject();
    }

    private void writeObjective(int objective, SizedCandidate candidate, Estimate found) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "objective", sizing.scenario().objectives().get(objective).text());
        json.writeStringField(
                "verdict",
                SizingCsv.verdict(candidate.judged().orElseThrow().constraints().get(objective)));
        json.writeFieldName("found");
        json.writeRawValue(ResultsJson.oneLine(found, sizing.scenario().currency()));
        json.writeEndObject();
    }

    private void writeAnswer() throws IOException {
        json.writeObjectFieldStart("answer");
        json.writeStringField("verdict", answer.verdict());
        writePoint("best", sizing.best());
        writePoint("runnerUp", sizing.runnerUp());
        Optional<Comparison> difference =
                sizing.best().isEmpty() || sizing.runnerUp().isEmpty()
                        ? Optional.empty()
                        : sizing.dearerThanBest(sizing.runnerUp().getAsInt());
        writeNumber("runnerUpCostsMore", number(difference.map(Comparison::difference)));
        writeNumber("runnerUpCostsMoreHalfWidth", number(difference.map(Comparison::halfWidth)));
        OptionalInt binding = sizing.binding();
        json.writeFieldName("binding");
        if (binding.isPresent()) {
            json.writeString(
                    sizing.scenario().objectives().get(binding.getAsInt()).text());
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("prices");
        for (Price price : sizing.prices()) {
            write(price);
        }
        json.writeEndArray();
        json.writeStringField("headline", answer.headline());
        writeAll("reasons", answer.reasons());
        json.writeEndObject();
    }

    private static double number(Optional<OptionalDouble> value) {
        return value.orElse(OptionalDouble.empty()).orElse(Double.NaN);
    }

    private void writePoint(String field, OptionalInt candidate) throws IOException {
        json.writeFieldName(field);
        if (candidate.isPresent()) {
            json.writeNumber(sizing.point(candidate.getAsInt()).number());
        } else {
            json.writeNull();
        }
    }

    private void write(Price price) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "objective",
                sizing.scenario().objectives().get(price.objective()).text());
        writeNumber("limit", price.limit());
        json.writeNumberField("point", sizing.point(price.candidate()).number());
        writeNumber("costChange", price.costChange());
        writeNumber("perUnit", price.perUnit());
        json.writeEndObject();
    }

    private void writeAll(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String one : texts) {
            json.writeString(one);
        }
        json.writeEndArray();
    }
}
