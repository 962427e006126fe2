package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a sorted set, with many keys at one time and all ways to take a key. */
class KeyHeapTest {
    private final KeyHeap heap = new KeyHeap();
    private final TreeSet<Entry> sorted = new TreeSet<>();

    private record Entry(long time, long key) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return time == other.time ? Long.compare(key, other.key) : Long.compare(time, other.time);
        }
    }

    private void add(long time, long key) {
        heap.add(time, key);
        sorted.add(new Entry(time, key));
    }

    private void removeFirst() {
        heap.removeFirst();
        sorted.pollFirst();
    }

    private void removeAt(int index) {
        long key = heap.key(index);
        heap.remove(index);
        sorted.removeIf(entry -> entry.key() == key);
    }

    private void check() {
        assertEquals(sorted.size(), heap.size());
        assertEquals(sorted.isEmpty() ? Long.MAX_VALUE : sorted.first().time(), heap.firstTime());
        assertEquals(sorted.isEmpty() ? Long.MAX_VALUE : sorted.first().key(), heap.firstKey());
    }

    @ParameterizedTest(name = "up to {0} keys at {1} times")
    @CsvSource({"5, 1000", "40, 3", "61, 1000", "70, 2", "130, 1000000", "300, 20"})
    void theFirstKeyIsThatOfASortedSet(int most, int times) {
        SplittableRandom random = new SplittableRandom(most);
        for (int key = 0; key < 20_000; key++) {
            boolean grows = key / (2 * most) % 2 == 0;
            if (sorted.isEmpty() || (sorted.size() < most && random.nextInt(10) < (grows ? 8 : 2))) {
                add(random.nextInt(times), key);
            } else if (random.nextInt(5) == 0) {
                removeAt(random.nextInt(heap.size()));
            } else {
                removeFirst();
            }
            if (random.nextBoolean()) {
                check();
            }
            if (random.nextInt(2000) == 0) {
                heap.clear();
                sorted.clear();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "8, 5", "64, 3", "65, 62"})
    void aHeapThatWasClearedIsAsNew(int before, int after) {
        IntStream.range(0, before).forEach(i -> heap.add(0, i));
        heap.clear();
        IntStream.range(0, after).forEach(i -> add(10 + i % 7, 1000 - i));
        while (!sorted.isEmpty()) {
            check();
            removeFirst();
        }
        check();
    }
}
