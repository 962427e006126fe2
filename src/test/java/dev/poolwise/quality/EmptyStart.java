package dev.poolwise.quality;

/**
 * The waits of the first jobs of an empty M/M/1 queue, exactly. By Spitzer's identity (1956) the wait of job {@code n +
 * 1} has the mean {@code Σ E[max(0, Xₖ)] / k} over k = 1 … n, where {@code Xₖ} is the work of k jobs less the time in
 * which k jobs arrive. Both are sums of k exponential times, so the one that lasts longer has some phases left:
 * {@code k − j} of them if j services end before the k-th arrival, which has a negative binomial probability.
 */
final class EmptyStart {
    private EmptyStart() {}

    /**
     * Returns the mean wait over the first jobs.
     *
     * @param jobs at least 1, at most 800
     * @param load arrivals per mean service time
     * @param service mean service time, in the unit of the result
     */
    static double meanWait(int jobs, double load, double service) {
        double sum = 0;
        double wait = 0;
        for (int k = 1; k < jobs; k++) {
            wait += excess(k, load) * service / k;
            sum += wait;
        }
        return sum / jobs;
    }

    /** Returns the mean of what is left of k services when k jobs have arrived, in mean service times. */
    private static double excess(int k, double load) {
        double arrivalFirst = load / (1 + load);
        double probability = Math.pow(arrivalFirst, k);
        double excess = 0;
        for (int j = 0; j < k; j++) {
            excess += probability * (k - j);
            probability *= (1 - arrivalFirst) * (k + j) / (j + 1);
        }
        return excess;
    }
}
