package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.units.Time;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogResamplingTest {
    private static final int DAY = 86_400;

    /** A job on the first day, none on the second, two on the third; then days 3, 1, 3 are drawn. */
    @Test
    void takesWholeDaysInTheOrderInWhichTheyAreDrawn() {
        JobLog log = Fixtures.log(List.of(
                new RecordedJob(10, 1, 0, "a"),
                new RecordedJob(2.0 * DAY + 20, 2, 3, "b"),
                new RecordedJob(2.0 * DAY + 30, 3, 0, "a")));
        Iterator<Double> draws = DoubleStream.of(0.99, 0.1, 0.7).iterator();

        JobLog resampled = LogResampling.of(log, draws::next);

        assertArrayEquals(
                new long[] {20, 30, DAY + 10, 2 * DAY + 20, 2 * DAY + 30},
                IntStream.range(0, resampled.size())
                        .mapToLong(i -> resampled.arrival()[i] / Time.SECOND)
                        .toArray());
        assertArrayEquals(new int[] {3, 0, 0, 3, 0}, resampled.nodes());
        assertEquals(
                List.of("b", "a", "a", "b", "a"),
                IntStream.of(resampled.tenant())
                        .mapToObj(i -> resampled.tenants().get(i))
                        .toList());
    }

    @Test
    void longLogsAreDrawnByTheWeek() {
        List<RecordedJob> daily = IntStream.range(0, 70)
                .mapToObj(day -> new RecordedJob(day * (double) DAY, day % 7))
                .toList();

        JobLog resampled = LogResampling.of(Fixtures.log(daily), new RandomStreams(1, 1).stream("logs", "resample"));

        assertEquals(70, resampled.size());
        assertTrue(IntStream.range(0, 70).allMatch(day -> resampled.service()[day] == day % 7 * Time.SECOND));
    }
}
