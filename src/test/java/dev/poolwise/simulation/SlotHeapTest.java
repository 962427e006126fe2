package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotHeapTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 17, 20, 21, 22, 23, 100, 1365, 1366})
    void theFirstTimeIsThatOfASortedQueue(int slots) {
        SplittableRandom random = new SplittableRandom(slots);
        long[] freeFrom = random.longs(slots, 0, 30).toArray();
        SlotHeap heap = new SlotHeap(freeFrom);
        PriorityQueue<Long> sorted =
                new PriorityQueue<>(LongStream.of(freeFrom).boxed().toList());
        assertEquals(sorted.element(), heap.firstTime());
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
        SlotHeap heap = new SlotHeap(new long[slots]);
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
        long[] freeAt = random.longs(slots, 0, 30).toArray();
        SlotHeap heap = new SlotHeap(freeAt);
        for (int i = 0; i < 50 * slots; i++) {
            assertEquals(freeAt[heap.firstSlot()], heap.firstTime());
            long time = heap.firstTime() + random.nextLong(100);
            freeAt[heap.firstSlot()] = time;
            heap.keepFirstUntil(time);
        }
    }

    @Test
    void withoutSlotsNoneIsEverFree() {
        assertEquals(Long.MAX_VALUE, new SlotHeap(new long[0]).firstTime());
    }
}
