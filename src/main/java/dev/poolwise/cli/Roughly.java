package dev.poolwise.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers of which only the size is known, in as many digits as that allows. */
final class Roughly {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Roughly() {}

    /** Returns a number of jobs with two digits that count, for example {@code 3,700} or {@code 41 million}. */
    static String jobs(double jobs) {
        double rounded = BigDecimal.valueOf(jobs).round(TWO_DIGITS).doubleValue();
        if (rounded >= BILLION) {
            return plain(rounded / BILLION) + " billion";
        }
        return rounded >= MILLION
                ? plain(rounded / MILLION) + " million"
                : String.format(Locale.ROOT, "%,d", Math.round(rounded));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Returns a time in steps of five seconds, or in whole minutes, or in whole hours. */
    static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        return seconds < 90
                ? 5 * Math.round(seconds / 5) + " s"
                : minutes < 100 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }
}
