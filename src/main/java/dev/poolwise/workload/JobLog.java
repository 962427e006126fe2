package dev.poolwise.workload;

import java.util.List;
import java.util.Map;

/**
 * Recorded jobs in order of arrival, as parallel arrays.
 *
 * @param source the name of the log for messages, for example {@code KTH-SP2.swf}
 * @param arrival microseconds from the start of the log, ascending
 * @param service microseconds, at least 0
 * @param nodes whole nodes held at once, 0 where the log does not say
 * @param slots task slots, 0 where the log does not say
 * @param tenant index into {@code tenants}, -1 where the log does not say
 * @param waited the recorded waiting time in microseconds, -1 where unknown
 * @param requested the run time that was asked for or estimated in microseconds, -1 where unknown
 * @param tenants tenant names in order of first appearance
 * @param dropped how many records were left out, by reason in plain words, in the order of the reasons' first
 *     appearance
 */
public record JobLog(
        String source,
        long[] arrival,
        long[] service,
        int[] nodes,
        int[] slots,
        int[] tenant,
        long[] waited,
        long[] requested,
        List<String> tenants,
        Map<String, Integer> dropped) {
    /** Returns the number of jobs. */
    public int size() {
        return arrival.length;
    }
}
