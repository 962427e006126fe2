package dev.poolwise.simulation;

import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobSource;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;

/**
 * A classic queue and nothing else, where each job takes one slot, in order of arrival: {@link PlainQueue} tells when
 * that is so. A job gets the slot that is free first, and nothing that comes later changes that. So its course is known
 * when it arrives, and its arrival is the only event that it needs. This is the recursion of Kiefer and Wolfowitz ("On
 * the theory of queues with many servers", Transactions of the American Mathematical Society 78, 1955), with a heap in
 * place of their sorted vector.
 *
 * <p>What happens is what would happen in an {@link AlternativeModel}; only, observers are told of it on arrival.
 */
final class FifoModel extends AbstractDsolModel<Long, SimulationClock> implements Model {
    private static final long serialVersionUID = 1L;

    private final List<JobClass> classes;
    private final Classic classic;
    private final long horizon;
    private final RandomStreams streams;
    private final Observer observer;
    private final SimulationClock clock;
    private final SlotHeap slots;
    private final List<FifoJob> runAtEnd = new ArrayList<>();
    private long jobsArrived;
    private long othersArrived;

    FifoModel(
            Scenario scenario,
            Alternative alternative,
            RandomStreams streams,
            Observer observer,
            SimulationClock clock) {
        super(clock);
        this.classes = scenario.workload().classes();
        this.classic = (Classic) alternative.places().get(0);
        this.horizon = scenario.experiment().horizon();
        this.streams = streams;
        this.observer = observer;
        this.clock = clock;
        this.slots = new SlotHeap(classic.capacity());
    }

    @Override
    public void constructModel() {
        classic.otherTenants().ifPresent(load -> new OtherArrivals(load).scheduleNext());
        for (int i = 0; i < classes.size(); i++) {
            new YourArrivals(i).scheduleNext();
        }
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
        private final FifoJob job;

        YourArrivals(int jobClass) {
            super(JobSource.of(classes.get(jobClass), streams));
            job = new FifoJob(jobClass, classes.get(jobClass).priority());
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
                runAtEnd.add(job.copy());
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
        return untilHorizon(Math.max(arrival, slots.firstTime()));
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

    @Override
    public long run(Guard guard) {
        clock.tell(
                events -> guard.look(new RunSoFar(events, jobsArrived + othersArrived, runAtEnd.size(), clock.now())));
        clock.run(horizon);
        for (FifoJob job : runAtEnd) {
            observer.taskStillRuns(job, 1, job.startedAt(), horizon);
        }
        observer.ended(horizon);
        return horizon;
    }
}
