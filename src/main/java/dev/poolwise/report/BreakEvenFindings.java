package dev.poolwise.report;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import dev.poolwise.report.chart.RobustnessCharts;
import dev.poolwise.robustness.Axis;
import dev.poolwise.robustness.BreakEven;
import dev.poolwise.robustness.BreakEvenWords;
import dev.poolwise.robustness.Crossing;
import dev.poolwise.robustness.Sample;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A break-even as it is handed over. */
public final class BreakEvenFindings {
    private final BreakEven answer;
    private final Axis axis;
    private final Scenario scenario;
    private final Legible legible;

    private BreakEvenFindings(BreakEven answer) {
        this.answer = answer;
        this.axis = answer.axis();
        this.scenario = answer.contest().scenario();
        this.legible = new Legible(scenario.currency());
    }

    /** Returns the findings. */
    public static Findings of(BreakEven answer) {
        return new BreakEvenFindings(answer).findings();
    }

    private Findings findings() {
        BreakEvenWords words = new BreakEvenWords(answer, Caption.level(scenario.experiment()));
        String tone =
                switch (answer.verdict()) {
                    case FOUND -> "met";
                    case NONE -> "missed";
                    case UNDECIDED -> "undecided";
                };
        String label =
                switch (answer.verdict()) {
                    case FOUND -> "✓ Found";
                    case NONE -> "No crossing in the range";
                    case UNDECIDED -> "? Undecided";
                };
        return new Findings(
                scenario,
                "breakeven",
                tone,
                label,
                words.headline(),
                words.reasons(),
                certainty(),
                List.of(figures(words)),
                json(),
                csv());
    }

    private String certainty() {
        int replications = answer.samples().get(0).result().replications();
        if (replications < 2) {
            return "One replication of each value: no intervals can be given.";
        }
        return "The interval of a crossing holds the values at which %s replications, at every value on the same jobs, cannot tell"
                        .formatted(replications)
                + " who is best (%s confidence).".formatted(Caption.level(scenario.experiment()));
    }

    private List<AlternativeResult> competitors(Sample sample) {
        return sample.result().alternatives().stream()
                .filter(a -> answer.contest().alternatives().contains(a.name()))
                .toList();
    }

    private Estimate metric(AlternativeResult alternative) {
        return Objects.requireNonNull(
                alternative.metrics().get(answer.contest().metric().name()));
    }

    private Part figures(BreakEvenWords words) {
        List<String> header = new ArrayList<>(List.of(axis.label()));
        competitors(answer.samples().get(0))
                .forEach(a -> header.add(answer.contest().metric().name() + " of " + a.name()));
        header.add("best");
        List<List<String>> rows = new ArrayList<>();
        for (Sample sample : shown()) {
            List<String> row = new ArrayList<>(List.of(axis.text(sample.x())));
            competitors(sample).forEach(a -> row.add(legible.estimate(metric(a))));
            row.add(answer.contest().best(sample.result()).orElse("none"));
            rows.add(row);
        }
        Figures table = new Figures("The values that were tried", header, rows);
        return new Part(
                "crossing",
                "Where the best alternative changes",
                "The band around each line is its confidence interval; the shaded strip is the interval of the crossing.",
                RobustnessCharts.breakEven(answer, words),
                table);
    }

    /** Returns the samples that differ in print. */
    private List<Sample> shown() {
        Map<String, Sample> distinct = new LinkedHashMap<>();
        answer.samples().forEach(sample -> distinct.putIfAbsent(axis.text(sample.x()), sample));
        return List.copyOf(distinct.values());
    }

    private String json() {
        Map<String, @Nullable Object> tree = JsonTree.of(scenario);
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("path", axis.at(axis.lower()).get(0).path());
        question.put("from", axis.at(axis.lower()).get(0).value().text());
        question.put("to", axis.at(axis.upper()).get(0).value().text());
        question.put("alternatives", answer.contest().alternatives());
        question.put("metric", answer.contest().metric().name());
        question.put("subjectToObjectives", answer.contest().withObjectives());
        tree.put("question", question);
        tree.put("verdict", answer.verdict().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("crossings", answer.crossings().stream().map(this::json).toList());
        tree.put("samples", answer.samples().stream().map(this::json).toList());
        BreakEvenWords words = new BreakEvenWords(answer, Caption.level(scenario.experiment()));
        tree.put("headline", words.headline());
        tree.put("reasons", words.reasons());
        return JsonTree.written(tree);
    }

    private Map<String, @Nullable Object> json(Crossing crossing) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("at", value(crossing.at()));
        tree.put("amount", JsonTree.number(axis.amount(crossing.at())));
        tree.put("lower", amount(crossing.from()));
        tree.put("upper", amount(crossing.until()));
        tree.put("before", crossing.before().orElse(null));
        tree.put("after", crossing.after().orElse(null));
        tree.put("cause", crossing.cause());
        tree.put("located", crossing.located());
        return tree;
    }

    private String value(double x) {
        return axis.at(x).get(0).value().text();
    }

    private @Nullable Object amount(OptionalDouble x) {
        return x.isPresent() ? JsonTree.number(axis.amount(x.getAsDouble())) : null;
    }

    private Map<String, @Nullable Object> json(Sample sample) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("at", value(sample.x()));
        tree.put("amount", JsonTree.number(axis.amount(sample.x())));
        tree.put("best", answer.contest().best(sample.result()).orElse(null));
        Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
        for (AlternativeResult alternative : competitors(sample)) {
            Map<String, @Nullable Object> metric = new LinkedHashMap<>();
            metric.put("value", JsonTree.number(metric(alternative).value()));
            metric.put("halfWidth", JsonTree.number(metric(alternative).halfWidth()));
            metrics.put(alternative.name(), metric);
        }
        tree.put("metrics", metrics);
        return tree;
    }

    private String csv() {
        StringBuilder text = new StringBuilder();
        Csv csv = new Csv(text);
        try {
            csv.text(axis.label()).cell("amount").cell("alternative").cell("best");
            csv.text(answer.contest().metric().name()).cell("half_width").end();
            for (Sample sample : answer.samples()) {
                String best = answer.contest().best(sample.result()).orElse("");
                for (AlternativeResult alternative : competitors(sample)) {
                    csv.text(value(sample.x())).cell(Decimal.of(axis.amount(sample.x())));
                    csv.text(alternative.name())
                            .cell(Boolean.toString(alternative.name().equals(best)));
                    csv.cell(number(metric(alternative).value()))
                            .cell(number(metric(alternative).halfWidth()))
                            .end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "";
    }
}
