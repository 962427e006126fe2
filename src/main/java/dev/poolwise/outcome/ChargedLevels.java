package dev.poolwise.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For how long how many nodes of a pool are charged at once. It keeps two numbers for each node, as charges overlap in
 * any order: one may begin long before it is told, at the request of a node, and end after the node is released, by
 * rounding.
 */
final class ChargedLevels {
    private final Meter meter;
    private long[] begins = new long[16];
    private long[] ends = new long[16];
    private int nodes;

    ChargedLevels(Meter meter) {
        this.meter = meter;
    }

    /** A node was released, or is on when the clock stops. */
    void add(NodeFacts node, long until) {
        long from = meter.chargedFrom(node);
        if (node.isLowPriority() || from > until) {
            return;
        }
        if (nodes == begins.length) {
            begins = Arrays.copyOf(begins, 2 * nodes);
            ends = Arrays.copyOf(ends, 2 * nodes);
        }
        begins[nodes] = from;
        ends[nodes] = from + meter.billed(node, until);
        nodes++;
    }

    /** Returns the time at 0, 1, 2, … charged nodes until the end of the run, microseconds. */
    List<Long> durations(long end) {
        long[] up = sorted(begins);
        long[] down = sorted(ends);
        List<Long> durations = new ArrayList<>();
        long now = 0;
        int started = 0;
        int ended = 0;
        while (now < end) {
            while (started < nodes && up[started] <= now) {
                started++;
            }
            while (ended < nodes && down[ended] <= now) {
                ended++;
            }
            long next = Math.min(started < nodes ? up[started] : end, ended < nodes ? down[ended] : end);
            long until = Math.min(end, next);
            add(durations, started - ended, until - now);
            now = until;
        }
        return durations;
    }

    private long[] sorted(long[] times) {
        long[] sorted = Arrays.copyOf(times, nodes);
        Arrays.sort(sorted);
        return sorted;
    }

    private static void add(List<Long> durations, int level, long duration) {
        while (durations.size() <= level) {
            durations.add(0L);
        }
        durations.set(level, durations.get(level) + duration);
    }

    /** Returns the charged node-time after the end of the run, microseconds. */
    long after(long end) {
        return Arrays.stream(ends, 0, nodes)
                .map(ended -> Math.max(0, ended - end))
                .sum();
    }
}
