package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotHeapTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 17, 20, 21, 22, 23, 100, 1365, 1366})
    void theFirstTimeIsThatOfASortedQueue(int slots) {
        SplittableRandom random = new SplittableRandom(slots);
        SlotHeap heap = new SlotHeap(slots);
        PriorityQueue<Long> sorted = new PriorityQueue<>();
        for (int i = 0; i < slots; i++) {
            sorted.add(0L);
        }
        for (int i = 0; i < 20 * slots; i++) {
            long time = sorted.remove() + random.nextLong(50);
            sorted.add(time);

            heap.keepFirstUntil(time);

            assertEquals(sorted.element(), heap.firstTime());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 22})
    void everySlotServesOnceBeforeAnyServesAgain(int slots) {
        SlotHeap heap = new SlotHeap(slots);
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < slots; i++) {
            used.add(heap.firstSlot());
            heap.keepFirstUntil(1L << 62);
        }
        assertEquals(slots, used.size());
        assertEquals(slots - 1, used.stream().max(Integer::compare).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 40})
    void aSlotKeepsItsNumber(int slots) {
        SplittableRandom random = new SplittableRandom(slots);
        SlotHeap heap = new SlotHeap(slots);
        long[] freeAt = new long[slots];
        for (int i = 0; i < 50 * slots; i++) {
            assertEquals(freeAt[heap.firstSlot()], heap.firstTime());
            long time = heap.firstTime() + random.nextLong(100);
            freeAt[heap.firstSlot()] = time;
            heap.keepFirstUntil(time);
        }
    }
}
