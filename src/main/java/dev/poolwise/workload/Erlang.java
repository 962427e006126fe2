package dev.poolwise.workload;

/**
 * The sum of equal exponential phases; its coefficient of variation is one over the square root of their number.
 *
 * @param phases at least 1
 * @param mean of the sum of all phases, seconds, above 0
 */
public record Erlang(int phases, double mean) implements Distribution {
    public Erlang {
        Checks.require(phases >= 1, "phases", "at least 1", phases);
        Checks.positive("mean", mean);
    }

    @Override
    public double quantile(double u) {
        return Math.min(mean / phases * GammaInversion.quantile(phases, u), Double.MAX_VALUE);
    }

    @Override
    public double tailRate() {
        return phases / mean;
    }

    @Override
    public double variance() {
        return mean * mean / phases;
    }
}
