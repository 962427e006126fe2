package dev.poolwise.simulation;

import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.RunControl;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.DsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.djutils.event.EventListenerMap;

/**
 * The simulated clock: DSOL's event-scheduling simulator, driven on the caller's thread so that a failure inside an
 * event reaches the caller, with a primitive microsecond clock and a primitive event list.
 *
 * <p>It stays a DSOL simulator: models, replications, listeners and every {@code scheduleEvent…} call work as usual. It
 * starts no thread; run it by {@link #run(long)}.
 */
final class SimulationClock extends DevsSimulator<Long> {
    private static final Object CONSTRUCTION = new Object();
    private static final long EVENTS_AT_ONE_INSTANT = 100_000_000L;
    private static final long serialVersionUID = 1L;

    private final transient EventHeap heap = new EventHeap();
    private final transient List<Watch> watches = new ArrayList<>();
    private long now;
    private long nextLook = Time.NEVER;
    private transient Milestone milestone = events -> Long.MAX_VALUE;
    private boolean stopped;
    private boolean mayBeHeard;

    private SimulationClock() {
        super("poolwise");
        eventList = heap;
    }

    /** Returns a clock at time 0. Constructing a DSOL simulator touches static state, so it happens one at a time. */
    static SimulationClock create() {
        synchronized (CONSTRUCTION) {
            SimulationClock clock = new SimulationClock();
            clock.simulatorTime = 0L;
            return clock;
        }
    }

    /** Returns the current time in microseconds. */
    long now() {
        return now;
    }

    /**
     * Schedules an event.
     *
     * @param event must not be scheduled already
     * @param time microseconds, not before now; nothing is scheduled for {@link Time#NEVER}
     */
    void at(long time, Event event) {
        if (time < now) {
            throw new IllegalStateException("an event at " + time + " us was scheduled at " + now + " us");
        }
        if (time != Time.NEVER) {
            heap.add(event, time);
        }
    }

    /**
     * Looks at the model at instants that need no event of their own, because nothing changes there: what it sees is
     * what is after all that has happened until then.
     */
    abstract static class Watch {
        private long due;

        /**
         * Looks, once time is about to pass the instant asked for last.
         *
         * @param next when the next event happens, later than that instant
         * @return the next instant to look at, at least {@code next}
         */
        abstract long look(long next);
    }

    /** Lets a watch look for the first time. */
    void watch(long instant, Watch watch) {
        watch.due = instant;
        watches.add(watch);
        nextLook = Math.min(nextLook, instant);
    }

    private void letLook(long next) {
        nextLook = Time.NEVER;
        for (Watch watch : watches) {
            if (watch.due < next) {
                watch.due = watch.look(next);
            }
            nextLook = Math.min(nextLook, watch.due);
        }
    }

    /** Told before the first event of a run, when it has come to so many events, and at its end. */
    @FunctionalInterface
    interface Milestone {
        /** Returns the number of events at which to be told again, above those so far. */
        long reached(long events);
    }

    /** Lets a milestone know how far a run is. */
    void tell(Milestone told) {
        milestone = told;
    }

    /** Ends the run after the current event. */
    void stopNow() {
        stopped = true;
    }

    /**
     * Runs events in order until none is left, one calls {@link #stopNow}, or the next one lies beyond the end; events
     * at the end itself happen.
     *
     * @param end microseconds; the clock then stands there, unless it was {@link Time#NEVER} or the run stopped earlier
     * @throws IllegalStateException if an event fails, with the simulated time and the failure as the cause
     * @throws RunEnded if the milestone ends it
     */
    void run(long end) {
        runState = RunState.STARTED;
        replicationState = ReplicationState.STARTED;
        stopped = false;
        try {
            milestone.reached(runEvents(end));
            if (!stopped && end != Time.NEVER) {
                now = end;
            }
        } catch (RunEnded ended) {
            throw ended;
        } catch (RuntimeException failure) {
            throw new IllegalStateException("the model failed at t = " + Time.toSeconds(now) + " s", failure);
        } finally {
            simulatorTime = now;
            runState = RunState.ENDED;
            replicationState = ReplicationState.ENDED;
        }
    }

    /** Returns how many events happened. */
    private long runEvents(long end) {
        long atThisInstant = 0;
        long events = 0;
        long nextMilestone = milestone.reached(0);
        while (!stopped) {
            long time = heap.firstTime();
            if (time > end || time == Time.NEVER) {
                return events;
            }
            SimEventInterface<Long> event = heap.removeFirst();
            if (time == now) {
                if (++atThisInstant > EVENTS_AT_ONE_INSTANT) {
                    throw new IllegalStateException("time stands still: over 100 million events at one instant");
                }
            } else {
                atThisInstant = 0;
                if (time > nextLook) {
                    letLook(time);
                }
                moveTo(time);
            }
            event.execute();
            if (++events == nextMilestone) {
                nextMilestone = milestone.reached(events);
            }
        }
        return events;
    }

    private void moveTo(long time) {
        now = time;
        if (mayBeHeard && hasListeners()) {
            fireUnverifiedTimedEvent(SimulatorInterface.TIME_CHANGED_EVENT, null, time);
        }
    }

    /** {@inheritDoc} Whoever asks may add a listener; until then, nobody has to be told that time goes on. */
    @Override
    public EventListenerMap getEventListenerMap() {
        mayBeHeard = true;
        return super.getEventListenerMap();
    }

    @Override
    public Long getSimulatorTime() {
        return now;
    }

    @Override
    public SimEventInterface<Long> scheduleEvent(SimEventInterface<Long> event) {
        if (event.getAbsoluteExecutionTime() < now) {
            throw new IllegalStateException("an event was scheduled in the past");
        }
        heap.add(event);
        return event;
    }

    @Override
    public SimEventInterface<Long> scheduleEventRel(Long delay, short priority, Executable executable) {
        simulatorTime = now;
        return super.scheduleEventRel(delay, priority, executable);
    }

    @Override
    public SimEventInterface<Long> scheduleEventNow(short priority, Executable executable) {
        simulatorTime = now;
        return super.scheduleEventNow(priority, executable);
    }

    @Override
    public SimEventInterface<Long> scheduleEventRel(
            Long delay, short priority, Object target, String method, Object[] arguments) {
        simulatorTime = now;
        return super.scheduleEventRel(delay, priority, target, method, arguments);
    }

    @Override
    public SimEventInterface<Long> scheduleEventNow(short priority, Object target, String method, Object[] arguments) {
        simulatorTime = now;
        return super.scheduleEventNow(priority, target, method, arguments);
    }

    /** {@inheritDoc} Constructs the model; unlike the original it starts no thread. */
    @Override
    public void initialize(
            DsolModel<Long, ? extends SimulatorInterface<Long>> newModel,
            Replication<Long> newReplication,
            boolean cleanUp) {
        heap.clear();
        now = newReplication.getStartTime();
        simulatorTime = now;
        replication = newReplication;
        model = newModel;
        newModel.constructModel();
        runState = RunState.INITIALIZED;
        replicationState = ReplicationState.INITIALIZED;
    }

    /** A replication without a place in DSOL's naming context, which would outlive it. */
    static final class Run extends Replication<Long> {
        private static final long serialVersionUID = 1L;

        Run(String id, long end) {
            super(new RunControl<>(id, 0L, 0L, end));
        }
    }
}
