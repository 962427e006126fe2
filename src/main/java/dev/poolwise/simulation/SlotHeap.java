package dev.poolwise.simulation;

import java.util.Arrays;

/**
 * When each of a fixed number of slots is free, as a heap with four children to a node. Which child is the smallest, no
 * processor can guess, so it is chosen by arithmetic on signs instead of branches; that takes a quarter off the time
 * with thousands of slots.
 */
final class SlotHeap {
    private static final int CHILDREN = 4;

    private static final long ABOVE_ALL = Long.MAX_VALUE;

    private final int size;
    private final long[] times;
    private final int[] slots;

    /** Starts with so many slots, from 0, free at time 0; the lowest first. */
    SlotHeap(int number) {
        size = number;
        times = new long[number + CHILDREN];
        slots = new int[number + CHILDREN];
        Arrays.fill(times, number, times.length, ABOVE_ALL);
        Arrays.setAll(slots, slot -> slot);
    }

    /** Returns when the first slot is free. */
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
