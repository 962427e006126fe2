package dev.poolwise.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a place is charged for, period by period; memory grows with the periods only. */
final class PeriodTally {
    private final long period;
    private long[] billed = new long[1];
    private long[] transactions = new long[1];

    /** Starts at time 0 with periods of this length, microseconds. */
    PeriodTally(long period) {
        this.period = period;
    }

    /**
     * Adds a charged time: what passed counts in the periods in which it passed, and what rounding added in the last of
     * them.
     *
     * @param times how many nodes or slots are charged so
     * @param from when charging began, microseconds
     * @param until when it ended, not before {@code from}
     * @param charged for each, at least {@code until - from}
     */
    void charge(int times, long from, long until, long charged) {
        for (long start = from; start < until; ) {
            int index = index(start);
            long end = Math.min(until, (index + 1L) * period);
            billed[index] += times * (end - start);
            start = end;
        }
        int last = index(Math.max(from, until - 1));
        billed[last] += times * (charged - (until - from));
    }

    void transaction(long at) {
        int index = index(at);
        transactions[index]++;
    }

    /** Returns the period of an instant, with room for it. */
    private int index(long at) {
        int index = Math.toIntExact(at / period);
        if (index >= billed.length) {
            int longer = Math.max(index + 1, 2 * billed.length);
            billed = Arrays.copyOf(billed, longer);
            transactions = Arrays.copyOf(transactions, longer);
        }
        return index;
    }

    /**
     * Returns the usage of every period begun before the end, at least one. What happened at the end itself counts in
     * the last of them.
     */
    List<PeriodUsage> usage(long end) {
        int last = index(Math.max(0, end - 1));
        List<PeriodUsage> usage = new ArrayList<>();
        for (int k = 0; k < last; k++) {
            usage.add(new PeriodUsage(billed[k], transactions[k]));
        }
        usage.add(new PeriodUsage(
                Arrays.stream(billed, last, billed.length).sum(),
                Arrays.stream(transactions, last, transactions.length).sum()));
        return usage;
    }
}
