package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JobSourceTest {
    private static final RandomStreams STREAMS = new RandomStreams(42, 1);
    private static final ArrivalProcess EVERY_TEN = new EveryArrivals(10, 0, OptionalLong.empty());
    private static final Count ONE = new Counts.Fixed(1);

    private static Arrivals arrivals(ArrivalProcess process, OptionalLong count, long from, long until, Count batch) {
        return new Arrivals(process, count, from, until, batch);
    }

    private static Arrivals unlimited(ArrivalProcess process) {
        return arrivals(process, OptionalLong.empty(), 0, Time.NEVER, ONE);
    }

    /** A class in which every attribute is drawn, but for what the arguments say. */
    private static JobClass jobClass(String name, Arrivals arrivals, Optional<Distribution> upload, double failure) {
        return new JobClass(
                name,
                Optional.of(arrivals),
                Optional.empty(),
                Optional.of(new Exponential(600)),
                new Counts.Geometric(3),
                Optional.of(new Exponential(30)),
                Optional.of(new Exponential(10)),
                upload,
                2,
                0,
                0,
                Optional.of("research"),
                failure,
                -1,
                OptionalLong.empty(),
                Optional.of(new Exponential(3600)),
                OptionalInt.empty());
    }

    private static JobClass plain(Arrivals arrivals) {
        return jobClass("plain", arrivals, Optional.empty(), 0);
    }

    private static List<Long> arrivals(Arrivals arrivals, int most) {
        JobSource source = JobSource.of(plain(arrivals), STREAMS);
        List<Long> times = new ArrayList<>();
        while (times.size() < most && source.advance()) {
            times.add(source.arrivesAt());
        }
        return times;
    }

    @Test
    void arrivalsStopAfterTheCount() {
        Arrivals three = arrivals(EVERY_TEN, OptionalLong.of(3), 0, Time.NEVER, ONE);
        assertEquals(List.of(0L, 10L, 20L), arrivals(three, 99));
    }

    @Test
    void theCountIsOfArrivalsEachWithAWholeBatch() {
        Arrivals three = arrivals(EVERY_TEN, OptionalLong.of(3), 0, Time.NEVER, new Counts.Fixed(2));
        assertEquals(List.of(0L, 0L, 10L, 10L, 20L, 20L), arrivals(three, 99));
    }

    @Test
    void jobsBeforeTheFirstTimeDoNotArriveAndDoNotCount() {
        Arrivals late = arrivals(EVERY_TEN, OptionalLong.of(2), 25, Time.NEVER, ONE);
        assertEquals(List.of(30L, 40L), arrivals(late, 99));
    }

    @Test
    void anArrivalAtTheStartIsInAndOneAtTheEndIsOut() {
        Arrivals window = arrivals(EVERY_TEN, OptionalLong.empty(), 20, 40, ONE);
        assertEquals(List.of(20L, 30L), arrivals(window, 99));
    }

    @Test
    void aClassWithoutFurtherArrivalsStaysEnded() {
        JobSource source = JobSource.of(plain(arrivals(EVERY_TEN, OptionalLong.empty(), 0, 10, ONE)), STREAMS);
        assertTrue(source.advance());
        assertFalse(source.advance());
        assertFalse(source.advance());
    }

    @Test
    void geometricBatchesArriveTogether() {
        Arrivals batches = arrivals(EVERY_TEN, OptionalLong.empty(), 0, Time.NEVER, new Counts.Geometric(4));
        List<Long> times = arrivals(batches, 400_000);
        double instants = times.get(times.size() - 1) / 10.0;
        assertEquals(4, times.size() / instants, 4.5 * Math.sqrt(12 / instants));
    }

    @Test
    void failuresAreGeometric() {
        JobSource source = JobSource.of(jobClass("flaky", unlimited(EVERY_TEN), Optional.empty(), 0.3), STREAMS);
        int[] times = new int[200];
        int tasks = 1_000_000;
        for (int i = 0; i < tasks; i++) {
            times[source.drawFailures()]++;
        }
        assertEquals(0.7, times[0] / (double) tasks, 4.5 * Math.sqrt(0.21 / tasks));
        assertEquals(0.21, times[1] / (double) tasks, 4.5 * Math.sqrt(0.21 * 0.79 / tasks));
        assertEquals(0.063, times[2] / (double) tasks, 4.5 * Math.sqrt(0.063 * 0.937 / tasks));
    }

    @Test
    void withoutFailuresNoneIsDrawn() {
        assertEquals(0, JobSource.of(plain(unlimited(EVERY_TEN)), STREAMS).drawFailures());
    }

    /** Draws everything about the first jobs of a class. */
    private static List<Long> everything(JobSource source, int jobs) {
        List<Long> drawn = new ArrayList<>();
        for (int i = 0; i < jobs && source.advance(); i++) {
            drawn.add(source.arrivesAt());
            int tasks = source.drawTasks();
            drawn.add((long) tasks);
            for (int task = 0; task < tasks; task++) {
                drawn.add(source.drawService());
                drawn.add((long) source.drawFailures());
            }
            drawn.add(source.drawMerge());
            drawn.add(source.drawPatience());
        }
        return drawn;
    }

    @Test
    void anotherClassChangesNoDraw() {
        JobClass scoring = jobClass("scoring", unlimited(new PoissonArrivals(0.01)), Optional.empty(), 0.1);
        JobClass reports = jobClass("reports", unlimited(new PoissonArrivals(0.02)), Optional.empty(), 0.1);
        List<Long> alone = everything(JobSource.of(scoring, STREAMS), 1000);
        JobSource first = JobSource.of(reports, STREAMS);
        JobSource second = JobSource.of(scoring, STREAMS);
        List<Long> besideReports = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            everything(first, 1);
            besideReports.addAll(everything(second, 1));
        }
        assertEquals(alone, besideReports);
        assertNotEquals(alone, everything(JobSource.of(reports, STREAMS), 1000));
    }

    @Test
    void anUploadChangesNoOtherDraw() {
        Arrivals poisson = unlimited(new PoissonArrivals(0.01));
        JobSource without = JobSource.of(jobClass("a", poisson, Optional.empty(), 0.1), STREAMS);
        JobSource with = JobSource.of(jobClass("a", poisson, Optional.of(new Constant(7)), 0.1), STREAMS);
        for (int i = 0; i < 1000; i++) {
            without.advance();
            with.advance();
            assertEquals(without.arrivesAt(), with.arrivesAt());
            assertEquals(without.drawTasks(), with.drawTasks());
            assertEquals(without.drawService() + 7 * Time.SECOND, with.drawService());
            assertEquals(without.drawFailures(), with.drawFailures());
        }
    }

    @Test
    void replicationsDiffer() {
        JobClass scoring = plain(unlimited(new PoissonArrivals(0.01)));
        assertNotEquals(
                everything(JobSource.of(scoring, new RandomStreams(42, 1)), 10),
                everything(JobSource.of(scoring, new RandomStreams(42, 2)), 10));
    }

    @Test
    void aLogGivesEachJobItsServiceNeedsAndTenant() {
        JobLog log = new JobLog(
                "log.csv",
                new long[] {0, 5, 5},
                new long[] {100, 200, 300},
                new int[] {0, 4, 0},
                new int[] {0, 0, 3},
                new int[] {-1, 1, 0},
                new long[] {-1, -1, -1},
                new long[] {-1, -1, -1},
                List.of("a", "b"),
                Map.of());
        JobSource source = JobSource.of(recorded(log, 0, ONE), STREAMS);
        List<String> jobs = new ArrayList<>();
        while (source.advance()) {
            jobs.add("%d %d %d %d %s"
                    .formatted(
                            source.arrivesAt(), source.drawService(), source.nodes(), source.slots(), source.tenant()));
        }
        assertEquals(List.of("0 100 0 2 research", "5 200 4 2 b", "5 300 0 3 a"), jobs);
    }

    @Test
    void aJobIsExpectedToRunAsLongAsItsLogSays() {
        JobLog log = new JobLog(
                "log.csv",
                new long[] {0, 5},
                new long[] {100, 200},
                new int[2],
                new int[2],
                new int[] {-1, -1},
                new long[] {-1, -1},
                new long[] {150, -1},
                List.of(),
                Map.of());
        JobSource source = JobSource.of(recorded(log, 0, ONE), STREAMS);
        assertTrue(source.advance());
        assertEquals(150, source.expected());
        assertTrue(source.advance());
        assertEquals(Time.NEVER, source.expected(), "nobody says");
    }

    @Test
    void jobsOfALogThatComeTooEarlyTakeTheirRecordsWithThem() {
        JobLog log = new JobLog(
                "log.csv",
                new long[] {0, 5, 9},
                new long[] {100, 200, 300},
                new int[3],
                new int[3],
                new int[] {-1, -1, -1},
                new long[] {-1, -1, -1},
                new long[] {-1, -1, -1},
                List.of(),
                Map.of());
        JobSource source = JobSource.of(recorded(log, 5, new Counts.Fixed(2)), STREAMS);
        long[] services = new long[4];
        for (int i = 0; i < 4; i++) {
            assertTrue(source.advance());
            services[i] = source.drawService();
        }
        assertArrayEquals(new long[] {200, 200, 300, 300}, services);
        assertFalse(source.advance());
    }

    private static JobClass recorded(JobLog log, long from, Count batch) {
        return new JobClass(
                "recorded",
                Optional.of(arrivals(new RecordedArrivals(log), OptionalLong.empty(), from, Time.NEVER, batch)),
                Optional.empty(),
                Optional.empty(),
                ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                0,
                0,
                Optional.of("research"),
                0,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }
}
