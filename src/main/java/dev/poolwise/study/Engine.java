package dev.poolwise.study;

import dev.poolwise.scenario.file.InvalidScenario;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Evaluates points, here or elsewhere. What it hands back is text, {@link ResultJson} of the result, so that another
 * process may make it; the same point has the same text wherever it is evaluated.
 */
public interface Engine extends Closeable {
    /**
     * Evaluates points.
     *
     * @param points in any order of their numbers, all of them valid
     * @param sink told of each point as it is done, in any order, on the caller's thread
     * @throws IOException if a file cannot be read, or the sink fails
     * @throws InvalidScenario if a point turns out to be none
     */
    void evaluate(Question question, List<Point> points, Sink sink) throws IOException, InvalidScenario;

    /** Lets go of what it holds; an engine that holds nothing between evaluations has nothing to do. */
    @Override
    default void close() throws IOException {}

    /** Takes what is done. */
    @FunctionalInterface
    interface Sink {
        /** Takes the result of a point. */
        void finished(int point, String result) throws IOException;
    }
}
