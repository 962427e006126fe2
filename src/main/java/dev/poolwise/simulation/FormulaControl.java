package dev.poolwise.simulation;

import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.FormulaScaling.WhileResizing;
import dev.poolwise.capacity.Pool;
import dev.poolwise.formula.Circumstances;
import dev.poolwise.formula.Evaluation;
import dev.poolwise.formula.Failure;
import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.formula.Targets;
import dev.poolwise.outcome.EvaluationFacts;
import dev.poolwise.units.Time;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;

/**
 * Scaling by a formula: it is evaluated when the pool is created, and then at its interval. Its targets hold until the
 * next evaluation; what the provider takes in between is replaced. While nodes drain, no other resize begins.
 */
final class FormulaControl extends PoolControl {
    /** A pool in which nothing has changed for so long is evaluated again when something does. */
    private static final long QUIET = 366 * Time.DAY;

    private final FormulaScaling scaling;
    private final Aims aims;
    private final PoolMetrics metrics;
    private final RandomStream random;
    private final long timeZero;
    private final int mostNodes;
    private Targets targets = Targets.NONE;
    private long turns;
    private long evaluatedAt;
    private long changedAt;
    private boolean asleep;
    private long waitingTasks;
    private long runningTasks;

    FormulaControl(
            PoolModel model,
            Pool pool,
            FormulaScaling scaling,
            PlaceModel.Surroundings surroundings,
            RandomStreams streams) {
        super(model, pool, surroundings);
        this.scaling = scaling;
        timeZero = surroundings.timeZero();
        aims = new Aims(model);
        metrics = new PoolMetrics(
                model,
                pool.slotsPerNode(),
                scaling.formula().metrics(),
                pool.create(),
                timeZero,
                scaling.samplingDelay());
        random = streams.stream("pool:" + pool.name(), "formula");
        mostNodes = Math.min(scaling.largest(), surroundings.cores().mostNodesPerPool());
    }

    @Override
    protected void created() {
        clock.watch(metrics.nextSample(), new Sampling());
        begin();
    }

    /** The client stops the scaling, and resizes the pool. */
    @Override
    protected void suspend() {
        turns++;
        targets = Targets.NONE;
        aim();
    }

    @Override
    protected void resume() {
        begin();
    }

    private void begin() {
        turns++;
        evaluate(turns);
    }

    private void evaluate(long turn) {
        if (turn != turns || !exists()) {
            return;
        }
        evaluatedAt = clock.now();
        decide();
        asleep = clock.now() - changedAt > QUIET;
        if (!asleep) {
            schedule(clock.now() + scaling.interval());
        }
    }

    private void schedule(long at) {
        long turn = turns;
        clock.at(at, new Step(EventKind.SCALING, () -> evaluate(turn)));
    }

    private void decide() {
        metrics.showAsOf(clock.now());
        Evaluation evaluation =
                scaling.formula().evaluate(new Circumstances(timeZero + clock.now(), metrics, targets, random::next));
        boolean changes = !evaluation.targets().equals(targets);
        boolean blocked = changes && isBlocked();
        model.observer.poolEvaluated(new Decision(evaluation, changes, blocked), clock.now());
        if (changes && !blocked) {
            targets = evaluation.targets();
            aim();
        }
    }

    private boolean isBlocked() {
        return model.isDraining() || (scaling.whileResizing() == WhileResizing.SKIP && model.isResizing());
    }

    private void aim() {
        model.leaveBy(deallocation(targets.deallocation()));
        int left = mostNodes;
        for (NodeGroup group : model.groups()) {
            long wanted = group.isLowPriority() ? targets.lowPriority() : targets.dedicated();
            int nodes = (int) Math.min(left, wanted);
            aims.want(group, nodes);
            left -= nodes;
        }
        aims.reach();
    }

    private static Deallocation deallocation(NodeDeallocation option) {
        return switch (option) {
            case REQUEUE -> Deallocation.REQUEUE;
            case TERMINATE -> Deallocation.TERMINATE;
            case TASK_COMPLETION -> Deallocation.TASK_COMPLETION;
            case RETAINED_DATA -> Deallocation.RETAINED_DATA;
        };
    }

    @Override
    void nodeLost(NodeGroup group) {
        coresFreed(group);
    }

    @Override
    void coresFreed(NodeGroup group) {
        if (exists()) {
            aims.reach(group);
        }
    }

    @Override
    void drained() {
        if (exists()) {
            aims.reach();
        }
    }

    @Override
    void settled() {
        if (asleep) {
            asleep = false;
            changedAt = clock.now();
            long intervals = (clock.now() - evaluatedAt + scaling.interval() - 1) / scaling.interval();
            schedule(evaluatedAt + intervals * scaling.interval());
        }
    }

    /** Takes the samples, and tells of the tasks that they show. */
    private final class Sampling extends SimulationClock.Watch {
        @Override
        long look(long next) {
            long waiting = model.waitingTasks();
            long running = model.tasks().running();
            if (waiting != waitingTasks || running != runningTasks) {
                changedAt = clock.now();
                model.observer.tasksSampled(model.index(), waiting, running, metrics.nextSample());
                waitingTasks = waiting;
                runningTasks = running;
            }
            return metrics.takeUntil(next);
        }
    }

    /** An evaluation, as observers see it. */
    private final class Decision implements EvaluationFacts {
        private final Evaluation evaluation;
        private final boolean changes;
        private final boolean blocked;

        Decision(Evaluation evaluation, boolean changes, boolean blocked) {
            this.evaluation = evaluation;
            this.changes = changes;
            this.blocked = blocked;
        }

        @Override
        public int place() {
            return model.index();
        }

        @Override
        public String inputs() {
            StringBuilder text = new StringBuilder();
            for (String name : metrics.names()) {
                metrics.last(name).ifPresent(value -> text.append(text.isEmpty() ? "" : ";")
                        .append(name)
                        .append('=')
                        .append(Evaluation.number(value)));
            }
            return text.toString();
        }

        @Override
        public String variables() {
            return evaluation.variablesText();
        }

        @Override
        public long dedicatedTarget() {
            return evaluation.targets().dedicated();
        }

        @Override
        public long lowPriorityTarget() {
            return evaluation.targets().lowPriority();
        }

        @Override
        public String deallocation() {
            return evaluation.targets().deallocation().keyword();
        }

        @Override
        public Effect effect() {
            if (evaluation.failure().isPresent()) {
                return Effect.FAILED;
            }
            return !changes ? Effect.NONE : blocked ? Effect.BLOCKED : Effect.RESIZE;
        }

        @Override
        public String error() {
            return evaluation.failure().map(Failure::text).orElse("");
        }
    }
}
