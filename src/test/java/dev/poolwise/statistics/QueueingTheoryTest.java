package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values worked out independently, by birth-death sums and embedded chains; mean service 600 s. */
class QueueingTheoryTest {
    @ParameterizedTest(name = "M/M/{0} with {1} jobs an hour")
    @CsvSource({"1, 4, 1200", "15, 72, 63.8380850225119", "5, 24, 332.467532467532", "2, 9, 771.428571428571"})
    void erlangC(int servers, double jobsPerHour, double wait) {
        assertEquals(wait, QueueingTheory.meanWaitMMc(servers, jobsPerHour / 6, 600), 1e-9 * wait);
    }

    @ParameterizedTest(name = "M/M/{0} with {1} jobs an hour: {2} of the waits take at most {3} s")
    @CsvSource({
        "1, 4, 0.435678850072924, 300",
        "2, 9, 0.5, 301.577313937087",
        "2, 9, 0.90, 2232.90280885801",
        "2, 9, 0.99, 4996.00492045086",
        "2, 9, 0.499342353739811, 300",
        "2, 9, 0.763506073532644, 1200",
        "5, 28.5, 0.95, 6876.94718573765"
    })
    void theDistributionOfErlangC(int servers, double jobsPerHour, double probability, double time) {
        double offered = jobsPerHour / 6;

        assertEquals(time, QueueingTheory.waitQuantileMMc(servers, offered, 600, probability), 1e-9 * time);
        assertEquals(1 - probability, QueueingTheory.probabilityOfWaitingLonger(servers, offered, 600, time), 1e-11);
    }

    @Test
    void aQuantileIsZeroWhereSoManyJobsDoNotWait() {
        assertEquals(0, QueueingTheory.waitQuantileMMc(1, 0.05, 600, 0.95), 1e-12);
        assertEquals(0, QueueingTheory.waitQuantileMMc(4, 1, 600, 0.9));
    }

    @ParameterizedTest(name = "M/D/{0} with {1} jobs an hour")
    @CsvSource({
        "1, 4.8, 1200",
        "3, 16.2, 826.74718417406",
        "10, 48, 65.896673828",
        "20, 108, 86.571645008",
        "1, 5.7, 5700"
    })
    void crommelin(int servers, double jobsPerHour, double wait) {
        assertEquals(wait, QueueingTheory.meanWaitMDc(servers, jobsPerHour / 6, 600), 1e-8 * wait);
    }

    @ParameterizedTest(name = "load {0}, squared cv {1}")
    @CsvSource({"0.7, 1, 1400", "0.8, 0.25, 1500", "0.5, 0, 300"})
    void pollaczekKhinchine(double load, double scv, double wait) {
        assertEquals(wait, QueueingTheory.meanWaitMG1(load, 600, scv), 1e-9 * wait);
    }

    @Test
    void anUnstableQueueHasNoSteadyState() {
        assertThrows(IllegalArgumentException.class, () -> QueueingTheory.meanWaitMMc(2, 2, 600));
        assertThrows(IllegalArgumentException.class, () -> QueueingTheory.meanWaitMDc(2, 2.5, 600));
        assertThrows(IllegalArgumentException.class, () -> QueueingTheory.meanWaitMG1(1, 600, 1));
    }
}
