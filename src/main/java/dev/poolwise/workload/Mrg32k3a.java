package dev.poolwise.workload;

/**
 * The combined multiple recursive generator MRG32k3a, with a period near 2<sup>191</sup>. Source: L'Ecuyer, "Good
 * parameters and implementations for combined multiple recursive random number generators", Operations Research 47
 * (1999).
 *
 * <p>Streams start at states hashed from their names. That two of a million streams of 10<sup>9</sup> numbers overlap
 * has a probability below 10<sup>-35</sup>.
 */
final class Mrg32k3a implements RandomStream {
    private static final long M1 = 4_294_967_087L;
    private static final long M2 = 4_294_944_443L;
    private static final long A12 = 1_403_580L;
    private static final long A13 = 810_728L;
    private static final long A21 = 527_612L;
    private static final long A23 = 1_370_589L;
    private static final double NORM = 1.0 / (M1 + 1);

    private long s10;
    private long s11;
    private long s12;
    private long s20;
    private long s21;
    private long s22;

    /**
     * Starts at a state of six words: the first three in [0, 4294967087), the last three in [0, 4294944443), neither
     * triple all 0.
     */
    Mrg32k3a(long[] state) {
        s10 = state[0];
        s11 = state[1];
        s12 = state[2];
        s20 = state[3];
        s21 = state[4];
        s22 = state[5];
    }

    /** Returns the stream of a name, from its start. */
    static Mrg32k3a named(long seed, int replication, String owner, String purpose) {
        SplitMix64 hash = new SplitMix64(seed);
        hash.absorb(replication);
        hash.absorb(owner);
        hash.absorb(purpose);
        long[] state = new long[6];
        for (int i = 0; i < 6; i++) {
            long modulus = i < 3 ? M1 : M2;
            state[i] = 1 + Long.remainderUnsigned(hash.next(), modulus - 1);
        }
        return new Mrg32k3a(state);
    }

    @Override
    public double next() {
        long p1 = (A12 * s11 + A13 * (M1 - s10)) % M1;
        s10 = s11;
        s11 = s12;
        s12 = p1;
        long p2 = (A21 * s22 + A23 * (M2 - s20)) % M2;
        s20 = s21;
        s21 = s22;
        s22 = p2;
        // One more than p1 - p2 - 1 modulo M1. The sign's own bits choose, as a branch would go wrong half of the time.
        long difference = p1 - p2;
        return (difference + (M1 & ((difference - 1) >> 63))) * NORM;
    }
}
