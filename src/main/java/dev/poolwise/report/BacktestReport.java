package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.poolwise.analysis.Legible;
import dev.poolwise.backtest.Backtest;
import dev.poolwise.backtest.Waits;
import dev.poolwise.report.chart.Curves;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a back-test found, as text, JSON, CSV and a chart.
 *
 * @param scenario what was replayed
 * @param tests one for each alternative, at least one
 * @param actualCost what was really paid, if that is known
 */
public record BacktestReport(Scenario scenario, List<Backtest> tests, Optional<BigDecimal> actualCost)
        implements Answer {
    private static final Map<String, ToDoubleFunction<Waits>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("mean", Waits::mean);
        MEASURES.put("p50", waits -> waits.quantile(0.5));
        MEASURES.put("p95", waits -> waits.quantile(0.95));
        MEASURES.put("p99", waits -> waits.quantile(0.99));
    }

    public BacktestReport {
        tests = List.copyOf(tests);
    }

    /** Returns the report for a terminal; every line ends with a line feed. */
    @Override
    public String text(TextFormat format) {
        return new BacktestText(this, format).text();
    }

    /** Returns the numbers for programs: seconds, amounts of money, and {@code null} for what cannot be given. */
    @Override
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text + "\n";
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", scenario.name());
        json.writeArrayFieldStart("alternatives");
        for (Backtest test : tests) {
            json.writeStartObject();
            json.writeStringField("name", test.alternative());
            json.writeNumberField("jobs", test.jobs());
            json.writeNumberField("unstarted", test.unstarted());
            waits(json, "recordedWaits", test.recorded());
            waits(json, "simulatedWaits", test.simulated());
            json.writeObjectFieldStart("calibration");
            number(json, "factor", test.calibration().factor());
            number(json, "low", test.calibration().low());
            number(json, "high", test.calibration().high());
            json.writeEndObject();
            number(json, "rankCorrelation", test.rankCorrelation());
            widths(json, test);
            json.writeNumberField("cost", test.cost());
            number(json, "costFactor", costFactor(test));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void waits(JsonGenerator json, String name, Waits waits) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, ToDoubleFunction<Waits>> measure : MEASURES.entrySet()) {
            json.writeNumberField(measure.getKey(), measure.getValue().applyAsDouble(waits));
        }
        json.writeEndObject();
    }

    private static void widths(JsonGenerator json, Backtest test) throws IOException {
        json.writeArrayFieldStart("widths");
        for (Backtest.Width width : test.widths()) {
            json.writeStartObject();
            json.writeNumberField("fromNodes", width.from());
            json.writeNumberField("toNodes", width.to());
            json.writeNumberField("jobs", width.jobs());
            json.writeNumberField("recordedMean", width.recorded());
            json.writeNumberField("simulatedMean", width.simulated());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    /** Returns the actual over the simulated cost; empty if either is unknown or nothing. */
    OptionalDouble costFactor(Backtest test) {
        return actualCost.isEmpty() || test.cost().signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(actualCost.get().doubleValue() / test.cost().doubleValue());
    }

    /** Returns rows of {@code alternative,nodes,measure,recorded_s,simulated_s}. */
    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("alternative,nodes,measure,recorded_s,simulated_s\n");
        Csv csv = new Csv(text);
        try {
            for (Backtest test : tests) {
                for (Map.Entry<String, ToDoubleFunction<Waits>> measure : MEASURES.entrySet()) {
                    ToDoubleFunction<Waits> of = measure.getValue();
                    csv.text(test.alternative()).cell("").cell(measure.getKey());
                    csv.cell(Decimal.of(of.applyAsDouble(test.recorded())));
                    csv.cell(Decimal.of(of.applyAsDouble(test.simulated()))).end();
                }
                for (Backtest.Width width : test.widths()) {
                    csv.text(test.alternative()).cell(nodes(width)).cell("mean");
                    csv.cell(Decimal.of(width.recorded()))
                            .cell(Decimal.of(width.simulated()))
                            .end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    static String nodes(Backtest.Width width) {
        return width.from() == width.to() ? "" + width.to() : width.from() + "-" + width.to();
    }

    /** Returns the chart of recorded and simulated waits. */
    public Picture chart() {
        List<Curves.Curve> curves = new ArrayList<>();
        curves.add(Curves.distribution("recorded", tests.get(0).recorded().sorted()));
        tests.forEach(test -> curves.add(
                Curves.distribution(test.alternative(), test.simulated().sorted())));
        Legible legible = new Legible(scenario.currency());
        String finding = "The log's jobs waited "
                + legible.duration(tests.get(0).recorded().mean()) + " on average, those of '"
                + Printable.abbreviated(tests.get(0).alternative(), 20) + "' "
                + legible.duration(tests.get(0).simulated().mean());
        return Curves.distributions(
                new Curves.Words(
                        "waits",
                        finding,
                        "Share of jobs that start within a time · recorded, and replayed in each alternative",
                        "A rising curve for the recorded waits, and one for each alternative: the closer the better."),
                curves,
                "waiting time");
    }
}
