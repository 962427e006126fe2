package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import java.math.BigDecimal;
import java.util.Objects;

/** The phrases that recommendations are made of. */
final class Words {
    private final Legible legible;

    Words(Analysis analysis) {
        this.legible = new Legible(analysis.scenario().currency());
    }

    static String named(AlternativeAnalysis alternative) {
        return "'" + alternative.alternative().name() + "'";
    }

    /** Returns, for example, {@code 'pool of four' (pool)}. */
    static String introduced(AlternativeAnalysis alternative) {
        return named(alternative) + " (" + alternative.alternative().processing() + ")";
    }

    static Estimate metric(AlternativeAnalysis alternative, String name) {
        return Objects.requireNonNull(alternative.metrics().get(name));
    }

    /** Returns what alternatives are compared by: the bill, with what waiting costs where that has a price. */
    static Estimate price(AlternativeAnalysis alternative) {
        Estimate total = alternative.metrics().get("totalCost");
        return total == null ? metric(alternative, "cost") : total;
    }

    static double cost(AlternativeAnalysis alternative) {
        return price(alternative).value().orElse(0);
    }

    /** Returns the price for a person, for example {@code 120.00 USD} or {@code 180.00 USD in total}. */
    String priced(AlternativeAnalysis alternative) {
        Estimate price = price(alternative);
        return written(price) + (price.metric().name().equals("totalCost") ? " in total" : "");
    }

    String written(Estimate estimate) {
        return estimate.value().isEmpty() ? "no value" : legible.estimate(estimate);
    }

    String money(double amount) {
        return legible.money(BigDecimal.valueOf(amount));
    }

    String duration(double seconds) {
        return legible.duration(seconds);
    }

    String number(double value) {
        return legible.number(value);
    }

    /** Returns an objective with what was found, for example {@code p95(waitingTime) <= 15m (22.4 ± 1.8 min)}. */
    String found(ObjectiveVerdict judged) {
        return judged.objective().text() + " (" + written(judged.estimate()) + ")";
    }

    /** Returns the size of a difference and whether it is more than chance. */
    String difference(Comparison comparison) {
        return legible.difference(comparison)
                + (comparison.significant() ? "" : ", which is within the noise of these replications");
    }
}
