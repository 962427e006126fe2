package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.units.Time;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a wait, and what as a turnaround; all times in seconds. */
class JobTallyTest {
    private static final long WARM_UP = 100 * Time.SECOND;
    private static final long END = 1000 * Time.SECOND;

    private final JobTally tally = new JobTally(WARM_UP, List.of(), Stretches.NONE);

    private static JobFacts job(double arrived, double started) {
        return new FixtureJob(1, 0, 0, 0, Time.ofSeconds(arrived), Time.ofSeconds(started));
    }

    private void start(double arrived, double started) {
        tally.arrived(Time.ofSeconds(arrived));
        tally.started(job(arrived, started), Time.ofSeconds(started));
    }

    private void finish(double arrived, double started, double finished) {
        start(arrived, started);
        tally.finished(job(arrived, started), Time.ofSeconds(finished));
    }

    @Test
    void aJobOfTheWarmUpHasNeitherWaitNorTurnaround() {
        finish(50, 150, 200);
        finish(210, 220, 260);

        assertEquals(10, tally.summary(END).waiting().mean());
        assertEquals(50, tally.summary(END).turnaround().mean());
        assertEquals(1, tally.summary(END).turnaround().count());
    }

    @Test
    void aJobThatRunsAtTheEndHasWaitedAndOneThatWaitsHasNot() {
        start(200, 260);
        tally.arrived(Time.ofSeconds(300));

        assertEquals(1, tally.summary(END).waiting().count());
        assertEquals(60, tally.summary(END).waiting().mean());
        assertEquals(0, tally.summary(END).turnaround().count());
        assertEquals(1, tally.summary(END).waitingAtEnd());
    }

    @Test
    void everyJobOfABatchCounts() {
        tally.arrived(Time.ofSeconds(200));
        tally.arrived(Time.ofSeconds(200));
        tally.arrived(Time.ofSeconds(200));
        tally.started(job(200, 200), Time.ofSeconds(200));
        tally.started(job(200, 230), Time.ofSeconds(230));
        tally.started(job(200, 260), Time.ofSeconds(260));

        assertEquals(30, tally.summary(END).waiting().mean());
        assertEquals(
                1, tally.summary(END).startedAtOnce(), "of three jobs, whatever the share of time without a queue");
    }

    @Test
    void aJobThatIsTurnedAwayOrLeavesHasNoWait() {
        start(200, 240);
        tally.arrived(Time.ofSeconds(300));
        tally.rejected(job(300, Double.MAX_VALUE), Time.ofSeconds(300));
        tally.arrived(Time.ofSeconds(400));
        tally.abandoned(job(400, Double.MAX_VALUE), Time.ofSeconds(450));

        JobSummary summary = tally.summary(END);
        assertEquals(1, summary.waiting().count());
        assertEquals(40, summary.waiting().mean());
        assertEquals(0, summary.startedAtOnce());
        assertEquals(1, summary.rejected());
        assertEquals(1, summary.abandoned());
    }

    @Test
    void countsGoBeyondTheRangeOfAnInt() {
        for (int i = 0; i < 1 << 13; i++) {
            tally.rejected(job(300, 300), Time.ofSeconds(300));
            tally.abandoned(job(300, 300), Time.ofSeconds(300));
            tally.failed(job(300, 300));
        }
        JobSummary all =
                JobTally.together(Collections.nCopies(1 << 19, tally), new QueueLevel(0, Stretches.NONE), WARM_UP, END);

        assertEquals(1L << 32, all.rejected());
        assertEquals(1L << 32, all.abandoned());
        assertEquals(1L << 32, all.failed());
    }
}
