package dev.poolwise.simulation;

import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.outcome.Observer;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobSource;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The queue of an alternative with one place, where each job takes one slot, in order of arrival: {@link PlainQueue}
 * tells when that is so. A job gets the slot that is free first, and nothing that comes later changes that. So its
 * course is known when it arrives, and its arrival is the only event that it needs. This is the recursion of Kiefer and
 * Wolfowitz ("On the theory of queues with many servers", Transactions of the American Mathematical Society 78, 1955),
 * with a heap in place of their sorted vector.
 *
 * <p>What happens is what would happen in a {@link PlaceModel}; only, observers are told of it on arrival.
 */
final class ForeseenQueue {
    /**
     * Of the starts that its class and all classes together keep, with room for as many again, while they are copied.
     */
    private static final long BYTES_PER_WAITING_JOB = 48;

    private final long horizon;
    private final RandomStreams streams;
    private final Observer observer;
    private final SimulationClock clock;
    private final List<ForeseenJob> runAtEnd = new ArrayList<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private SlotHeap slots = new SlotHeap(new long[0]);
    private long jobsArrived;
    private long othersArrived;
    private long lastStart;
    private long started;
    private long mostWaiting;

    /** When the last of so many jobs starts. */
    private record Mark(long jobs, long start) {}

    ForeseenQueue(long horizon, RandomStreams streams, Observer observer, SimulationClock clock) {
        this.horizon = horizon;
        this.streams = streams;
        this.observer = observer;
        this.clock = clock;
    }

    /**
     * Schedules the first arrivals.
     *
     * @param freeFrom tells from when each slot is free; asked for at time 0, after the place was opened
     */
    void open(Supplier<long[]> freeFrom, List<JobClass> classes) {
        clock.at(0, new Step(EventKind.NODE, () -> slots = new SlotHeap(freeFrom.get())));
        for (int i = 0; i < classes.size(); i++) {
            new YourArrivals(i, classes.get(i)).scheduleNext();
        }
    }

    /** Schedules the first arrival of other tenants. */
    void expectOthers(BackgroundLoad load) {
        new OtherArrivals(load).scheduleNext();
    }

    /** An event for the next arrival of one source. */
    private abstract class SourceArrivals extends Event {
        final JobSource source;

        SourceArrivals(JobSource source) {
            super(EventKind.ARRIVAL);
            this.source = source;
        }

        void scheduleNext() {
            if (source.advance() && source.arrivesAt() < horizon) {
                clock.at(source.arrivesAt(), this);
            }
        }
    }

    /** The arrivals of one of your classes. */
    private final class YourArrivals extends SourceArrivals {
        private final int index;
        private final int priority;
        private ForeseenJob job;

        YourArrivals(int index, JobClass jobClass) {
            super(JobSource.of(jobClass, streams));
            this.index = index;
            this.priority = jobClass.priority();
            this.job = new ForeseenJob(index, priority);
        }

        @Override
        void happen() {
            job.become(++jobsArrived, source);
            long service = source.drawService();
            scheduleNext();
            job.starts(startOf(job.arrivedAt()));
            int slot = slots.firstSlot();
            long end = keepSlot(job.startedAt(), service);
            observer.jobForeseen(job, slot, end);
            if (end == Time.NEVER && job.startedAt() != Time.NEVER) {
                runAtEnd.add(job);
                job = new ForeseenJob(index, priority);
            }
        }
    }

    /** The arrivals of other tenants. */
    private final class OtherArrivals extends SourceArrivals {
        OtherArrivals(BackgroundLoad load) {
            super(JobSource.ofBackground(load.arrivals(), load.service(), streams));
        }

        @Override
        void happen() {
            othersArrived++;
            long start = startOf(source.arrivesAt());
            long service = source.drawService();
            scheduleNext();
            if (start != Time.NEVER) {
                int slot = slots.firstSlot();
                observer.backgroundForeseen(0, slot, start, keepSlot(start, service));
            }
        }
    }

    /** Returns when the next job starts; {@link Time#NEVER} if the clock stops before. */
    private long startOf(long arrival) {
        lastStart = untilHorizon(Math.max(arrival, slots.firstTime()));
        return lastStart;
    }

    /** Keeps the first slot for a job, if it starts; returns its end, {@link Time#NEVER} if the clock stops before. */
    private long keepSlot(long start, long service) {
        if (start == Time.NEVER) {
            return Time.NEVER;
        }
        slots.keepFirstUntil(start + service);
        return untilHorizon(start + service);
    }

    private long untilHorizon(long at) {
        return at <= horizon ? at : Time.NEVER;
    }

    /**
     * Returns how far a run is. How many jobs wait is known as exactly as it is asked for often: those that came since
     * a time at which the last one had not started yet.
     */
    RunSoFar soFar(long events) {
        long jobs = jobsArrived + othersArrived;
        marks.addLast(new Mark(jobs, lastStart));
        while (!marks.isEmpty() && marks.getFirst().start() <= clock.now()) {
            started = marks.removeFirst().jobs();
        }
        mostWaiting = Math.max(mostWaiting, jobs - started);
        return new RunSoFar(events, jobs, mostWaiting, BYTES_PER_WAITING_JOB * mostWaiting, clock.now());
    }

    /** Tells of the tasks that run when the clock stops. */
    void end() {
        for (ForeseenJob job : runAtEnd) {
            observer.taskStillRuns(job, 1, job.startedAt(), horizon);
        }
    }
}
