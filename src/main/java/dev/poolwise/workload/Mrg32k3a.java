package dev.poolwise.workload;

/** Placeholder, to be written. */
final class Mrg32k3a implements RandomStream {
    static Mrg32k3a named(long seed, int replication, String owner, String purpose) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double next() {
        throw new UnsupportedOperationException();
    }
}
