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
    private int stretch;
    private long stretchEnd;

    QueueHistory(Level queue, Stretches stretches) {
        this.queue = queue;
        this.stretches = stretches;
        areas = new long[stretches.count()];
        waits = new long[stretches.count()];
        nextCut = stretches.count() == 0 ? Long.MAX_VALUE : stretches.length();
        stretchEnd = nextCut;
    }

    /** A job waits from its arrival until it starts. Both times never go back. */
    void waits(long from, long until) {
        while (from >= stretchEnd) {
            stretch++;
            stretchEnd += stretches.length();
        }
        if (until <= stretchEnd) {
            addWait(stretch, until - from);
        } else if (stretches.count() > 0) {
            addWait(stretch, stretchEnd - from);
            int into = stretch + 1;
            for (long start = stretchEnd; start < until; start += stretches.length()) {
                addWait(into++, Math.min(until - start, stretches.length()));
            }
        }
    }

    private void addWait(int into, long duration) {
        if (into < waits.length) {
            waits[into] += duration;
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
