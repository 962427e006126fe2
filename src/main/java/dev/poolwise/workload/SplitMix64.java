package dev.poolwise.workload;

/**
 * The SplitMix64 generator, used here only to hash names into the seeds of streams. Source: Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** Returns the next 64 bits. */
    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Makes everything that follows depend on a number. */
    void absorb(long value) {
        state = mix(state + GOLDEN_GAMMA) ^ value;
    }

    /** Makes everything that follows depend on a text and on its length. */
    void absorb(String text) {
        absorb(text.length());
        for (int i = 0; i < text.length(); i++) {
            absorb(text.charAt(i));
        }
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
