package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.djutils.event.EventListener;
import org.junit.jupiter.api.Test;

class SimulationClockTest {
    /** Writes its name and the time when it happens. */
    private static final class Noted extends Event {
        private final SimulationClock clock;
        private final List<String> notes;
        private final String name;

        Noted(EventKind kind, SimulationClock clock, List<String> notes, String name) {
            super(kind);
            this.clock = clock;
            this.notes = notes;
            this.name = name;
        }

        @Override
        void happen() {
            notes.add(name + "@" + clock.now());
        }
    }

    private final SimulationClock clock = SimulationClock.create();
    private final List<String> notes = new ArrayList<>();

    private void at(long time, EventKind kind, String name) {
        clock.at(time, new Noted(kind, clock, notes, name));
    }

    @Test
    void eventsAtOneInstantHappenByKindAndThenInTheOrderInWhichTheyWereScheduled() {
        at(5, EventKind.SCALING, "scaling");
        at(5, EventKind.ARRIVAL, "first arrival");
        at(5, EventKind.ARRIVAL, "second arrival");
        at(5, EventKind.NODE, "node");
        at(5, EventKind.COMPLETION, "completion");
        at(4, EventKind.SCALING, "earlier");

        clock.run(10);

        assertEquals(
                List.of("earlier@4", "completion@5", "node@5", "first arrival@5", "second arrival@5", "scaling@5"),
                notes);
        assertEquals(10, clock.now());
    }

    @Test
    void eventsAtTheEndHappenAndLaterOnesDoNot() {
        at(10, EventKind.ARRIVAL, "at the end");
        at(11, EventKind.ARRIVAL, "later");

        clock.run(10);

        assertEquals(List.of("at the end@10"), notes);
    }

    @Test
    void aFailureInsideAnEventReachesTheCallerWithItsTime() {
        clock.scheduleEventAbs(5_000_000L, () -> {
            throw new ArithmeticException("on purpose");
        });

        var failure = assertThrows(IllegalStateException.class, () -> clock.run(Time.NEVER));

        assertEquals("the model failed at t = 5.0 s", failure.getMessage());
    }

    @Test
    void nothingIsScheduledInThePast() {
        at(10, EventKind.ARRIVAL, "now");
        clock.run(10);

        assertThrows(IllegalStateException.class, () -> at(9, EventKind.ARRIVAL, "past"));
    }

    @Test
    void dsolsOwnWaysToScheduleWorkAndMixWithOurs() {
        clock.scheduleEventAbs(7L, () -> notes.add("absolute@" + clock.now()));
        clock.scheduleEventAbs(2L, () -> clock.scheduleEventRel(3L, () -> notes.add("relative@" + clock.now())));
        clock.scheduleEventAbs(7L, () -> clock.scheduleEventNow(() -> notes.add("now@" + clock.now())));
        SimEventInterface<Long> cancelled = clock.scheduleEventAbs(6L, () -> notes.add("cancelled"));
        at(7, EventKind.COMPLETION, "ours");

        assertTrue(clock.cancelEvent(cancelled));
        clock.run(Time.NEVER);

        assertEquals(List.of("relative@5", "ours@7", "absolute@7", "now@7"), notes);
    }

    @Test
    void listenersHearOfEachNewTime() {
        List<Object> heard = new ArrayList<>();
        EventListener listener = event -> heard.add(event.getContent() == null ? "time" : event.getContent());
        clock.addListener(listener, SimulatorInterface.TIME_CHANGED_EVENT);
        at(3, EventKind.ARRIVAL, "a");
        at(3, EventKind.ARRIVAL, "b");
        at(4, EventKind.ARRIVAL, "c");

        clock.run(10);

        assertEquals(2, heard.size());
    }

    @Test
    void aReplicationStartsNoThread() {
        Scenario scenario = Fixtures.scenario(List.of(), Time.DAY, Fixtures.pool(1, 60));
        int before = Thread.activeCount();
        for (int i = 1; i <= 20; i++) {
            EventLog.of(scenario, i);
        }
        assertEquals(before, Thread.activeCount());
    }

    /** The heap against DSOL's own event list: random additions, removals and cancellations, with many ties. */
    @Test
    void theHeapKeepsTheOrderOfDsolsOwnEventList() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 50; round++) {
            EventListInterface<Long> expected = new RedBlackTree<>();
            EventHeap heap = new EventHeap();
            List<SimEventInterface<Long>> live = new ArrayList<>();
            for (int step = 0; step < 2000; step++) {
                int dice = random.nextInt(10);
                if (dice < 5 || live.isEmpty()) {
                    short priority = (short) (1 + random.nextInt(9));
                    SimEventInterface<Long> event = new LambdaSimEvent<>((long) random.nextInt(50), priority, () -> {});
                    expected.add(event);
                    heap.add(event);
                    live.add(event);
                } else if (dice < 9) {
                    SimEventInterface<Long> first = expected.removeFirst();
                    assertEquals(first, heap.removeFirst());
                    live.remove(first);
                } else {
                    SimEventInterface<Long> victim = live.remove(random.nextInt(live.size()));
                    assertEquals(expected.remove(victim), heap.remove(victim));
                }
                assertEquals(expected.size(), heap.size());
            }
        }
    }

    @Test
    void anArrivalThatHasHappenedIsNoLongerInTheEventList() {
        EventHeap events = new EventHeap();
        Event arrival = new Noted(EventKind.ARRIVAL, clock, notes, "arrival");
        events.add(arrival, 5);
        assertTrue(events.contains(arrival));

        assertEquals(arrival, events.removeFirst());

        assertFalse(events.contains(arrival));
        assertFalse(events.remove(arrival));
        assertFalse(events.iterator().hasNext());
        assertTrue(events.isEmpty());
    }
}
