package dev.poolwise.simulation;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/**
 * The event list. Its order is that of a {@link KeyHeap}: a key holds the rank of the event within its instant, the
 * number of the event, and the slot of a table where the event itself stands, so that sorting moves no reference.
 *
 * <p>One arrival lies aside of the heap: where jobs of one class arrive, the next of them needs no sorting at all.
 */
final class EventHeap implements EventListInterface<Long> {
    private static final int SLOT_BITS = 23;
    private static final int NUMBER_BITS = 36;
    private static final long MOST_EVENTS = 1L << NUMBER_BITS;
    private static final int MOST_AT_ONCE = 1 << SLOT_BITS;

    private final KeyHeap heap = new KeyHeap();
    private SimEventInterface<Long>[] events = newEvents(64);
    private int[] freeSlots = new int[64];
    private int free;
    private int slotsUsed;
    private long number;

    private @Nullable Event aside;
    private long asideTime = Long.MAX_VALUE;
    private long asideKey = Long.MAX_VALUE;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SimEventInterface<Long>[] newEvents(int length) {
        return new SimEventInterface[length];
    }

    /** Schedules one of our own events. */
    void add(Event event, long time) {
        event.schedule(time, number);
        if (!holdsAside() && event.isArrival()) {
            setAside(event, time, nextKey(event.getPriority()));
        } else {
            insert(event, time);
        }
    }

    /** Storing a reference costs more than storing a number, and mostly it is the same event again. */
    private void setAside(Event event, long time, long key) {
        if (aside != event) {
            aside = event;
        }
        asideTime = time;
        asideKey = key;
    }

    private void takeAside() {
        asideTime = Long.MAX_VALUE;
        asideKey = Long.MAX_VALUE;
    }

    private boolean holdsAside() {
        return asideTime != Long.MAX_VALUE;
    }

    private boolean isAside(SimEventInterface<Long> event) {
        return holdsAside() && event == aside;
    }

    /**
     * Schedules an event of any kind by its own time and priority (10 is the highest); ties in the order of insertion.
     */
    @Override
    public void add(SimEventInterface<Long> event) {
        insert(event, event.getAbsoluteExecutionTime());
    }

    private void insert(SimEventInterface<Long> event, long time) {
        int slot = takeSlot();
        events[slot] = event;
        heap.add(time, nextKey(event.getPriority()) | slot);
    }

    private long nextKey(short priority) {
        if (number == MOST_EVENTS) {
            throw new IllegalStateException("a run has at most " + MOST_EVENTS + " events");
        }
        return (EventKind.rank(priority) << (NUMBER_BITS + SLOT_BITS)) | (number++ << SLOT_BITS);
    }

    private int takeSlot() {
        if (free > 0) {
            return freeSlots[--free];
        }
        if (slotsUsed == events.length) {
            if (slotsUsed == MOST_AT_ONCE) {
                throw new IllegalStateException("at most " + MOST_AT_ONCE + " events can wait at once");
            }
            events = Arrays.copyOf(events, 2 * slotsUsed);
            freeSlots = Arrays.copyOf(freeSlots, 2 * slotsUsed);
        }
        return slotsUsed++;
    }

    /** Gives a slot back. Its event stays there until the next one comes, which costs less than clearing it. */
    private void freeSlot(int slot) {
        freeSlots[free++] = slot;
    }

    private static int slot(long key) {
        return (int) key & (MOST_AT_ONCE - 1);
    }

    /** Returns the time of the first event, {@link Long#MAX_VALUE} if there is none. */
    long firstTime() {
        return Math.min(asideTime, heap.firstTime());
    }

    private boolean isAsideFirst() {
        return KeyHeap.before(asideTime, asideKey, heap.firstTime(), heap.firstKey());
    }

    @Override
    public SimEventInterface<Long> first() {
        if (aside != null && isAsideFirst()) {
            return aside;
        }
        if (heap.size() == 0) {
            throw new NoSuchElementException("the event list is empty");
        }
        return events[slot(heap.firstKey())];
    }

    @Override
    public SimEventInterface<Long> removeFirst() {
        SimEventInterface<Long> event = first();
        if (isAside(event)) {
            takeAside();
        } else {
            freeSlot(slot(heap.firstKey()));
            heap.removeFirst();
        }
        return event;
    }

    @Override
    public boolean remove(SimEventInterface<Long> event) {
        if (isAside(event)) {
            takeAside();
            return true;
        }
        int at = indexOf(event);
        if (at < 0) {
            return false;
        }
        freeSlot(slot(heap.key(at)));
        heap.remove(at);
        return true;
    }

    private int indexOf(SimEventInterface<Long> event) {
        return IntStream.range(0, heap.size())
                .filter(i -> events[slot(heap.key(i))] == event)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public boolean contains(SimEventInterface<Long> event) {
        return isAside(event) || indexOf(event) >= 0;
    }

    @Override
    public void clear() {
        heap.clear();
        events = newEvents(events.length);
        free = 0;
        slotsUsed = 0;
        takeAside();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public int size() {
        return heap.size() + (holdsAside() ? 1 : 0);
    }

    /** Iterates over the events in no particular order. */
    @Override
    public Iterator<SimEventInterface<Long>> iterator() {
        Stream<SimEventInterface<Long>> others =
                IntStream.range(0, heap.size()).mapToObj(i -> events[slot(heap.key(i))]);
        return Stream.<SimEventInterface<Long>>concat(Stream.ofNullable(holdsAside() ? aside : null), others)
                .iterator();
    }
}
