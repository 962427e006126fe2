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

    static double cost(AlternativeAnalysis alternative) {
        return metric(alternative, "cost").value().orElse(0);
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
