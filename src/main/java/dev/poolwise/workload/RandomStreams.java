package dev.poolwise.workload;

/**
 * The random streams of one replication: one for each owner and purpose, named by (seed, replication, owner, purpose),
 * so that the same jobs meet every alternative and adding a class, a pool or a metric changes no other draw.
 *
 * @param seed the seed of the experiment; every 64-bit value gives different streams
 * @param replication the replication, from 1
 */
public record RandomStreams(long seed, int replication) {
    /**
     * Returns the stream of one purpose, from its start.
     *
     * @param owner the job class, the pool, or the background load it belongs to, for example {@code class:scoring}
     * @param purpose what is drawn, for example {@code service}
     */
    public RandomStream stream(String owner, String purpose) {
        return Mrg32k3a.named(seed, replication, owner, purpose);
    }
}
