package dev.poolwise.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Range;
import scala.runtime.BoxedUnit;

/** A job whose answers can be had one by one, as their tasks finish; closing it stops the tasks that still run. */
final class Job implements AutoCloseable {
    private static final long LOOK = 200;

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final SparkContext context;
    private final FutureAction<BoxedUnit> action;

    /**
     * Starts it.
     *
     * @param asked with one question in each partition
     */
    Job(SparkContext context, RDD<String> asked, PointTask task) {
        this.context = context;
        this.action = context.submitJob(
                asked,
                task,
                new Range.Exclusive(0, asked.getNumPartitions(), 1),
                (index, answer) -> {
                    answers.add(answer.at((Integer) index));
                    return BoxedUnit.UNIT;
                },
                () -> BoxedUnit.UNIT);
    }

    /**
     * Waits for the next answer.
     *
     * @param stop whether to wait no longer
     * @return empty if it was to wait no longer
     * @throws IOException if there will be none, as the cluster failed
     */
    Optional<Answer> next(BooleanSupplier stop) throws IOException {
        try {
            for (boolean over = false; ; over = action.isCompleted()) {
                @Nullable Answer answer = answers.poll(over ? 0 : LOOK, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return Optional.of(answer);
                }
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                if (over) {
                    throw failure();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while points were evaluated", e);
        }
    }

    private IOException failure() {
        Throwable cause = action.value().get().failed().get();
        return context.isStopped()
                ? new IOException("the Spark master " + context.master() + " cannot be reached, or has gone", cause)
                : new IOException("Spark gave the job up: " + ClusterSession.firstLine(cause), cause);
    }

    @Override
    public void close() {
        if (!action.isCompleted()) {
            action.cancel();
        }
    }
}
