package dev.poolwise.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;

/** One distribution of each kind; the continuous ones with an independent probability of at most x. */
final class Examples {
    private Examples() {}

    /** Continuous distributions, and how likely a value of at most x is. */
    static Map<Distribution, DoubleUnaryOperator> continuous() {
        Map<Distribution, DoubleUnaryOperator> examples = new LinkedHashMap<>();
        examples.put(new Exponential(600), new ExponentialDistribution(600)::cumulativeProbability);
        examples.put(new Uniform(300, 900), new UniformRealDistribution(300, 900)::cumulativeProbability);
        examples.put(new Triangular(300, 450, 1050), new TriangularDistribution(300, 450, 1050)::cumulativeProbability);
        NormalDistribution normal = new NormalDistribution(600, 400);
        double negative = normal.cumulativeProbability(0);
        examples.put(new TruncatedNormal(600, 400), x -> (normal.cumulativeProbability(x) - negative) / (1 - negative));
        examples.put(
                LogNormal.ofMedianAndSigma(270, 0.5),
                new LogNormalDistribution(Math.log(270), 0.5)::cumulativeProbability);
        examples.put(new Gamma(0.5, 1200), new GammaDistribution(0.5, 1200)::cumulativeProbability);
        examples.put(new Erlang(3, 600), new GammaDistribution(3, 200)::cumulativeProbability);
        examples.put(new Weibull(0.7, 600), new WeibullDistribution(0.7, 600)::cumulativeProbability);
        examples.put(
                new Hyperexponential(
                        List.of(new Hyperexponential.Branch(0.9, 200), new Hyperexponential.Branch(0.1, 4200))),
                x -> 1 - 0.9 * Math.exp(-x / 200) - 0.1 * Math.exp(-x / 4200));
        ParetoDistribution pareto = new ParetoDistribution(60, 1.2);
        double covered = pareto.cumulativeProbability(3600);
        examples.put(new BoundedPareto(1.2, 60, 3600), x -> pareto.cumulativeProbability(x) / covered);
        examples.put(new Scaled(new Exponential(600), 1.5), new ExponentialDistribution(900)::cumulativeProbability);
        return examples;
    }

    /** Distributions with a few values only. */
    static List<Distribution> stepwise() {
        return List.of(
                new Constant(600),
                Discrete.of(List.of(30.0, 10.0, 20.0), List.of(0.2, 0.5, 0.3)),
                Empirical.of(List.of(40.0, 10.0, 10.0, 25.0)));
    }
}
