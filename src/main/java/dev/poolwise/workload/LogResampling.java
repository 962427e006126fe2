package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The block bootstrap of a job log: another log of the same length, made of its days (of its weeks, if it has eight or
 * more) drawn with replacement. What happens within a block stays together, so that days and weeks keep their shape.
 * Source: Künsch, "The jackknife and the bootstrap for general stationary observations", 1989, with blocks that do not
 * overlap.
 */
public final class LogResampling {
    private static final int FEWEST_WEEKS = 8;

    private LogResampling() {}

    /** Returns the length of the blocks of a log, microseconds: a week or a day. */
    static long block(JobLog log) {
        long last = log.size() == 0 ? 0 : log.arrival()[log.size() - 1];
        return last >= FEWEST_WEEKS * Time.WEEK - Time.DAY ? Time.WEEK : Time.DAY;
    }

    /**
     * Returns a log made of blocks of another. Logs of equal length take the same blocks from equal streams, so that
     * classes that are busy on the same days stay so.
     *
     * @param stream one number for each block
     */
    public static JobLog of(JobLog log, RandomStream stream) {
        if (log.size() == 0) {
            return log;
        }
        long block = block(log);
        int blocks = (int) (log.arrival()[log.size() - 1] / block) + 1;
        int[] firstOf = IntStream.rangeClosed(0, blocks)
                .map(k -> firstAtOrAfter(log.arrival(), k * block))
                .toArray();
        int[] drawn = IntStream.range(0, blocks)
                .map(j -> (int) (stream.next() * blocks))
                .toArray();
        int[] rows = Arrays.stream(drawn)
                .flatMap(k -> IntStream.range(firstOf[k], firstOf[k + 1]))
                .toArray();
        long[] shifts = IntStream.range(0, blocks)
                .boxed()
                .flatMapToLong(j -> LongStream.range(firstOf[drawn[j]], firstOf[drawn[j] + 1])
                        .map(row -> (j - drawn[j]) * block))
                .toArray();
        return rowsOf(log, rows, shifts);
    }

    private static int firstAtOrAfter(long[] arrivals, long time) {
        int low = 0;
        int high = arrivals.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arrivals[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static JobLog rowsOf(JobLog log, int[] rows, long[] shifts) {
        return new JobLog(
                log.source(),
                IntStream.range(0, rows.length)
                        .mapToLong(i -> log.arrival()[rows[i]] + shifts[i])
                        .toArray(),
                Arrays.stream(rows).mapToLong(row -> log.service()[row]).toArray(),
                Arrays.stream(rows).map(row -> log.nodes()[row]).toArray(),
                Arrays.stream(rows).map(row -> log.slots()[row]).toArray(),
                Arrays.stream(rows).map(row -> log.tenant()[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> log.waited()[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> log.requested()[row]).toArray(),
                log.tenants(),
                log.dropped());
    }
}
