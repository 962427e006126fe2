package dev.poolwise.workload;

/** A random whole number, at least 1: jobs of a batch, tasks of a job. Sampled by inversion. */
public interface Count {
    /**
     * Returns the smallest number that is exceeded with probability at most {@code 1 - u}, for u strictly between 0 and
     * 1.
     */
    int quantile(double u);

    /** Returns the mean. */
    double mean();
}
