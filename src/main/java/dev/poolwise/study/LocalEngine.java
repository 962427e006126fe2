package dev.poolwise.study;

import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.experiment.Unfinished;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Evaluates points on the cores of this machine. The replications of all points share one set of threads, and one more
 * point is open than there are threads: when the last replications of a point run, those of the next fill the other
 * threads.
 *
 * @param threads replications that run at once, at least 1
 * @param supervision told of each replication, one call at a time; if it asks to stop, an {@link Unfinished} tells the
 *     caller, and so does a cap that is reached
 */
public record LocalEngine(int threads, Supervision supervision) implements Engine {
    /** An engine within the usual caps. */
    public LocalEngine(int threads, Progress progress) {
        this(threads, Supervision.of(progress));
    }

    private record Done(int point, String result) {}

    @Override
    public void evaluate(Question question, List<Point> points, Sink sink) throws IOException, InvalidScenario {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        ExecutorService conductors = Executors.newFixedThreadPool(threads + 1);
        try {
            CompletionService<Done> open = new ExecutorCompletionService<>(conductors);
            points.forEach(point ->
                    open.submit(() -> new Done(point.number(), result(question, point, workers, supervision))));
            for (int i = 0; i < points.size(); i++) {
                Done done = next(open);
                sink.finished(done.point, done.result);
            }
        } finally {
            conductors.shutdownNow();
            workers.shutdownNow();
        }
    }

    /**
     * Returns the result of a point as text.
     *
     * @param workers run its replications
     */
    static String result(Question question, Point point, ExecutorService workers, Supervision supervision)
            throws IOException, InvalidScenario {
        Scenario scenario = question.read(point).scenario();
        try {
            Evaluation evaluation = Evaluation.of(scenario, workers, supervision, ObserverFactory.NONE);
            return ResultJson.write(PointResult.of(point, evaluation));
        } catch (Unfinished cut) {
            throw cut.at("point " + point.number() + " (" + point + ")");
        } catch (RuntimeException e) {
            throw new IllegalStateException("point " + point.number() + " (" + point + ") failed", e);
        }
    }

    private static Done next(CompletionService<Done> open) throws IOException, InvalidScenario {
        try {
            return open.take().get();
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof IOException e) {
                throw e;
            }
            if (cause instanceof InvalidScenario e) {
                throw e;
            }
            throw cause instanceof RuntimeException e ? e : new IllegalStateException("a point failed", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while points were evaluated", e);
        }
    }
}
