package dev.poolwise.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.workload.BoundedPareto;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Erlang;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.Gamma;
import dev.poolwise.workload.Hyperexponential;
import dev.poolwise.workload.Hyperexponential.Branch;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import dev.poolwise.workload.Weibull;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Durations drawn from known distributions give their parameters back. The standard errors are the asymptotic ones of
 * the most likely parameters, from the Fisher information.
 */
class FamilyTest {
    private static final int COUNT = 4_000;
    private static final double STANDARD_ERRORS = 4.5;

    private static Durations drawn(Distribution distribution, long seed) {
        RandomStream stream = new RandomStreams(seed, 1).stream("test", "durations");
        return Durations.of(DoubleStream.generate(() -> distribution.quantile(stream.next()))
                .limit(COUNT)
                .toArray());
    }

    private static Distribution fitted(Family family, Distribution distribution) {
        return family.fit(drawn(distribution, 1)).orElseThrow().distribution();
    }

    private static void near(double expected, double found, double standardError) {
        assertEquals(expected, found, STANDARD_ERRORS * standardError);
    }

    @Test
    void theMeanOfAnExponentialIsFound() {
        Exponential fitted = (Exponential) fitted(Family.EXPONENTIAL, new Exponential(600));
        near(600, fitted.mean(), 600 / Math.sqrt(COUNT));
    }

    @Test
    void theParametersOfALognormalAreFound() {
        LogNormal fitted = (LogNormal) fitted(Family.LOGNORMAL, new LogNormal(6, 1.4));
        near(6, fitted.mu(), 1.4 / Math.sqrt(COUNT));
        near(1.4, fitted.sigma(), 1.4 / Math.sqrt(2.0 * COUNT));
    }

    /** The variance of the shape is 1 / (n (trigamma(k) - 1/k)): 0.7797 - 0.4 for the shape 2.5, less its inverse. */
    @Test
    void theParametersOfAGammaAreFound() {
        Gamma fitted = (Gamma) fitted(Family.GAMMA, new Gamma(2.5, 100));
        double trigamma = 0.4903577561002348;
        near(2.5, fitted.shape(), Math.sqrt(1 / (COUNT * (trigamma - 1 / 2.5))));
        near(250, fitted.mean(), 250 / Math.sqrt(2.5 * COUNT));
    }

    /** The standard error of the shape k is 0.7797 k / sqrt n, and that of the scale 1.053 scale / (k sqrt n). */
    @Test
    void theParametersOfAWeibullAreFound() {
        Weibull fitted = (Weibull) fitted(Family.WEIBULL, new Weibull(0.7, 900));
        near(0.7, fitted.shape(), 0.7797 * 0.7 / Math.sqrt(COUNT));
        near(900, fitted.scale(), 1.053 * 900 / (0.7 * Math.sqrt(COUNT)));
    }

    @Test
    void thePhasesOfAnErlangAreFound() {
        Erlang fitted = (Erlang) fitted(Family.ERLANG, new Erlang(4, 300));
        assertEquals(4, fitted.phases());
        near(300, fitted.mean(), 300 / Math.sqrt(4.0 * COUNT));
    }

    /** With branches so far apart, a duration tells its branch, and the errors are those of two exponentials. */
    @Test
    void theBranchesOfAMixtureAreFound() {
        Hyperexponential fitted = (Hyperexponential) fitted(
                Family.HYPEREXPONENTIAL, new Hyperexponential(List.of(new Branch(0.7, 10), new Branch(0.3, 10_000))));
        near(0.7, fitted.branches().get(0).probability(), Math.sqrt(0.7 * 0.3 / COUNT));
        near(10, fitted.branches().get(0).mean(), 10 / Math.sqrt(0.7 * COUNT));
        near(10_000, fitted.branches().get(1).mean(), 10_000 / Math.sqrt(0.3 * COUNT));
    }

    /** Both bounds so far apart that the shape's error is near that of the unbounded distribution. */
    @Test
    void theShapeAndTheBoundsOfAParetoAreFound() {
        BoundedPareto fitted = (BoundedPareto) fitted(Family.PARETO, new BoundedPareto(1.2, 10, 1e6));
        near(1.2, fitted.shape(), 1.2 / Math.sqrt(COUNT));
        assertEquals(10, fitted.min(), 10 * 10 / (1.2 * COUNT));
    }

    /** The distribution that made the durations is the best or passes its test; the seeds are fixed. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void theFamilyThatMadeTheDurationsIsChosen(Family family) {
        Distribution truth =
                switch (family) {
                    case EXPONENTIAL -> new Exponential(600);
                    case LOGNORMAL -> new LogNormal(6, 1.4);
                    case GAMMA -> new Gamma(2.5, 100);
                    case ERLANG -> new Erlang(4, 300);
                    case WEIBULL -> new Weibull(0.7, 900);
                    case HYPEREXPONENTIAL ->
                        new Hyperexponential(List.of(new Branch(0.7, 10), new Branch(0.3, 10_000)));
                    case PARETO -> new BoundedPareto(1.2, 10, 1e6);
                };

        DurationFit fit = DurationFit.of(drawn(truth, 2), 1);

        Family best = fit.ranked().get(0).family();
        assertTrue(best == family || (family == Family.ERLANG && best == Family.GAMMA), "found " + best);
        Goodness goodness = fit.goodness().orElseThrow();
        assertTrue(goodness.distanceP() > 0.01, "p of the distance " + goodness.distanceP());
        assertTrue(goodness.tailsP() > 0.01, "p of the tails " + goodness.tailsP());
        assertTrue(fit.isParametric());
    }

    @Test
    void aFamilyThatIsNothingLikeTheDurationsIsRefused() {
        RandomStream stream = new RandomStreams(3, 1).stream("test", "two peaks");
        Durations peaks = Durations.of(
                DoubleStream.generate(() -> stream.next() < 0.5 ? 60 + stream.next() : 3600 + stream.next())
                        .limit(1_000)
                        .toArray());

        DurationFit fit = DurationFit.of(peaks, 1);

        assertEquals(0.005, fit.goodness().orElseThrow().distanceP());
        assertFalse(fit.isParametric());
        assertTrue(fit.yaml().startsWith("{distribution: empirical, values: [60."), fit.yaml());
    }

    @Test
    void durationsThatAreAllTheSameAreAConstant() {
        DurationFit fit = DurationFit.of(drawn(new Constant(90), 1), 1);

        assertEquals("90s", fit.yaml());
        assertEquals(List.of(), fit.ranked());
    }

    @Test
    void durationsOfNothingCountAsHalfTheShortest() {
        Durations durations = Durations.of(new double[] {4, 0, 2, 0});

        assertEquals(2, durations.zeros());
        assertEquals(2, durations.mean());
        assertEquals(1, durations.smallest());
    }
}
