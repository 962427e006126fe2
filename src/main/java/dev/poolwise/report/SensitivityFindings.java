package dev.poolwise.report;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Legible;
import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import dev.poolwise.report.chart.RobustnessCharts;
import dev.poolwise.robustness.Crossing;
import dev.poolwise.robustness.Sensitivity;
import dev.poolwise.robustness.SensitivityWords;
import dev.poolwise.robustness.Swing;
import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A sensitivity as it is handed over. */
public final class SensitivityFindings {
    private static final List<String> METRICS = List.of("cost", "waitingTime.p95");

    private final Sensitivity answer;
    private final Scenario scenario;
    private final SensitivityWords words;
    private final Legible legible;

    private SensitivityFindings(Sensitivity answer) {
        this.answer = answer;
        this.scenario = answer.contest().scenario();
        this.words = new SensitivityWords(answer);
        this.legible = new Legible(scenario.currency());
    }

    /** Returns the findings. */
    public static Findings of(Sensitivity answer) {
        return new SensitivityFindings(answer).findings();
    }

    private Findings findings() {
        boolean decided = answer.swings().stream().allMatch(Swing::decided);
        boolean flips =
                answer.swings().stream().anyMatch(swing -> !swing.flips().isEmpty());
        return new Findings(
                scenario,
                "sensitivity",
                flips || !decided ? "undecided" : "met",
                flips ? "What would change the answer" : decided ? "✓ Robust" : "? Undecided",
                words.headline(),
                words.reasons(),
                certainty(),
                List.of(swings("cost", "cost"), swings("waitingTime.p95", "p95 wait"), flips()),
                json(),
                csv());
    }

    private String certainty() {
        int replications = answer.base().replications();
        return replications < 2
                ? "One replication: no intervals can be given."
                : "Changes are paired differences to the scenario as it is, ± half-widths of %s confidence intervals (n = %s replications, always on the same jobs)."
                        .formatted(Caption.level(scenario.experiment()), replications);
    }

    private Part swings(String metric, String label) {
        String percent = legible.number(100 * answer.range()) + " %";
        List<List<String>> rows = new ArrayList<>();
        for (Swing swing : answer.swings()) {
            rows.add(List.of(
                    swing.driver().name(),
                    legible.difference(answer.atLow(swing, metric)),
                    legible.difference(answer.atHigh(swing, metric))));
        }
        boolean cost = metric.equals("cost");
        return new Part(
                cost ? "swings" : "waits",
                "What moves the " + label + " of '" + answer.subject() + "'",
                "Each driver alone is lowered and raised by " + percent + ", everything else stays.",
                cost ? RobustnessCharts.tornado(answer) : Optional.empty(),
                new Figures(
                        "Changes of the " + label + " against the scenario as it is",
                        List.of("driver", "−" + percent, "+" + percent),
                        rows));
    }

    private Part flips() {
        List<List<String>> rows = answer.swings().stream()
                .map(swing -> List.of(swing.driver().name(), words.flips(swing), words.then(swing)))
                .toList();
        return new Part(
                "flips",
                "Flip points",
                "By how much each driver alone must change until another alternative is best.",
                Optional.empty(),
                new Figures("Flip points with their intervals", List.of("driver", "flip point", "then best"), rows));
    }

    private String json() {
        Map<String, @Nullable Object> tree = JsonTree.of(scenario);
        tree.put("range", JsonTree.number(answer.range()));
        tree.put("best", answer.contest().best(answer.base()).orElse(null));
        tree.put("alternative", answer.subject());
        tree.put("drivers", answer.swings().stream().map(this::json).toList());
        tree.put("headline", words.headline());
        tree.put("reasons", words.reasons());
        return JsonTree.written(tree);
    }

    private Map<String, @Nullable Object> json(Swing swing) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("driver", swing.driver().name());
        tree.put("paths", swing.driver().paths());
        for (String metric : METRICS) {
            Map<String, @Nullable Object> changes = new LinkedHashMap<>();
            changes.put("low", change(answer.atLow(swing, metric)));
            changes.put("high", change(answer.atHigh(swing, metric)));
            tree.put(metric, changes);
        }
        tree.put("bestAtLow", answer.contest().best(swing.low()).orElse(null));
        tree.put("bestAtHigh", answer.contest().best(swing.high()).orElse(null));
        tree.put("flips", swing.flips().stream().map(SensitivityFindings::json).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> change(Comparison change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("difference", JsonTree.number(change.difference()));
        tree.put("halfWidth", JsonTree.number(change.halfWidth()));
        return tree;
    }

    private static Map<String, @Nullable Object> json(Crossing flip) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("factor", JsonTree.number(flip.at()));
        tree.put("lower", JsonTree.number(flip.from()));
        tree.put("upper", JsonTree.number(flip.until()));
        tree.put("below", flip.before().orElse(null));
        tree.put("above", flip.after().orElse(null));
        tree.put("cause", flip.cause());
        return tree;
    }

    private String csv() {
        StringBuilder text = new StringBuilder();
        Csv csv = new Csv(text);
        try {
            csv.cell("driver").cell("factor").cell("best");
            for (String metric : METRICS) {
                csv.cell(metric + "_change").cell(metric + "_half_width");
            }
            csv.end();
            for (Swing swing : answer.swings()) {
                row(csv, swing, true);
                row(csv, swing, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void row(Csv csv, Swing swing, boolean low) throws IOException {
        csv.text(swing.driver().name()).cell(Decimal.of(low ? 1 - answer.range() : 1 + answer.range()));
        csv.text(answer.contest().best(low ? swing.low() : swing.high()).orElse(""));
        for (String metric : METRICS) {
            Comparison change = low ? answer.atLow(swing, metric) : answer.atHigh(swing, metric);
            csv.cell(number(change.difference())).cell(number(change.halfWidth()));
        }
        csv.end();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "";
    }
}
