package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Summarises one replication as it happens, in memory that does not grow with the number of jobs. */
public final class Recorder implements Observer {
    private final long warmUp;
    private final QueueLevel queue;
    private final BinnedLevel jobsPresent = new BinnedLevel();
    private final JobTally[] classes;
    private final PlaceTally[] places;
    private final @Nullable WeekTally week;
    private long hourEnd;
    private boolean foreseen;

    /**
     * Starts to record.
     *
     * @param classes the number of job classes, at least 1
     * @param places in the order of the alternative
     * @param warmUp microseconds
     * @param limits waiting times, microseconds, to count short waits by
     * @param stretches of the run, over which the queues are compared
     */
    public Recorder(
            int classes, List<ObservedPlace> places, long warmUp, Collection<Long> limits, Stretches stretches) {
        this(classes, places, warmUp, limits, stretches, OptionalLong.empty());
    }

    /**
     * Does the same.
     *
     * @param start the date at which the clock starts, microseconds since 1970-01-01T00:00Z, if what is busy by the
     *     hour of the week is asked for
     */
    public Recorder(
            int classes,
            List<ObservedPlace> places,
            long warmUp,
            Collection<Long> limits,
            Stretches stretches,
            OptionalLong start) {
        this.warmUp = warmUp;
        this.queue = new QueueLevel(warmUp, Stretches.NONE);
        this.classes = IntStream.range(0, classes)
                .mapToObj(i -> new JobTally(warmUp, limits, stretches))
                .toArray(JobTally[]::new);
        this.places =
                places.stream().map(place -> new PlaceTally(place, warmUp)).toArray(PlaceTally[]::new);
        this.week = start.isPresent() ? new WeekTally(start.getAsLong(), warmUp, List.of(this.places)) : null;
        this.hourEnd = week == null ? Time.NEVER : week.hourEnd();
    }

    /** Returns the summary of a replication that is over. */
    public Replication replication(int number, long end, Optional<Timeline> timeline) {
        List<JobTally> tallies = List.of(classes);
        List<JobSummary> summaries =
                tallies.stream().map(tally -> tally.summary(end)).toList();
        return new Replication(
                number,
                end,
                classes.length == 1 ? summaries.get(0) : JobTally.together(tallies, queue, warmUp, end),
                summaries,
                List.of(places).stream().map(place -> place.summary(end)).toList(),
                jobsPresent.until(end),
                timeline,
                Optional.ofNullable(week).map(tally -> tally.until(end)),
                Usage.NONE);
    }

    /** Told before anything that utilisation is made of changes. */
    private void hours(long at) {
        if (at > hourEnd && week != null) {
            week.complete(at);
            hourEnd = week.hourEnd();
        }
    }

    /** Follows the queue of all classes together; that of a single class follows itself. */
    private void queueChanged(int change, long at) {
        if (classes.length > 1) {
            queue.add(change, at);
        }
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        queueChanged(1, at);
        jobsPresent.add(1, at);
        classes[job.jobClass()].arrived(at);
    }

    @Override
    public void jobSubmitted(JobFacts job, long at) {
        places[job.place()].jobSubmitted(at);
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        queueChanged(-1, at);
        jobsPresent.add(-1, at);
        classes[job.jobClass()].rejected(job, at);
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        queueChanged(-1, at);
        jobsPresent.add(-1, at);
        classes[job.jobClass()].abandoned(job, at);
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        queueChanged(-1, at);
        classes[job.jobClass()].started(job, at);
        places[job.place()].jobStarted(at);
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        jobsPresent.add(-1, at);
        classes[job.jobClass()].finished(job, at);
    }

    @Override
    public void jobFailed(JobFacts job, long at) {
        jobsPresent.add(-1, at);
        classes[job.jobClass()].failed(job);
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        hours(at);
        places[job.place()].taskStarted(slots, at);
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        hours(at);
        places[job.place()].taskEnded(slots, startedAt, at);
    }

    @Override
    public void taskStillRuns(JobFacts job, int slots, long startedAt, long at) {
        PlaceTally place = places[job.place()];
        place.taskStillRuns(slots, startedAt, at);
        if (foreseen) {
            place.held(startedAt, at);
            inWeek(startedAt, at);
        }
    }

    @Override
    public boolean foresees() {
        return true;
    }

    @Override
    public void jobForeseen(JobFacts job, int slot, long until) {
        long at = job.arrivedAt();
        long start = job.startedAt();
        foreseen = true;
        if (classes.length > 1) {
            queue.waits(at, start);
        }
        jobsPresent.add(1, at);
        classes[job.jobClass()].foreseen(job, until);
        PlaceTally place = places[job.place()];
        place.jobSubmitted(at);
        if (start != Time.NEVER) {
            place.jobStarted(start);
        }
        if (until != Time.NEVER) {
            place.ran(start, until);
            inWeek(start, until);
            jobsPresent.add(-1, until);
        }
    }

    @Override
    public void backgroundForeseen(int place, int slot, long from, long until) {
        if (until == Time.NEVER) {
            backgroundStarted(place, from);
        } else {
            places[place].heldByOthers(from, until);
            inWeek(from, until);
        }
    }

    private void inWeek(long from, long until) {
        if (week != null) {
            week.held(from, until);
        }
    }

    @Override
    public void backgroundStarted(int place, long at) {
        hours(at);
        places[place].backgroundChanged(1, at);
    }

    @Override
    public void backgroundEnded(int place, long at) {
        hours(at);
        places[place].backgroundChanged(-1, at);
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        places[node.place()].nodePresent(at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        places[node.place()].nodeRequested(at);
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        hours(at);
        places[node.place()].nodeReady(node, at);
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        places[node.place()].nodeBusy(at);
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        places[node.place()].nodeIdle(node, at);
    }

    @Override
    public void nodePreempted(NodeFacts node, long at) {
        places[node.place()].nodePreempted();
    }

    @Override
    public void poolEvaluated(EvaluationFacts evaluation, long at) {
        places[evaluation.place()].evaluated(evaluation.effect() == EvaluationFacts.Effect.FAILED);
    }

    @Override
    public void coresShort(int place, boolean isShort, long at) {
        places[place].coresShort(isShort ? 1 : -1, at);
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        hours(at);
        places[node.place()].nodeReleased(node, at);
    }

    @Override
    public void placeStopped(int place, long from, long until) {
        places[place].stopped(until - from);
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        places[node.place()].nodeStillOn(node, at);
    }
}
