package dev.poolwise.bench;

import java.util.Arrays;

/**
 * The event list of the hand-written loops: a four-ary heap of primitive keys, each with a number. It chooses the
 * smallest child by arithmetic on signs, as no processor can guess which one that is.
 */
final class PrimitiveHeap {
    private static final int CHILDREN = 4;
    private static final long ABOVE_ALL = Long.MAX_VALUE;

    private long[] keys = new long[0];
    private int[] numbers = new int[0];
    private int size;

    PrimitiveHeap(int capacity) {
        makeRoom(capacity);
    }

    /** Beyond the last key there are always enough for a node's children. */
    private void makeRoom(int capacity) {
        keys = Arrays.copyOf(keys, capacity + CHILDREN);
        numbers = Arrays.copyOf(numbers, capacity + CHILDREN);
        Arrays.fill(keys, size, keys.length, ABOVE_ALL);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns the smallest key; there must be one. */
    long firstKey() {
        return keys[0];
    }

    /** Returns the number of the smallest key. */
    int firstNumber() {
        return numbers[0];
    }

    void add(long key, int number) {
        if (size + CHILDREN == keys.length) {
            makeRoom(2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            numbers[at] = numbers[parent];
            at = parent;
        }
        keys[at] = key;
        numbers[at] = number;
    }

    void removeFirst() {
        size--;
        long key = keys[size];
        keys[size] = ABOVE_ALL;
        sink(key, numbers[size]);
    }

    /** Removes the smallest key and adds another one. */
    void replaceFirst(long key, int number) {
        sink(key, number);
    }

    private void sink(long key, int number) {
        int at = 0;
        int first = 1;
        while (first < size) {
            int child = smallest(first);
            if (key <= keys[child]) {
                break;
            }
            keys[at] = keys[child];
            numbers[at] = numbers[child];
            at = child;
            first = CHILDREN * at + 1;
        }
        keys[at] = key;
        numbers[at] = number;
    }

    private int smallest(int first) {
        long left = keys[first];
        long right = keys[first + 2];
        long leftSign = (keys[first + 1] - left) >> 63;
        long rightSign = (keys[first + 3] - right) >> 63;
        left += (keys[first + 1] - left) & leftSign;
        right += (keys[first + 3] - right) & rightSign;
        long sign = (right - left) >> 63;
        return (int) (first - leftSign + ((2 - rightSign + leftSign) & sign));
    }
}
