package dev.poolwise.units;

/**
 * Simulated time: whole microseconds in a {@code long}.
 *
 * <p>Whole numbers make ties real ties, sums exact and a node held for one hour cost one hour. A {@code long} reaches
 * 292,000 years.
 */
public final class Time {
    public static final long SECOND = 1_000_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;
    public static final long WEEK = 7 * DAY;

    /** Later than everything that happens: "never". */
    public static final long NEVER = Long.MAX_VALUE;

    private static final double LARGEST_SECONDS = 1e12;

    private Time() {}

    /** Returns the seconds of a time or duration in microseconds. */
    public static double toSeconds(long micros) {
        return micros / (double) SECOND;
    }

    /** Returns the hours of a time or duration in microseconds. */
    public static double toHours(long micros) {
        return micros / (double) HOUR;
    }

    /**
     * Returns the nearest whole number of microseconds.
     *
     * @param seconds at least 0 and at most 10<sup>12</sup>, larger values count as 10<sup>12</sup> (31,700 years)
     * @throws IllegalArgumentException if {@code seconds} is negative or NaN
     */
    public static long ofSeconds(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("a duration must be at least 0 s, but was " + seconds + " s");
        }
        if (seconds > LARGEST_SECONDS) {
            return Math.round(LARGEST_SECONDS * SECOND);
        }
        double micros = seconds * SECOND;
        long whole = (long) micros;
        return whole + (long) (2 * (micros - whole));
    }
}
