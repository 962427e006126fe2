package dev.poolwise.outcome;

import dev.poolwise.statistics.Level;
import java.util.ArrayList;
import java.util.List;

/** The mean length of a queue in each stretch of a run. */
final class QueueHistory {
    private final Level queue = new Level(0);
    private final Stretches stretches;
    private final long[] areas;
    private long nextCut;
    private int cuts;

    QueueHistory(Stretches stretches) {
        this.stretches = stretches;
        areas = new long[stretches.count()];
        nextCut = stretches.count() == 0 ? Long.MAX_VALUE : stretches.length();
    }

    /** Changes the length of the queue; times never go back. */
    void add(long change, long now) {
        if (now >= nextCut) {
            cutUntil(now);
        }
        queue.add(change, now);
    }

    private void cutUntil(long now) {
        while (now >= nextCut) {
            areas[cuts++] = queue.area(nextCut);
            nextCut = cuts == areas.length ? Long.MAX_VALUE : nextCut + stretches.length();
        }
    }

    /** Returns the time that jobs waited in the whole run, microseconds. */
    long area(long end) {
        return queue.area(end);
    }

    /** Returns the mean length in each stretch that is over at the end. */
    List<Double> means(long end) {
        cutUntil(end);
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < cuts; i++) {
            long area = areas[i] - (i == 0 ? 0 : areas[i - 1]);
            means.add(area / (double) stretches.length());
        }
        return means;
    }
}
