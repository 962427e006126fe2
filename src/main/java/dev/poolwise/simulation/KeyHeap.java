package dev.poolwise.simulation;

import java.util.Arrays;

/**
 * A heap of keys by time, with four children to a node, in two arrays of primitive numbers. Behind the last key there
 * are always {@link Long#MAX_VALUE}s for a node's children.
 *
 * <p>Taking the first key leaves a hole at the root, which the next one fills: whoever adds one key for each that is
 * taken pays for one sift instead of two.
 */
final class KeyHeap {
    private static final int CHILDREN = 4;

    private long[] times = new long[64];
    private long[] keys = new long[64];
    private int size;
    private boolean hole;

    KeyHeap() {
        Arrays.fill(times, Long.MAX_VALUE);
    }

    /** Adds a key; at one time, the smaller comes first. */
    void add(long time, long key) {
        if (hole) {
            hole = false;
            siftDown(0, time, key);
            return;
        }
        if (size + CHILDREN == times.length) {
            times = Arrays.copyOf(times, 2 * times.length);
            keys = Arrays.copyOf(keys, times.length);
            Arrays.fill(times, size, times.length, Long.MAX_VALUE);
        }
        siftUp(size++, time, key);
    }

    private void siftUp(int start, long time, long key) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(time, key, times[parent], keys[parent])) {
                break;
            }
            copy(parent, at);
            at = parent;
        }
        times[at] = time;
        keys[at] = key;
    }

    private void siftDown(int start, long time, long key) {
        int at = start;
        int first = CHILDREN * at + 1;
        while (first < size) {
            int child = smallest(first);
            if (before(time, key, times[child], keys[child])) {
                break;
            }
            copy(child, at);
            at = child;
            first = CHILDREN * at + 1;
        }
        times[at] = time;
        keys[at] = key;
    }

    /** Returns the smallest of four children. The signs of differences choose, as no processor guesses which it is. */
    private int smallest(int first) {
        long left = times[first + 1] - times[first];
        long right = times[first + 3] - times[first + 2];
        long leftTime = times[first] + (left & (left >> 63));
        long rightTime = times[first + 2] + (right & (right >> 63));
        long between = rightTime - leftTime;
        if (left == 0 || right == 0 || between == 0) {
            return smallestOfLike(first);
        }
        long sign = between >> 63;
        return (int) (first - (left >> 63) + ((2 - (right >> 63) + (left >> 63)) & sign));
    }

    private int smallestOfLike(int first) {
        int smallest = first;
        for (int child = first + 1; child < first + CHILDREN; child++) {
            if (before(times[child], keys[child], times[smallest], keys[smallest])) {
                smallest = child;
            }
        }
        return smallest;
    }

    static boolean before(long time, long key, long otherTime, long otherKey) {
        return time < otherTime || (time == otherTime && key < otherKey);
    }

    private void copy(int from, int to) {
        times[to] = times[from];
        keys[to] = keys[from];
    }

    private void fillHole() {
        if (hole) {
            hole = false;
            takeLast(0);
        }
    }

    /** Returns the time of the first key, {@link Long#MAX_VALUE} if there is none. */
    long firstTime() {
        fillHole();
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** Returns the first key, {@link Long#MAX_VALUE} if there is none. */
    long firstKey() {
        fillHole();
        return size == 0 ? Long.MAX_VALUE : keys[0];
    }

    /** Takes the first key; there must be one. */
    void removeFirst() {
        fillHole();
        hole = true;
    }

    /** Takes the key at an index. */
    void remove(int index) {
        fillHole();
        takeLast(index);
    }

    /** Takes the last key from its place to fill another one. */
    private void takeLast(int index) {
        size--;
        long time = times[size];
        times[size] = Long.MAX_VALUE;
        if (index < size) {
            int parent = (index - 1) >> 2;
            if (index > 0 && before(time, keys[size], times[parent], keys[parent])) {
                siftUp(index, time, keys[size]);
            } else {
                siftDown(index, time, keys[size]);
            }
        }
    }

    /** Returns the key at an index from 0 to {@link #size()} - 1, in no particular order. */
    long key(int index) {
        fillHole();
        return keys[index];
    }

    int size() {
        return hole ? size - 1 : size;
    }

    void clear() {
        Arrays.fill(times, 0, size, Long.MAX_VALUE);
        size = 0;
        hole = false;
    }
}
