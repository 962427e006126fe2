package dev.poolwise.oracles;

/** Of the jobs that find at least {@code least} others on arrival, the share that finds more. */
final class JobsFound extends PresenceTally {
    private final long warmUp;
    private final long least;

    JobsFound(long warmUp, long least) {
        this.warmUp = warmUp;
        this.least = least;
    }

    @Override
    protected void beforeChange(int change, long at) {
        if (change == 1 && at >= warmUp && present() >= least) {
            add(present() > least ? 1 : 0);
        }
    }
}
