package dev.poolwise.study;

import dev.poolwise.experiment.Progress;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.io.IOException;

/**
 * Passes results on, and tells of all replications of a point when its result is there: an engine elsewhere knows of
 * them no sooner.
 *
 * @param sink takes the results
 * @param progress told of the replications, without their waits
 */
public record CountingSink(Engine.Sink sink, Progress progress) implements Engine.Sink {
    @Override
    public void finished(int point, String result) throws IOException {
        sink.finished(point, result);
        PointResult read = ResultJson.read(result);
        for (AlternativeResult alternative : read.alternatives()) {
            for (int replication = 1; replication <= read.replications(); replication++) {
                progress.finished(alternative.name(), replication, Double.NaN);
            }
        }
    }
}
