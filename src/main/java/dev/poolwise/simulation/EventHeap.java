package dev.poolwise.simulation;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;

/**
 * The event list: a heap with four children to a node whose keys (time, then priority and insertion order) lie in
 * primitive arrays.
 *
 * <p>Taking the first event leaves a hole at the root, which the next event fills: a model that schedules one event for
 * each that happens pays for one sift instead of two.
 */
final class EventHeap implements EventListInterface<Long> {
    private static final int SEQUENCE_BITS = 56;

    private long[] times = new long[64];
    private long[] orders = new long[64];
    private SimEventInterface<Long>[] events = newEvents(64);
    private int size;
    private boolean hole;
    private long sequence;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SimEventInterface<Long>[] newEvents(int length) {
        return new SimEventInterface[length];
    }

    /** Schedules one of our own events. */
    void add(Event event, long time) {
        long order = sequence++;
        event.schedule(time, order);
        insert(event, time, (EventKind.rank(event.getPriority()) << SEQUENCE_BITS) | order);
    }

    /**
     * Schedules an event of any kind by its own time and priority (10 is the highest); ties in the order of insertion.
     */
    @Override
    public void add(SimEventInterface<Long> event) {
        long rank = EventKind.rank(event.getPriority());
        insert(event, event.getAbsoluteExecutionTime(), (rank << SEQUENCE_BITS) | sequence++);
    }

    private void insert(SimEventInterface<Long> event, long time, long order) {
        if (hole) {
            hole = false;
            siftDown(event, time, order);
            return;
        }
        if (size == times.length) {
            grow();
        }
        siftUp(size++, event, time, order);
    }

    private void grow() {
        times = Arrays.copyOf(times, 2 * size);
        orders = Arrays.copyOf(orders, 2 * size);
        events = Arrays.copyOf(events, 2 * size);
    }

    private void siftUp(int start, SimEventInterface<Long> event, long time, long order) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(time, order, times[parent], orders[parent])) {
                break;
            }
            copy(parent, at);
            at = parent;
        }
        place(at, event, time, order);
    }

    private void siftDown(SimEventInterface<Long> event, long time, long order) {
        int at = 0;
        while (true) {
            int child = smallestChild(at);
            if (child < 0 || before(time, order, times[child], orders[child])) {
                break;
            }
            copy(child, at);
            at = child;
        }
        place(at, event, time, order);
    }

    private int smallestChild(int parent) {
        int first = (parent << 2) + 1;
        if (first >= size) {
            return -1;
        }
        int last = Math.min(first + 4, size);
        int smallest = first;
        for (int child = first + 1; child < last; child++) {
            if (before(times[child], orders[child], times[smallest], orders[smallest])) {
                smallest = child;
            }
        }
        return smallest;
    }

    private static boolean before(long time, long order, long otherTime, long otherOrder) {
        return time < otherTime || (time == otherTime && order < otherOrder);
    }

    private void copy(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        events[to] = events[from];
    }

    private void place(int at, SimEventInterface<Long> event, long time, long order) {
        times[at] = time;
        orders[at] = order;
        events[at] = event;
    }

    private void fillHole() {
        if (hole) {
            hole = false;
            size--;
            if (size > 0) {
                siftDown(events[size], times[size], orders[size]);
            }
            clearLast();
        }
    }

    @SuppressWarnings("NullAway") // an unused entry of the array must not keep its event alive
    private void clearLast() {
        events[size] = null;
    }

    /** Returns the time of the first event, {@link Long#MAX_VALUE} if there is none. */
    long firstTime() {
        fillHole();
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    @Override
    public SimEventInterface<Long> first() {
        fillHole();
        if (size == 0) {
            throw new NoSuchElementException("the event list is empty");
        }
        return events[0];
    }

    @Override
    public SimEventInterface<Long> removeFirst() {
        SimEventInterface<Long> event = first();
        hole = true;
        return event;
    }

    @Override
    public boolean remove(SimEventInterface<Long> event) {
        fillHole();
        int at = IntStream.range(0, size)
                .filter(i -> events[i] == event)
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return false;
        }
        size--;
        if (at < size) {
            reinsert(at, events[size], times[size], orders[size]);
        }
        clearLast();
        return true;
    }

    private void reinsert(int at, SimEventInterface<Long> event, long time, long order) {
        int parent = (at - 1) >> 2;
        if (at > 0 && before(time, order, times[parent], orders[parent])) {
            siftUp(at, event, time, order);
            return;
        }
        int hereNow = at;
        int child = smallestChild(hereNow);
        while (child >= 0 && before(times[child], orders[child], time, order)) {
            copy(child, hereNow);
            hereNow = child;
            child = smallestChild(hereNow);
        }
        place(hereNow, event, time, order);
    }

    @Override
    public boolean contains(SimEventInterface<Long> event) {
        fillHole();
        return IntStream.range(0, size).anyMatch(i -> events[i] == event);
    }

    @Override
    @SuppressWarnings("NullAway") // unused entries of the array must not keep their events alive
    public void clear() {
        Arrays.fill(events, null);
        size = 0;
        hole = false;
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public int size() {
        return hole ? size - 1 : size;
    }

    /** Iterates over the events in no particular order. */
    @Override
    public Iterator<SimEventInterface<Long>> iterator() {
        fillHole();
        return Arrays.asList(events).subList(0, size).iterator();
    }
}
