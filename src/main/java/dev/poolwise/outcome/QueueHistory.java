package dev.poolwise.outcome;

import dev.poolwise.statistics.Level;
import java.util.ArrayList;
import java.util.List;

/** The mean length of a queue in each stretch of a run, from its areas at the ends of the stretches. */
final class QueueHistory {
    private final Level queue;
    private final Stretches stretches;
    private final long[] areas;
    private final long[] waits;
    private long nextCut;
    private int cuts;

    QueueHistory(Level queue, Stretches stretches) {
        this.queue = queue;
        this.stretches = stretches;
        areas = new long[stretches.count()];
        waits = new long[stretches.count()];
        nextCut = stretches.count() == 0 ? Long.MAX_VALUE : stretches.length();
    }

    /** A job waits from its arrival until it starts; told in any order. */
    void waits(long from, long until) {
        long start = from;
        while (start < until) {
            long stretch = start / stretches.length();
            if (stretch >= waits.length) {
                return;
            }
            long end = Math.min(until, (stretch + 1) * stretches.length());
            waits[(int) stretch] += end - start;
            start = end;
        }
    }

    /** Told before the length of the queue changes. */
    void changes(long now) {
        if (now >= nextCut) {
            cutUntil(now);
        }
    }

    private void cutUntil(long now) {
        while (now >= nextCut) {
            areas[cuts++] = queue.wholeArea(nextCut);
            nextCut = cuts == areas.length ? Long.MAX_VALUE : nextCut + stretches.length();
        }
    }

    /** Returns the mean length in each stretch that is over at the end. */
    List<Double> means(long end) {
        cutUntil(end);
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < cuts; i++) {
            long area = areas[i] - (i == 0 ? 0 : areas[i - 1]) + waits[i];
            means.add(area / (double) stretches.length());
        }
        return means;
    }
}
