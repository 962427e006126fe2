package dev.poolwise.fitting;

import dev.poolwise.workload.BoundedPareto;
import dev.poolwise.workload.Erlang;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.Weibull;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * A family of distributions, and how its most likely member is found. Sources: Law, Simulation Modeling and Analysis,
 * ch. 6; for the bounded Pareto, Aban, Meerschaert and Panorska, "Parameter estimation for the truncated Pareto
 * distribution", JASA 101 (2006).
 */
public enum Family {
    /** One parameter, the mean. */
    EXPONENTIAL(1) {
        @Override
        Optional<Fit> fit(Durations x) {
            double mean = x.mean();
            double logLikelihood = -x.count() * (1 + Math.log(mean));
            String yaml = "{distribution: exponential, mean: %s}".formatted(Yaml.seconds(mean));
            return Optional.of(new Fit(this, yaml, new Exponential(mean), t -> -Math.expm1(-t / mean), logLikelihood));
        }
    },
    /** The logarithm is normal. */
    LOGNORMAL(2) {
        @Override
        Optional<Fit> fit(Durations x) {
            double mu = x.meanOfLogs();
            double sigma = x.deviationOfLogs();
            double logLikelihood = -x.count() * (mu + 0.5 + 0.5 * Math.log(2 * Math.PI) + Math.log(sigma));
            String yaml = "{distribution: lognormal, median: %s, sigma: %s}"
                    .formatted(Yaml.seconds(Math.exp(mu)), Yaml.number(sigma));
            return Optional.of(new Fit(
                    this,
                    yaml,
                    new LogNormal(mu, sigma),
                    t -> 0.5 * Erf.erfc(-(Math.log(t) - mu) / (sigma * Math.sqrt(2))),
                    logLikelihood));
        }
    },
    /** By Newton's method on the shape. */
    GAMMA(2) {
        @Override
        Optional<Fit> fit(Durations x) {
            double shape = gammaShape(Math.log(x.mean()) - x.meanOfLogs());
            double scale = x.mean() / shape;
            String yaml = "{distribution: gamma, mean: %s, cv: %s}"
                    .formatted(Yaml.seconds(x.mean()), Yaml.number(1 / Math.sqrt(shape)));
            return Optional.of(new Fit(
                    this,
                    yaml,
                    new dev.poolwise.workload.Gamma(shape, scale),
                    t -> Gamma.regularizedGammaP(shape, t / scale),
                    gammaLogLikelihood(x, shape)));
        }
    },
    /** A gamma distribution with a whole number of at least two phases. */
    ERLANG(2) {
        @Override
        Optional<Fit> fit(Durations x) {
            int below = (int) Math.floor(gammaShape(Math.log(x.mean()) - x.meanOfLogs()));
            if (below < 1 || below >= MOST_PHASES) {
                return Optional.empty();
            }
            boolean above = gammaLogLikelihood(x, below + 1.0) > gammaLogLikelihood(x, below);
            int phases = above ? below + 1 : below;
            if (phases < 2) {
                return Optional.empty();
            }
            String yaml = "{distribution: erlang, mean: %s, phases: %d}".formatted(Yaml.seconds(x.mean()), phases);
            return Optional.of(new Fit(
                    this,
                    yaml,
                    new Erlang(phases, x.mean()),
                    t -> Gamma.regularizedGammaP(phases, t * phases / x.mean()),
                    gammaLogLikelihood(x, phases)));
        }
    },
    /** By bisection on the shape. */
    WEIBULL(2) {
        @Override
        Optional<Fit> fit(Durations x) {
            double shape = Bisection.root(k -> weibullScore(x, k), 0.02, 100);
            double scale = x.largest() * Math.pow(x.meanOf(t -> Math.pow(t / x.largest(), shape)), 1 / shape);
            double logLikelihood =
                    x.count() * (Math.log(shape) - shape * Math.log(scale) + (shape - 1) * x.meanOfLogs() - 1);
            String yaml =
                    "{distribution: weibull, shape: %s, scale: %s}".formatted(Yaml.number(shape), Yaml.seconds(scale));
            return Optional.of(new Fit(
                    this,
                    yaml,
                    new Weibull(shape, scale),
                    t -> -Math.expm1(-Math.pow(t / scale, shape)),
                    logLikelihood));
        }
    },
    /** Two branches. */
    HYPEREXPONENTIAL(3) {
        @Override
        Optional<Fit> fit(Durations x) {
            return ExpectationMaximisation.fit(x);
        }
    },
    /** Between the shortest and the longest duration. */
    PARETO(3) {
        @Override
        Optional<Fit> fit(Durations x) {
            double min = x.smallest();
            double max = x.largest();
            double range = Math.log(max / min);
            double excess = x.meanOfLogs() - Math.log(min);
            if (excess >= range / 2) {
                return Optional.empty();
            }
            double shape = Bisection.root(a -> 1 / a - range / Math.expm1(a * range) - excess, 1e-6, 1e3);
            double covered = -Math.expm1(-shape * range);
            double logLikelihood =
                    x.count() * (Math.log(shape / covered) + shape * Math.log(min) - (shape + 1) * x.meanOfLogs());
            String yaml = "{distribution: pareto, shape: %s, min: %s, max: %s}"
                    .formatted(Yaml.number(shape), Yaml.seconds(min), Yaml.seconds(max));
            return Optional.of(new Fit(
                    this,
                    yaml,
                    new BoundedPareto(shape, min, max),
                    t -> Math.min(1, -Math.expm1(-shape * Math.log(Math.max(1, t / min))) / covered),
                    logLikelihood));
        }
    };

    private static final int MOST_PHASES = 1000;

    private final int parameters;

    Family(int parameters) {
        this.parameters = parameters;
    }

    /** Returns how many numbers a member of the family has. */
    public int parameters() {
        return parameters;
    }

    /** Returns the most likely member for durations that are not all alike; empty if the family cannot be like them. */
    abstract Optional<Fit> fit(Durations x);

    /** Solves {@code ln k - digamma(k) = s} from Minka's start. */
    private static double gammaShape(double s) {
        double shape = (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        for (int step = 0; step < 50; step++) {
            double error = Math.log(shape) - Gamma.digamma(shape) - s;
            double next = shape - error / (1 / shape - Gamma.trigamma(shape));
            if (!(next > 0) || Math.abs(next - shape) <= 1e-12 * shape) {
                break;
            }
            shape = next;
        }
        return shape;
    }

    private static double gammaLogLikelihood(Durations x, double shape) {
        double scale = x.mean() / shape;
        return x.count() * ((shape - 1) * x.meanOfLogs() - shape - Gamma.logGamma(shape) - shape * Math.log(scale));
    }

    private static double weibullScore(Durations x, double shape) {
        double weights = x.meanOf(t -> Math.pow(t / x.largest(), shape));
        double weighted = x.meanOf(t -> Math.pow(t / x.largest(), shape) * Math.log(t));
        return 1 / shape + x.meanOfLogs() - weighted / weights;
    }
}
