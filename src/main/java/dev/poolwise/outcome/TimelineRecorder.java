package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.List;
import java.util.Optional;

/** Records the levels that a chart over time shows. */
public final class TimelineRecorder implements Observer {
    private final BinnedLevel waiting = new BinnedLevel();
    private final BinnedLevel running = new BinnedLevel();
    private final List<PlaceLevels> places;

    /**
     * Starts to record.
     *
     * @param closeUp how much of the run the levels of pools that a formula scales show, microseconds
     */
    public TimelineRecorder(List<ObservedPlace> places, long closeUp) {
        this.places =
                places.stream().map(place -> new PlaceLevels(place, closeUp)).toList();
    }

    /** Returns the levels of a replication that is over. */
    public Timeline timeline(long end) {
        Course waitingJobs = waiting.until(end);
        return new Timeline(
                waitingJobs.binSeconds(),
                waitingJobs.means(),
                running.until(end).means(),
                places.stream().map(place -> place.until(end)).toList());
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        waiting.add(1, at);
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        running.add(1, at);
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        running.add(-1, at);
    }

    @Override
    public boolean foresees() {
        return true;
    }

    @Override
    public void jobForeseen(JobFacts job, int slot, long until) {
        waiting.add(1, job.arrivedAt());
        if (job.startedAt() != Time.NEVER) {
            waiting.add(-1, job.startedAt());
            runs(job, 1, job.startedAt());
        }
        if (until != Time.NEVER) {
            runs(job, -1, until);
        }
    }

    private void runs(JobFacts job, int change, long at) {
        running.add(change, at);
        places.get(job.place()).busyForeseen(change, at);
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        nodeRequested(node, at);
        nodeAllocated(node, at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        levels(node).requested.add(1, at);
    }

    @Override
    public void nodeAllocated(NodeFacts node, long at) {
        levels(node).allocated(1, at);
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        levels(node).requested.add(-1, at);
        levels(node).ready(1, at);
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        levels(node).busy.add(1, at);
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        levels(node).busy.add(-1, at);
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        PlaceLevels levels = levels(node);
        if (node.readyAt() == Time.NEVER) {
            levels.requested.add(-1, at);
        } else {
            levels.ready(-1, at);
        }
        if (node.allocatedAt() <= at) {
            levels.allocated(-1, at);
        }
    }

    private PlaceLevels levels(NodeFacts node) {
        return places.get(node.place());
    }

    @Override
    public void poolEvaluated(EvaluationFacts evaluation, long at) {
        if (evaluation.effect() == EvaluationFacts.Effect.RESIZE
                || evaluation.effect() == EvaluationFacts.Effect.NONE) {
            places.get(evaluation.place()).wants(evaluation.dedicatedTarget() + evaluation.lowPriorityTarget(), at);
        }
    }

    @Override
    public void tasksSampled(int place, long waitingTasks, long runningTasks, long at) {
        places.get(place).tasks(waitingTasks + runningTasks, runningTasks, at);
    }

    /** The levels of one place. */
    private static final class PlaceLevels {
        private final ObservedPlace place;
        private final long closeUp;
        private final BinnedLevel requested = new BinnedLevel();
        private final BinnedLevel ready = new BinnedLevel();
        private final BinnedLevel busy = new BinnedLevel();
        private final BinnedLevel pending = new BinnedLevel();
        private final BinnedLevel runningHere = new BinnedLevel();
        private final BinnedLevel target = new BinnedLevel();
        private final BinnedLevel allocated = new BinnedLevel();
        private final BinnedLevel readyAtFirst = new BinnedLevel();
        private long lastPending;
        private long lastRunning;
        private long lastTarget;
        private boolean evaluated;

        PlaceLevels(ObservedPlace place, long closeUp) {
            this.place = place;
            this.closeUp = closeUp;
        }

        void busyForeseen(int change, long at) {
            if (place.isPool()) {
                busy.add(change, at);
            }
        }

        void ready(int change, long at) {
            ready.add(change, at);
            addAtFirst(readyAtFirst, change, at);
        }

        void allocated(int change, long at) {
            addAtFirst(allocated, change, at);
        }

        void wants(long nodes, long at) {
            evaluated = true;
            addAtFirst(target, nodes - lastTarget, at);
            lastTarget = nodes;
        }

        void tasks(long nowPending, long nowRunning, long at) {
            addAtFirst(pending, nowPending - lastPending, at);
            addAtFirst(runningHere, nowRunning - lastRunning, at);
            lastPending = nowPending;
            lastRunning = nowRunning;
        }

        private void addAtFirst(BinnedLevel level, long change, long at) {
            if (at < closeUp) {
                level.add(change, at);
            }
        }

        Timeline.Nodes until(long end) {
            if (!place.isPool()) {
                return new Timeline.Nodes(place.name(), new double[0], new double[0], new double[0]);
            }
            return new Timeline.Nodes(
                    place.name(),
                    requested.until(end).means(),
                    ready.until(end).means(),
                    busy.until(end).means(),
                    evaluated ? Optional.of(atFirst(Math.min(end, closeUp))) : Optional.empty());
        }

        private Timeline.FormulaLevels atFirst(long end) {
            Course tasks = pending.until(end);
            return new Timeline.FormulaLevels(
                    tasks.binSeconds(),
                    tasks.means(),
                    runningHere.until(end).means(),
                    target.until(end).means(),
                    allocated.until(end).means(),
                    readyAtFirst.until(end).means());
        }
    }
}
