package dev.poolwise.analysis;

import dev.poolwise.outcome.Week;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What hour and weekday do to utilisation, as far as it is more than chance. The scatter of the single hours around
 * what their hour of the day and their weekday explain tells how much chance is in a mean; a pattern is a range of
 * means beyond the 1 % point of Tukey's studentized range, and of at least five percentage points.
 *
 * @param mean the busy share of the whole week
 * @param ofDay the busiest and the quietest hour of the day, from 0; empty if they do not differ
 * @param weekdays the busiest and the quietest weekday, Monday is 0; empty if they do not differ
 */
public record WeekPattern(double mean, Optional<Extremes> ofDay, Optional<Extremes> weekdays) {
    private static final int DAY = 24;
    private static final int DAYS = Week.HOURS / DAY;
    /** For 24 means and more than 120 degrees of freedom; for the 7 weekdays it is smaller. */
    private static final double STUDENTIZED_RANGE = 6.0;
    /** Successive hours resemble each other, so a day tells as little as so many independent ones. */
    private static final double INDEPENDENT_HOURS = 4;

    private static final double NOTABLE = 0.05;

    /**
     * A highest and a lowest share.
     *
     * @param most where it is highest
     * @param least where it is lowest
     */
    public record Extremes(int most, double mostShare, int least, double leastShare) {}

    /** Returns the pattern of a week in which something was available. */
    public static WeekPattern of(Week week) {
        double mean = share(week, hour -> true);
        double[] ofDay = shares(week, DAY, (group, hour) -> hour % DAY == group);
        double[] weekdays = shares(week, DAYS, (group, hour) -> hour / DAY == group);
        double scatter = scatter(week, mean, ofDay, weekdays);
        return new WeekPattern(
                mean,
                extremes(ofDay, scatter / Math.sqrt((double) present(weekdays))),
                extremes(weekdays, scatter / Math.sqrt(INDEPENDENT_HOURS)));
    }

    /** Whether an hour of the week belongs to a group. */
    @FunctionalInterface
    private interface Grouping {
        boolean holds(int group, int hour);
    }

    private static double[] shares(Week week, int groups, Grouping grouping) {
        return IntStream.range(0, groups)
                .mapToDouble(group -> share(week, hour -> grouping.holds(group, hour)))
                .toArray();
    }

    private static double share(Week week, IntPredicate hours) {
        double busy = IntStream.range(0, Week.HOURS)
                .filter(hours)
                .mapToDouble(hour -> week.busy()[hour])
                .sum();
        double available = IntStream.range(0, Week.HOURS)
                .filter(hours)
                .mapToDouble(hour -> week.available()[hour])
                .sum();
        return available > 0 ? busy / available : Double.NaN;
    }

    private static long present(double[] shares) {
        return Arrays.stream(shares).filter(Double::isFinite).count();
    }

    private static double scatter(Week week, double mean, double[] ofDay, double[] weekdays) {
        double[] residuals = IntStream.range(0, Week.HOURS)
                .mapToDouble(hour -> week.utilisation(hour) - ofDay[hour % DAY] - weekdays[hour / DAY] + mean)
                .filter(Double::isFinite)
                .toArray();
        double freedom = residuals.length - present(ofDay) - present(weekdays) + 1;
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        return freedom > 0 ? Math.sqrt(squares / freedom) : Double.POSITIVE_INFINITY;
    }

    private static Optional<Extremes> extremes(double[] shares, double standardError) {
        int most = -1;
        int least = -1;
        for (int group = 0; group < shares.length; group++) {
            if (Double.isFinite(shares[group])) {
                most = most < 0 || shares[group] > shares[most] ? group : most;
                least = least < 0 || shares[group] < shares[least] ? group : least;
            }
        }
        if (most < 0) {
            return Optional.empty();
        }
        double range = shares[most] - shares[least];
        return range < NOTABLE || range < STUDENTIZED_RANGE * standardError
                ? Optional.empty()
                : Optional.of(new Extremes(most, shares[most], least, shares[least]));
    }
}
