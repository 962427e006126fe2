package dev.poolwise.fitting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Arrivals whose rate changes between two values at random, by maximum likelihood. The likelihood is exact: between
 * arrivals the state moves by the matrix exponential of the generator less the rates, which has a closed form for two
 * states. Source: Rydén, "Parameter estimation for Markov modulated Poisson processes", Stochastic Models 10 (1994). Of
 * more than 20,000 arrivals the first 20,000 decide on the parameters.
 */
final class MmppSearch {
    private static final int MOST = 20_000;
    private static final int MOST_EVALUATIONS = 600;
    private static final double CONVERGED = 1e-9;

    /** Mean stays in a state to start from, in arrivals. */
    private static final double[] STAYS = {10, 100};

    private final double[] gaps;

    private MmppSearch(double[] gaps) {
        this.gaps = gaps;
    }

    static Optional<ProcessFit> fit(double[] instants, double span) {
        double[] gaps = new double[instants.length - 1];
        Arrays.setAll(gaps, i -> instants[i + 1] - instants[i]);
        double rate = instants.length / span;
        MmppSearch search = new MmppSearch(Arrays.copyOf(gaps, Math.min(MOST, gaps.length)));
        return DoubleStream.of(STAYS)
                .mapToObj(stay -> search.climb(rate, stay / rate))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(PointValuePair::getValue))
                .map(best -> process(best.getPoint(), new MmppSearch(gaps)));
    }

    /** Climbs from rates well apart, and states that last a while. */
    private Optional<PointValuePair> climb(double rate, double stay) {
        double[] start = {Math.log(3 * rate), Math.log(rate / 3), Math.log(stay), Math.log(2 * stay)};
        try {
            return Optional.of(new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED))
                    .optimize(
                            new ObjectiveFunction(this::logLikelihood),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(4, 0.7),
                            new MaxEval(MOST_EVALUATIONS)));
        } catch (TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private static ProcessFit process(double[] logs, MmppSearch all) {
        double[] p = Arrays.stream(logs).map(Math::exp).toArray();
        int busy = p[0] >= p[1] ? 0 : 1;
        String yaml = String.format(
                Locale.ROOT,
                "{process: mmpp, states: [{rate: %s, meanTime: %s}, {rate: %s, meanTime: %s}]}",
                Yaml.perHour(p[busy]),
                Yaml.seconds(p[2 + busy]),
                Yaml.perHour(p[1 - busy]),
                Yaml.seconds(p[3 - busy]));
        return new ProcessFit("a rate that changes at random", yaml, 4, all.logLikelihood(logs), Double.NaN);
    }

    /** Starts in equilibrium, and rescales after every arrival. */
    private double logLikelihood(double[] logs) {
        double first = Math.exp(logs[0]);
        double second = Math.exp(logs[1]);
        double leaveFirst = Math.exp(-logs[2]);
        double leaveSecond = Math.exp(-logs[3]);
        double a = -leaveFirst - first;
        double d = -leaveSecond - second;
        double half = Math.sqrt((a - d) * (a - d) / 4 + leaveFirst * leaveSecond);
        double centre = (a + d) / 2;
        double inFirst = leaveSecond / (leaveFirst + leaveSecond);
        double inSecond = 1 - inFirst;
        double sum = 0;
        for (double gap : gaps) {
            double grown = Math.exp((centre + half) * gap);
            double shrunk = Math.exp((centre - half) * gap);
            double even = (grown + shrunk) / 2;
            double odd = (grown - shrunk) / (2 * half);
            double toFirst = inFirst * (even + odd * (a - centre)) + inSecond * odd * leaveSecond;
            double toSecond = inFirst * odd * leaveFirst + inSecond * (even + odd * (d - centre));
            double density = toFirst * first + toSecond * second;
            if (!(density > 0)) {
                return -1e300;
            }
            sum += Math.log(density);
            inFirst = toFirst * first / density;
            inSecond = toSecond * second / density;
        }
        return sum;
    }
}
