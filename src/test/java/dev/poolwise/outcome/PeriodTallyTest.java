package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodTallyTest {
    private static List<Long> billed(PeriodTally tally, long end) {
        return tally.usage(end).stream().map(PeriodUsage::billed).toList();
    }

    private static PeriodTally charged(int times, long from, long until, long charged) {
        PeriodTally tally = new PeriodTally(10);
        tally.charge(times, from, until, charged);
        return tally;
    }

    @Test
    void timeCountsInThePeriodsInWhichItPasses() {
        assertEquals(List.of(3L, 10L, 5L, 0L), billed(charged(1, 7, 25, 18), 40));
    }

    @Test
    void everyNodeOrSlotCounts() {
        assertEquals(List.of(6L, 4L), billed(charged(2, 7, 12, 5), 20));
    }

    @Test
    void roundingCountsInTheLastPeriodOfALife() {
        assertEquals(List.of(3L, 27L, 0L), billed(charged(1, 7, 15, 30), 30));
    }

    @Test
    void aLifeThatEndsWithAPeriodIsRoundedInThatPeriod() {
        assertEquals(List.of(0L, 30L, 0L), billed(charged(1, 10, 20, 30), 30));
    }

    @Test
    void aLifeOfNoTimeIsChargedWhereItWas() {
        assertEquals(List.of(0L, 0L, 60L), billed(charged(1, 20, 20, 60), 30));
    }

    @Test
    void whatHappensAsTheClockStopsBelongsToTheLastPeriod() {
        PeriodTally tally = charged(1, 20, 20, 60);
        tally.transaction(19);
        tally.transaction(20);
        assertEquals(List.of(new PeriodUsage(0, 0), new PeriodUsage(60, 2)), tally.usage(20));
    }

    @Test
    void thereIsAlwaysAFirstPeriod() {
        assertEquals(List.of(new PeriodUsage(0, 0)), new PeriodTally(10).usage(0));
        assertEquals(1, new PeriodTally(10).usage(10).size());
        assertEquals(2, new PeriodTally(10).usage(11).size());
    }

    /** Compares with a count of instants, and with the same life in two pieces. */
    @Test
    void anyLifeIsSpreadAsInstantByInstant() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            long from = random.nextInt(60);
            long until = from + random.nextInt(60);
            long cut = from + random.nextInt((int) (until - from) + 1);
            PeriodTally whole = charged(3, from, until, until - from);
            PeriodTally pieces = charged(3, from, cut, cut - from);
            pieces.charge(3, cut, until, until - cut);
            List<Long> counted = IntStream.range(0, 13)
                    .mapToObj(k -> 3
                            * IntStream.range(10 * k, 10 * k + 10)
                                    .filter(t -> t >= from && t < until)
                                    .count())
                    .toList();
            assertEquals(counted, billed(whole, 130), from + " to " + until);
            assertEquals(counted, billed(pieces, 130), from + " to " + cut + " to " + until);
        }
    }
}
