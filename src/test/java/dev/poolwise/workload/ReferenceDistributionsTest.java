package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The distributions against numbers computed with 40 digits elsewhere. */
class ReferenceDistributionsTest {
    private static final Map<String, Distribution> DISTRIBUTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("exponential mean 600", new Exponential(600)),
            Map.entry("gamma shape 0.5 scale 1200", new Gamma(0.5, 1200)),
            Map.entry("gamma mean 600 cv 0.4", Gamma.ofMeanAndCv(600, 0.4)),
            Map.entry("erlang phases 3 mean 600", new Erlang(3, 600)),
            Map.entry("triangular 300 450 1050", new Triangular(300, 450, 1050)),
            Map.entry("pareto shape 2.5 min 360", new BoundedPareto(2.5, 360, Double.POSITIVE_INFINITY)),
            Map.entry("pareto shape 1.2 min 60 max 86400", new BoundedPareto(1.2, 60, 86_400)),
            Map.entry("lognormal mean 600 cv 1.5", LogNormal.ofMeanAndCv(600, 1.5)),
            Map.entry("lognormal median 270 sigma 0.5", LogNormal.ofMedianAndSigma(270, 0.5)),
            Map.entry("weibull shape 0.7 scale 600", new Weibull(0.7, 600)),
            Map.entry("weibull shape 1.8 mean 600", Weibull.ofShapeAndMean(1.8, 600)),
            Map.entry(
                    "hyperexponential 0.9 200 0.1 4200",
                    new Hyperexponential(
                            List.of(new Hyperexponential.Branch(0.9, 200), new Hyperexponential.Branch(0.1, 4200)))),
            Map.entry("normal mean 600 sd 400", new TruncatedNormal(600, 400)),
            Map.entry("uniform 300 900", new Uniform(300, 900))));

    static Stream<Arguments> rows() {
        return ReferenceRows.of("distributions.csv").stream().map(row -> Arguments.of((Object[]) row));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("rows")
    void theNumberIsTheReference(String name, String of, double expected) {
        Distribution distribution = Objects.requireNonNull(DISTRIBUTIONS.get(name), name);
        double actual =
                switch (of) {
                    case "mean" -> distribution.mean();
                    case "variance" -> distribution.variance();
                    default -> distribution.quantile(Double.parseDouble(of));
                };
        assertEquals(1, actual / expected, 1e-12, name + " " + of + ": " + actual + " instead of " + expected);
    }

    @Test
    void everyDistributionHasRows() {
        Set<String> covered = new TreeSet<>();
        ReferenceRows.of("distributions.csv").forEach(row -> covered.add(row[0]));
        assertEquals(DISTRIBUTIONS.keySet(), covered);
    }

    @Test
    void theGammaQuantileHoldsFarIntoBothTailsAndForExtremeShapes() {
        // mpmath with 40 digits: exp(findroot(log(gammainc(k, 0, exp(y), regularized=True)) - log(u), ...))
        double[][] rows = {
            {0.01, 0.5, 4.465535018910355e-31},
            {0.01, 0.999, 1.5090841476947499},
            {0.1, 1e-06, 6.0730483624079264e-61},
            {0.5, 0x1p-53, 9.680779783384862e-33},
            {0.5, 1 - 0x1p-53, 34.38162610583421},
            {1, 0.5, 0.6931471805599453},
            {3, 0x1p-53, 8.733495650441965e-06},
            {100, 0.001, 71.9213974950004},
            {1000, 1 - 0x1p-53, 1282.1590384247145},
            {20000, 0.25, 19904.43192475991}
        };
        for (double[] row : rows) {
            double actual = GammaInversion.quantile(row[0], row[1]);
            assertTrue(Math.abs(actual / row[2] - 1) < 2e-13, () -> row[0] + " at " + row[1] + ": " + actual);
        }
    }
}
