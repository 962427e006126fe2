package dev.poolwise.simulation;

import java.util.Arrays;

/**
 * A heap of keys by time, with four children to a node, in two arrays of primitive numbers.
 *
 * <p>Taking the first key leaves a hole at the root, which the next one fills: whoever adds one key for each that is
 * taken pays for one sift instead of two.
 */
final class KeyHeap {
    private long[] times = new long[64];
    private long[] keys = new long[64];
    private int size;
    private boolean hole;

    /** Adds a key; at one time, the smaller comes first. */
    void add(long time, long key) {
        if (hole) {
            hole = false;
            siftDown(0, time, key);
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
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
        while (true) {
            int child = smallestChild(at);
            if (child < 0 || before(time, key, times[child], keys[child])) {
                break;
            }
            copy(child, at);
            at = child;
        }
        times[at] = time;
        keys[at] = key;
    }

    private int smallestChild(int parent) {
        int first = (parent << 2) + 1;
        if (first >= size) {
            return -1;
        }
        int last = Math.min(first + 4, size);
        int smallest = first;
        for (int child = first + 1; child < last; child++) {
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
            size--;
            if (size > 0) {
                siftDown(0, times[size], keys[size]);
            }
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
        size--;
        if (index < size) {
            int parent = (index - 1) >> 2;
            if (index > 0 && before(times[size], keys[size], times[parent], keys[parent])) {
                siftUp(index, times[size], keys[size]);
            } else {
                siftDown(index, times[size], keys[size]);
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
        size = 0;
        hole = false;
    }
}
