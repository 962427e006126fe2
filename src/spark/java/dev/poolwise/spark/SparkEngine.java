package dev.poolwise.spark;

import dev.poolwise.experiment.Supervision;
import dev.poolwise.experiment.Unfinished;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.CountingSink;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Point;
import dev.poolwise.study.PortableQuestion;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates points on a Spark cluster, each as a task of its own on one core. The files of the question go to each
 * executor once; a task carries the settings of its point, and brings back its result. What an executor was at work on
 * when it got lost is done again elsewhere.
 */
final class SparkEngine implements Engine {
    private final String master;
    private final Supervision supervision;
    private @Nullable ClusterSession session;
    private @Nullable Broadcast<String> shipped;

    /**
     * Creates the engine; it calls the master when there is something to do.
     *
     * @param supervision told of the replications of each point when it is done; may ask to stop
     */
    SparkEngine(String master, Supervision supervision) {
        this.master = master;
        this.supervision = supervision;
    }

    @Override
    public void evaluate(Question question, List<Point> points, Sink sink) throws IOException, InvalidScenario {
        if (points.isEmpty()) {
            return;
        }
        Broadcast<String> files = shipped(PortableQuestion.files(question, points));
        List<String> asked = points.stream()
                .map(point -> PortableQuestion.ask(question, point))
                .toList();
        Sink counting = new CountingSink(sink, supervision.progress());
        try (Job job = session().start(asked, new PointTask(files))) {
            for (int i = 0; i < points.size(); i++) {
                Answer answer = job.next(supervision::isAskedToStop).orElse(null);
                if (answer == null) {
                    throw Unfinished.interrupted(question.read(points.get(0)).scenario());
                }
                Point point = points.get(answer.index());
                if (answer.failed()) {
                    throw new IllegalStateException(
                            "point " + point.number() + " (" + point + ") failed: " + answer.text());
                }
                counting.finished(point.number(), answer.text());
            }
        }
    }

    /** The evaluations of a study have mostly the same files. */
    private Broadcast<String> shipped(String files) throws IOException {
        if (shipped == null || !shipped.value().equals(files)) {
            shipped = session().broadcast(files);
        }
        return Objects.requireNonNull(shipped);
    }

    private ClusterSession session() throws IOException {
        if (session == null) {
            session = ClusterSession.open(master);
        }
        return Objects.requireNonNull(session);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
