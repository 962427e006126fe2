package dev.poolwise.report;

import dev.poolwise.analysis.Legible;
import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import dev.poolwise.report.chart.RobustnessCharts;
import dev.poolwise.robustness.Forecast;
import dev.poolwise.robustness.Forecast.Month;
import dev.poolwise.robustness.RiskAnswer;
import dev.poolwise.robustness.RiskOf;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.statistics.Proportion;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Risks as they are handed over. */
public final class RiskFindings {
    private final RiskAnswer answer;
    private final Scenario scenario;
    private final Legible legible;

    private RiskFindings(RiskAnswer answer) {
        this.answer = answer;
        this.scenario = answer.contest().scenario();
        this.legible = new Legible(scenario.currency());
    }

    /** Returns the findings. */
    public static Findings of(RiskAnswer answer) {
        return new RiskFindings(answer).findings();
    }

    private Findings findings() {
        List<Part> parts = new ArrayList<>(List.of(risks()));
        answer.forecast().ifPresent(forecast -> parts.add(months(forecast)));
        return new Findings(
                scenario,
                "risk",
                answer.contest().isSure(answer.base()) ? "met" : "undecided",
                "What can go wrong",
                answer.headline(),
                answer.reasons(),
                "Probabilities are shares of %s replications with %s confidence intervals by Wilson."
                        .formatted(answer.base().replications(), Caption.level(scenario.experiment())),
                parts,
                json(),
                csv());
    }

    private Part risks() {
        List<String> header = new ArrayList<>(List.of("risk"));
        answer.risks().forEach(risk -> header.add(risk.alternative()));
        List<List<String>> rows = new ArrayList<>();
        answer.budget()
                .ifPresent(limit -> rows.add(row(
                        "costs more than " + legible.money(BigDecimal.valueOf(limit)),
                        risk -> RiskAnswer.percent(risk.overBudget().orElseThrow()))));
        for (int i = 0; i < scenario.objectives().size(); i++) {
            int objective = i;
            rows.add(row(
                    "misses " + scenario.objectives().get(i).text(),
                    risk -> RiskAnswer.percent(risk.missed().get(objective))));
        }
        rows.add(row("is regretted", risk -> RiskAnswer.percent(risk.regretted())));
        rows.add(row(
                "mean regret",
                risk -> legible.of(Unit.MONEY, OptionalDouble.of(risk.regret().mean()), halfWidth(risk))));
        rows.add(row(
                "largest regret",
                risk -> legible.of(Unit.MONEY, OptionalDouble.of(risk.worst()), OptionalDouble.empty())));
        return new Part(
                "risks",
                "How likely each choice goes wrong",
                "Each replication is one course of events over the whole horizon.",
                Optional.empty(),
                new Figures("Probabilities with their intervals", header, rows));
    }

    private List<String> row(String label, Function<RiskOf, String> figure) {
        List<String> row = new ArrayList<>(List.of(label));
        answer.risks().forEach(risk -> row.add(figure.apply(risk)));
        return row;
    }

    private static OptionalDouble halfWidth(RiskOf risk) {
        double half = risk.regret().halfWidth();
        return Double.isNaN(half) ? OptionalDouble.empty() : OptionalDouble.of(half);
    }

    private Part months(Forecast forecast) {
        List<String> header = new ArrayList<>(List.of("month", "arrival rate"));
        scenario.alternatives().forEach(alternative -> header.add("cost of " + alternative.name()));
        header.addAll(List.of("best", "sure"));
        List<List<String>> rows = new ArrayList<>();
        for (Month month : forecast.months()) {
            List<String> row = new ArrayList<>(
                    List.of(Integer.toString(month.number()), legible.number(100 * month.factor()) + " %"));
            for (AlternativeResult alternative : month.result().alternatives()) {
                row.add(legible.estimate(
                        Objects.requireNonNull(alternative.metrics().get("cost"))));
            }
            row.add(month.best().orElse("none"));
            row.add(month.sure() ? "yes" : "no");
            rows.add(row);
        }
        return new Part(
                "forecast",
                "Month by month",
                "Every month lasts as long as the scenario's horizon and begins empty; only the arrival rate differs.",
                RobustnessCharts.forecast(forecast),
                new Figures("Cost of every month", header, rows));
    }

    private String json() {
        Map<String, @Nullable Object> tree = JsonTree.of(scenario);
        tree.put("budget", JsonTree.number(answer.budget()));
        tree.put("best", answer.contest().best(answer.base()).orElse(null));
        tree.put("alternatives", answer.risks().stream().map(this::json).toList());
        List<Map<String, @Nullable Object>> months = new ArrayList<>();
        answer.forecast().ifPresent(forecast -> forecast.months().forEach(month -> months.add(json(month))));
        tree.put("months", months);
        tree.put(
                "firstChange",
                answer.forecast()
                        .flatMap(Forecast::firstChange)
                        .map(Month::number)
                        .orElse(null));
        tree.put("headline", answer.headline());
        tree.put("reasons", answer.reasons());
        return JsonTree.written(tree);
    }

    private Map<String, @Nullable Object> json(RiskOf risk) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", risk.alternative());
        tree.put("overBudget", risk.overBudget().map(JsonTree::probability).orElse(null));
        Map<String, @Nullable Object> missed = new LinkedHashMap<>();
        for (int i = 0; i < risk.missed().size(); i++) {
            missed.put(
                    scenario.objectives().get(i).text(),
                    JsonTree.probability(risk.missed().get(i)));
        }
        tree.put("missed", missed);
        tree.put("regretted", JsonTree.probability(risk.regretted()));
        Map<String, @Nullable Object> regret = new LinkedHashMap<>();
        regret.put("value", JsonTree.number(risk.regret().mean()));
        regret.put("halfWidth", JsonTree.number(risk.regret().halfWidth()));
        regret.put("largest", JsonTree.number(risk.worst()));
        tree.put("regret", regret);
        return tree;
    }

    private Map<String, @Nullable Object> json(Month month) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("month", month.number());
        tree.put("factor", JsonTree.number(month.factor()));
        tree.put("best", month.best().orElse(null));
        tree.put("sure", month.sure());
        Map<String, @Nullable Object> costs = new LinkedHashMap<>();
        for (AlternativeResult alternative : month.result().alternatives()) {
            Map<String, @Nullable Object> cost = new LinkedHashMap<>();
            var estimate = Objects.requireNonNull(alternative.metrics().get("cost"));
            cost.put("value", JsonTree.number(estimate.value()));
            cost.put("halfWidth", JsonTree.number(estimate.halfWidth()));
            costs.put(alternative.name(), cost);
        }
        tree.put("cost", costs);
        tree.put("alternatives", month.risks().stream().map(this::json).toList());
        return tree;
    }

    /** A row for each alternative in each month; month 0 is the scenario as it is. */
    private String csv() {
        StringBuilder text = new StringBuilder();
        Csv csv = new Csv(text);
        try {
            csv.cell("month").cell("factor").cell("alternative").cell("event").cell("probability");
            csv.cell("lower").cell("upper").end();
            rows(csv, 0, 1, answer.risks());
            for (Month month : answer.forecast().map(Forecast::months).orElse(List.of())) {
                rows(csv, month.number(), month.factor(), month.risks());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void rows(Csv csv, int month, double factor, List<RiskOf> risks) throws IOException {
        for (RiskOf risk : risks) {
            Map<String, Proportion> events = new LinkedHashMap<>();
            risk.overBudget().ifPresent(over -> events.put("over budget", over));
            for (int i = 0; i < risk.missed().size(); i++) {
                events.put(
                        "misses " + scenario.objectives().get(i).text(),
                        risk.missed().get(i));
            }
            events.put("regretted", risk.regretted());
            for (Map.Entry<String, Proportion> event : events.entrySet()) {
                csv.cell(Integer.toString(month)).cell(Decimal.of(factor)).text(risk.alternative());
                csv.text(event.getKey()).cell(Decimal.of(event.getValue().share()));
                csv.cell(Decimal.of(event.getValue().lower()))
                        .cell(Decimal.of(event.getValue().upper()))
                        .end();
            }
        }
    }
}
