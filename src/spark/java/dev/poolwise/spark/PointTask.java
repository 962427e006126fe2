package dev.poolwise.spark;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.PortableQuestion;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Evaluates the one point of a partition, on an executor. */
final class PointTask extends AbstractFunction1<Iterator<String>, Answer> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<String> files;

    /**
     * Creates the task.
     *
     * @param files that the points depend on
     */
    PointTask(Broadcast<String> files) {
        this.files = files;
    }

    /** {@inheritDoc} A failure of the point is an answer, as Spark would only try it again. */
    @Override
    public Answer apply(Iterator<String> partition) {
        try {
            return new Answer(0, PortableQuestion.answer(files.value(), partition.next()), false);
        } catch (IOException | InvalidScenario | RuntimeException e) {
            return new Answer(0, chain(e), true);
        }
    }

    private static String chain(Throwable failure) {
        return failure
                + Optional.ofNullable(failure.getCause())
                        .map(cause -> ", because of " + chain(cause))
                        .orElse("");
    }
}
