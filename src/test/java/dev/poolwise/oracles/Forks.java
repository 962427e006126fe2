package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The mean time, in seconds, from a fork until both halves are done. The halves are the jobs of the second and the
 * third class; each class is served in order of arrival, so its jobs finish in the order of the forks.
 */
final class Forks extends Tally {
    private final long warmUp;
    private final List<Deque<Long>> finished = List.of(new ArrayDeque<>(), new ArrayDeque<>());

    Forks(long warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        if (job.jobClass() == 0) {
            return;
        }
        Deque<Long> other = finished.get(2 - job.jobClass());
        if (other.isEmpty()) {
            finished.get(job.jobClass() - 1).add(job.arrivedAt());
        } else if (other.remove() >= warmUp) {
            add(Time.toSeconds(at - job.arrivedAt()));
        }
    }
}
