package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.capacity.Place;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recursion of Kiefer and Wolfowitz ("On the theory of queues with many servers", Transactions of the AMS 78,
 * 1955): in a FIFO queue with c servers a job starts at its arrival or when the first server is free, whichever is
 * later. It shares no code with the simulation.
 */
class KieferWolfowitzTest {
    private static List<RecordedJob> jobs(int number, double meanGap, double meanService) {
        RandomStreams streams = new RandomStreams(7, number);
        RandomStream gaps = streams.stream("test", "gaps");
        RandomStream services = streams.stream("test", "services");
        List<RecordedJob> jobs = new ArrayList<>();
        long micros = 0;
        for (int i = 0; i < number; i++) {
            micros += Fixtures.seconds(-meanGap * StrictMath.log(gaps.next()));
            jobs.add(new RecordedJob(
                    micros / 1e6, Math.rint(-meanService * 1e6 * StrictMath.log(services.next())) / 1e6));
        }
        return jobs;
    }

    private static List<String> recursion(List<RecordedJob> jobs, int servers) {
        PriorityQueue<Long> freeAt = new PriorityQueue<>();
        for (int i = 0; i < servers; i++) {
            freeAt.add(0L);
        }
        List<String> schedule = new ArrayList<>();
        for (RecordedJob job : jobs) {
            long start = Math.max(Fixtures.seconds(job.arrival()), freeAt.remove());
            long finish = start + Fixtures.seconds(job.service());
            freeAt.add(finish);
            schedule.add(schedule.size() + 1 + ": " + start / 1e6 + " to " + finish / 1e6);
        }
        return schedule;
    }

    static Stream<Place> places() {
        return Stream.of(
                Fixtures.classic(1),
                Fixtures.classic(10),
                Fixtures.pool(1, 0),
                Fixtures.pool(3, 0),
                Fixtures.pool(50, 0));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyJobStartsAndFinishesWhenTheRecursionSays(Place place) {
        int servers = place instanceof dev.poolwise.capacity.Pool pool
                ? pool.nodes()
                : ((dev.poolwise.capacity.Classic) place).capacity();
        List<RecordedJob> jobs = jobs(5000, 600.0 / servers / 0.95, 600);

        EventLog log = EventLog.of(Fixtures.drained(List.of(Fixtures.recorded("jobs", jobs)), place));

        assertIterableEquals(recursion(jobs, servers), log.jobs());
    }
}
