package dev.poolwise.workload;

import java.util.List;

/**
 * A mixture of exponentials: with each branch's probability, exponential with that branch's mean. Its coefficient of
 * variation is at least 1.
 *
 * @param branches at least one; their probabilities add up to 1, give or take 10<sup>-9</sup>
 */
public record Hyperexponential(List<Branch> branches) implements Distribution {
    private static final int MOST_STEPS = 200;

    /**
     * One exponential of the mixture.
     *
     * @param probability from 0 to 1
     * @param mean seconds, above 0
     */
    public record Branch(double probability, double mean) {
        public Branch {
            Checks.probability("probability", probability);
            Checks.positive("mean", mean);
        }
    }

    public Hyperexponential {
        branches = List.copyOf(branches);
        Checks.sumsToOne(branches.stream().mapToDouble(Branch::probability).sum());
    }

    /**
     * Inverts the mixture by Newton's method from 0, on the probability of at most x in the lower half and on the
     * logarithm of the probability of more than x in the upper. The first is concave and the second convex in x, so
     * that each step stays below the root.
     */
    @Override
    public double quantile(double u) {
        double largest = 0;
        for (Branch branch : branches) {
            largest = Math.max(largest, branch.mean());
        }
        double bound = Math.min(-largest * StrictMath.log1p(-u), Double.MAX_VALUE);
        double x = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = Math.min(x + (u <= 0.5 ? lowerStep(x, u) : upperStep(x, u)), bound);
            if (!(next > x * (1 + 1e-16))) {
                break;
            }
            x = next;
        }
        return x;
    }

    private double lowerStep(double x, double u) {
        double below = 0;
        for (Branch branch : branches) {
            below -= branch.probability() * StrictMath.expm1(-x / branch.mean());
        }
        return (u - below) / density(x);
    }

    private double upperStep(double x, double u) {
        double above = 0;
        for (Branch branch : branches) {
            above += branch.probability() * StrictMath.exp(-x / branch.mean());
        }
        return StrictMath.log(above / (1 - u)) * above / density(x);
    }

    private double density(double x) {
        double density = 0;
        for (Branch branch : branches) {
            density += branch.probability() / branch.mean() * StrictMath.exp(-x / branch.mean());
        }
        return density;
    }

    @Override
    public double mean() {
        double mean = 0;
        for (Branch branch : branches) {
            mean += branch.probability() * branch.mean();
        }
        return mean;
    }

    @Override
    public double tailRate() {
        return branches.stream()
                .filter(branch -> branch.probability() > 0)
                .mapToDouble(branch -> 1 / branch.mean())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public double variance() {
        double secondMoment = 0;
        for (Branch branch : branches) {
            secondMoment += 2 * branch.probability() * branch.mean() * branch.mean();
        }
        return secondMoment - mean() * mean();
    }
}
