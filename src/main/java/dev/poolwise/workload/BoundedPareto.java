package dev.poolwise.workload;

/**
 * The Pareto distribution between two bounds: a power law for the tail.
 *
 * @param shape above 0; the smaller, the heavier the tail
 * @param min seconds, above 0
 * @param max seconds, above {@code min}; infinite for the Pareto distribution of type I, whose mean is finite only for
 *     a shape above 1 and whose variance only for one above 2
 */
public record BoundedPareto(double shape, double min, double max) implements Distribution {
    public BoundedPareto {
        Checks.positive("shape", shape);
        Checks.positive("min", min);
        Checks.require(max > min, "max", "above min " + min, max);
    }

    @Override
    public double quantile(double u) {
        double covered = covered();
        double logTail = u <= 0.5 ? StrictMath.log1p(-u * covered) : StrictMath.log((1 - u) + u * (1 - covered));
        double x = min * StrictMath.exp(-logTail / shape);
        return Math.max(min, Math.min(x, Math.min(max, Double.MAX_VALUE)));
    }

    /** Returns the probability that the unbounded distribution is at most {@code max}. */
    private double covered() {
        return -StrictMath.expm1(-shape * logRange());
    }

    private double logRange() {
        return StrictMath.log(max / min);
    }

    @Override
    public double mean() {
        return moment(1);
    }

    @Override
    public double tailRate() {
        return max == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double variance() {
        double mean = mean();
        return mean == Double.POSITIVE_INFINITY ? mean : moment(2) - mean * mean;
    }

    private double moment(int order) {
        double growth = order - shape;
        double integral = growth == 0 ? logRange() : StrictMath.expm1(growth * logRange()) / growth;
        return shape * StrictMath.pow(min, order) * integral / covered();
    }
}
