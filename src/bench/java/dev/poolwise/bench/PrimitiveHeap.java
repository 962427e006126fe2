package dev.poolwise.bench;

import java.util.Arrays;

/** The event list of the hand-written loops: a four-ary heap of primitive keys, each with a number. */
final class PrimitiveHeap {
    private long[] keys;
    private int[] numbers;
    private int size;

    PrimitiveHeap(int capacity) {
        keys = new long[capacity];
        numbers = new int[capacity];
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
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
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
        sink(keys[size], numbers[size]);
    }

    /** Removes the smallest key and adds another one. */
    void replaceFirst(long key, int number) {
        sink(key, number);
    }

    private void sink(long key, int number) {
        int at = 0;
        while (true) {
            int first = (at << 2) + 1;
            if (first >= size) {
                break;
            }
            int smallest = first;
            int last = Math.min(first + 4, size);
            for (int child = first + 1; child < last; child++) {
                if (keys[child] < keys[smallest]) {
                    smallest = child;
                }
            }
            if (key <= keys[smallest]) {
                break;
            }
            keys[at] = keys[smallest];
            numbers[at] = numbers[smallest];
            at = smallest;
        }
        keys[at] = key;
        numbers[at] = number;
    }
}
