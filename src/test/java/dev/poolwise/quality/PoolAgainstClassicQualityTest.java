package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the comparison of two alternatives tells which one lets jobs wait longer, where that is known. Each study
 * compares one pair with 100 seeds. A true difference of 10 % or more of the smaller wait must be found, with 95 %
 * confidence and in the right direction, in at least 99 of them; a smaller one may stay open. The wrong direction may
 * be found once.
 */
@Tag("quality")
class PoolAgainstClassicQualityTest {
    private static final int SEEDS = 100;
    private static final int FEWEST = 99;
    private static final int MOST_WRONG = 1;
    private static final double TO_BE_FOUND = 0.1;
    private static final long FIRST_SEED = 20_261_123_000_000L;

    /**
     * The scenarios are those of the oracles, in shorter runs; the pools are compared with classic of the same
     * capacity. Values: M/G/1 with setup and delayed off (PS), the stationary distribution of the pool's Markov chain
     * (PSK), and Erlang's C formula for everything else.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        PVD01 | shared, dedicated | 771.428571428571 | 1800             | 0  | 10d | 1d
        PVD03 | shared, dedicated | 63.8380850225119 | 332.467532467532 | 0  | 3d  | 12h
        PS101 | pool, classic     | 714.545454545    | 600              | 1  | 40d | 2d
        PS103 | pool, classic     | 1549.12727498352 | 1400             | 1  | 60d | 3d
        PS105 | pool, classic     | 333.448275862069 | 200              | 1  | 40d | 2d
        PS109 | pool, classic     | 3640.30250302547 | 3400             | 1  | 30d | 3d
        PSK09 | pool, classic     | 93.757864006     | 52.1739130434783 | 4  | 15d | 1d
        """)
    void theLongerWaitIsFound(
            String system, String pair, double first, double second, int capacity, String horizon, String warmUp)
            throws IOException, InvalidScenario {
        Scenario scenario = Macroreplications.scenario("../oracles/" + system, settings(capacity, horizon, warmUp));
        List<Comparison> found = LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS)
                .parallel()
                .mapToObj(seed -> waits(scenario, seed))
                .toList();
        double difference = second - first;
        long right = found.stream().filter(one -> points(one, difference)).count();
        long wrong = found.stream().filter(one -> points(one, -difference)).count();
        boolean large = Math.abs(difference) >= TO_BE_FOUND * Math.min(first, second);

        QualityPage.assertShows(
                "longer wait of " + system + ": " + pair,
                String.format(Locale.ROOT, "%,.1f s, %,.1f s", first, second),
                String.format(
                        Locale.ROOT,
                        "difference %+,.1f s ± %,.1f",
                        mean(found.stream()
                                .map(one -> one.difference().orElseThrow())
                                .toList()),
                        mean(found.stream()
                                .map(one -> one.halfWidth().orElseThrow())
                                .toList())),
                "of %d: right in %d, wrong in %d, open in %d".formatted(SEEDS, right, wrong, SEEDS - right - wrong),
                (large ? "right in at least " + FEWEST + ", " : "") + "wrong in at most " + MOST_WRONG);
        assertTrue(!large || right >= FEWEST, () -> "right in " + right + " of " + SEEDS);
        assertTrue(wrong <= MOST_WRONG, () -> "wrong in " + wrong + " of " + SEEDS);
    }

    private static String[] settings(int capacity, String horizon, String warmUp) {
        List<String> run =
                List.of("experiment.horizon=" + horizon, "experiment.warmUp=" + warmUp, "experiment.replications=20");
        List<String> classic = List.of("alternatives.classic={classic: {capacity: %d}}".formatted(capacity));
        return Stream.of(run, capacity > 0 ? classic : List.<String>of())
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static Comparison waits(Scenario scenario, long seed) {
        return Macroreplications.analysis(scenario, seed).comparisons().stream()
                .filter(comparison -> comparison.metric().name().equals("waitingTime.mean"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean points(Comparison comparison, double difference) {
        return comparison.significant()
                && Math.signum(comparison.difference().orElseThrow()) == Math.signum(difference);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
