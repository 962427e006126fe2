package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;

/** Figures of single jobs, told by when they arrive and start. */
final class StartsOfJobs {
    private StartsOfJobs() {}

    /** The waiting time, in seconds, of the job with one number. */
    static final class OfNumber extends Tally {
        private final long number;

        OfNumber(long number) {
            this.number = number;
        }

        @Override
        public void jobStarted(JobFacts job, long at) {
            if (job.number() == number) {
                add(Time.toSeconds(at - job.arrivedAt()));
            }
        }
    }

    /** Of all jobs that arrive after the warm-up, those that give up included, the share that starts at once. */
    static final class AtOnce extends Tally {
        private final long warmUp;

        AtOnce(long warmUp) {
            this.warmUp = warmUp;
        }

        @Override
        public void jobArrived(JobFacts job, long at) {
            if (at >= warmUp) {
                add(0);
            }
        }

        @Override
        public void jobStarted(JobFacts job, long at) {
            if (at == job.arrivedAt() && at >= warmUp) {
                add(1, 0);
            }
        }
    }

    /** Of the first jobs of the batches that arrive after the warm-up, the share that starts at once. */
    static final class FirstOfBatch extends Tally {
        private final long warmUp;
        private long first;
        private long arrivedAt = -1;

        FirstOfBatch(long warmUp) {
            this.warmUp = warmUp;
        }

        @Override
        public void jobArrived(JobFacts job, long at) {
            if (at != arrivedAt) {
                arrivedAt = at;
                first = job.number();
                add(0, at >= warmUp ? 1 : 0);
            }
        }

        @Override
        public void jobStarted(JobFacts job, long at) {
            if (job.number() == first && at == job.arrivedAt() && at >= warmUp) {
                add(1, 0);
            }
        }
    }
}
