package dev.poolwise.simulation;

import dev.poolwise.formula.Metrics;
import dev.poolwise.formula.RecordedSamples;
import dev.poolwise.formula.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a pool that a formula names, sampled every 30 seconds from the pool's creation on. A sample shows what
 * is after all that happens at its instant. No event is needed for a sample: all that were due since the last event are
 * taken when the clock moves on.
 */
final class PoolMetrics implements Metrics {
    private final Map<String, SampledLevel> levels = new LinkedHashMap<>();
    private final SampledLevel[] all;
    private final long creation;
    private final long delay;
    private long nextSample;

    /**
     * Starts to sample.
     *
     * @param names of the metrics
     * @param creation of the pool, microseconds
     * @param timeZero the date at which the clock starts, microseconds since 1970-01-01T00:00Z
     * @param delay from a sample until an evaluation sees it, microseconds
     */
    PoolMetrics(PoolModel model, int slotsPerNode, Set<String> names, long creation, long timeZero, long delay) {
        this.creation = creation;
        this.delay = delay;
        for (String name : names) {
            DoubleSupplier source = source(name, model, slotsPerNode);
            if (source != null) {
                levels.put(name, new SampledLevel(source, timeZero + creation));
            }
        }
        all = levels.values().toArray(SampledLevel[]::new);
        nextSample = creation + Samples.PERIOD;
    }

    /** What a simulation cannot know, such as the use of memory, has no samples. */
    private static @Nullable DoubleSupplier source(String metric, PoolModel model, int slotsPerNode) {
        TaskCounts tasks = model.tasks();
        return switch (metric) {
            case "$ActiveTasks" -> model::waitingTasks;
            case "$RunningTasks" -> tasks::running;
            case "$PendingTasks" -> () -> model.waitingTasks() + tasks.running();
            case "$SucceededTasks" -> tasks::succeeded;
            case "$FailedTasks" -> tasks::failed;
            case "$TaskSlotsPerNode" -> () -> slotsPerNode;
            case "$CurrentDedicatedNodes" -> () -> model.allocatedNodes(false);
            case "$CurrentLowPriorityNodes" -> () -> model.allocatedNodes(true);
            case "$SampleNodeCount" -> () -> model.allocatedNodes(false) + model.allocatedNodes(true);
            case "$PreemptedNodeCount" -> model::preemptedNodes;
            case "$UsableNodeCount" -> model::readyNodes;
            case "$CPUPercent" -> model::slotsInUse;
            default -> null;
        };
    }

    /** Takes the samples that are missing of all instants before one, and returns when the next is to be taken. */
    long takeUntil(long instant) {
        take((instant - creation - 1) / Samples.PERIOD);
        return nextSample;
    }

    private void take(long count) {
        for (SampledLevel level : all) {
            level.takeUntil(count);
        }
        nextSample = creation + (count + 1) * Samples.PERIOD;
    }

    /** Returns when the next sample is to be taken. */
    long nextSample() {
        return nextSample;
    }

    /** Lets an evaluation see what is available now. */
    void showAsOf(long now) {
        take((now - creation) / Samples.PERIOD);
        long available = Math.max(0, now - creation - delay) / Samples.PERIOD;
        for (SampledLevel level : all) {
            level.release(available);
        }
    }

    @Override
    public Samples samples(String variable) {
        SampledLevel level = levels.get(variable);
        return level == null ? RecordedSamples.NONE : level;
    }

    /** Returns the last sample of a metric that an evaluation sees. */
    OptionalDouble last(String variable) {
        Samples samples = samples(variable);
        return samples.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(samples.value(samples.size() - 1));
    }

    /** Returns the metrics that are sampled. */
    Set<String> names() {
        return levels.keySet();
    }
}
