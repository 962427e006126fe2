package dev.poolwise.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BacktestTest {
    /** Jobs of 20 days, one a day, whose recorded wait is so many times the simulated one. */
    private static List<Replayed> jobs(double factor) {
        List<Replayed> jobs = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            long simulated = (day + 1) * Time.MINUTE;
            jobs.add(new Replayed(day * Time.DAY, 1, Math.round(factor * simulated), simulated));
        }
        return jobs;
    }

    @Test
    void theFactorIsTheRatioOfTheMeans() {
        List<Replayed> jobs = List.of(new Replayed(0, 1, 30, 10), new Replayed(5, 1, 10, 30));

        Calibration calibration = Calibration.of(jobs, 0.95, 1);

        assertEquals(OptionalDouble.of(1), calibration.factor());
        assertEquals(OptionalDouble.empty(), calibration.low(), "two jobs of one day give no interval");
    }

    @Test
    void aFactorThatIsTheSameEveryDayHasNoUncertainty() {
        Calibration calibration = Calibration.of(jobs(2), 0.95, 1);

        assertEquals(2, calibration.factor().orElseThrow(), 1e-12);
        assertEquals(2, calibration.low().orElseThrow(), 1e-12);
        assertEquals(2, calibration.high().orElseThrow(), 1e-12);
    }

    @Test
    void theIntervalSpansWhatDiffersFromDayToDay() {
        List<Replayed> jobs = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            jobs.add(new Replayed(day * Time.DAY, 1, day % 2 == 0 ? 10 : 30, 10));
        }

        Calibration calibration = Calibration.of(jobs, 0.95, 1);

        assertEquals(2, calibration.factor().orElseThrow());
        assertEquals(2 - 1.96 / Math.sqrt(40), calibration.low().orElseThrow(), 0.05);
        assertEquals(2 + 1.96 / Math.sqrt(40), calibration.high().orElseThrow(), 0.06);
    }

    @Test
    void nobodyWaitsInTheReplay() {
        Calibration calibration = Calibration.of(List.of(new Replayed(0, 1, 30, 0)), 0.95, 1);

        assertTrue(calibration.factor().isEmpty());
    }

    @Test
    void equalWaitsShareTheirRank() {
        assertEquals(
                1,
                RankCorrelation.of(new long[] {1, 5, 9}, new long[] {10, 20, 90})
                        .orElseThrow(),
                1e-12);
        assertEquals(
                -1,
                RankCorrelation.of(new long[] {1, 5, 9}, new long[] {9, 5, 1}).orElseThrow(),
                1e-12);
        assertEquals(
                Math.sqrt(3) / 2,
                RankCorrelation.of(new long[] {1, 1, 2}, new long[] {1, 2, 3}).orElseThrow(),
                1e-12,
                "ranks 1.5, 1.5, 3 against 1, 2, 3");
        assertTrue(RankCorrelation.of(new long[] {4, 4}, new long[] {1, 2}).isEmpty());
    }

    @Test
    void quantilesAreWaitsThatHappened() {
        Waits waits = Waits.of(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000});

        assertEquals(2.5, waits.mean());
        assertEquals(2, waits.quantile(0.5));
        assertEquals(4, waits.quantile(0.95));
        assertEquals(1, waits.quantile(0));
    }
}
