package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All replications of one alternative.
 *
 * @param alternative its name
 * @param replications in order of their numbers
 * @param requestedReplications how many were asked for; more than there are if the run was cut short
 */
public record Outcome(String alternative, List<Replication> replications, int requestedReplications) {
    /** How much time must be observed to tell the days of the week apart, microseconds. */
    public static final long SHORTEST_WEEK = 3 * Time.DAY;

    public Outcome {
        replications = List.copyOf(replications);
    }

    /**
     * Returns how many of your jobs were present over time, on average over the replications, as long as all of them
     * last.
     */
    public Course meanJobsPresent() {
        double width = replications.stream()
                .mapToDouble(r -> r.jobsPresent().binSeconds())
                .max()
                .orElse(1);
        List<double[]> courses = replications.stream()
                .map(r -> r.jobsPresent())
                .filter(course -> course.binSeconds() == width)
                .map(Course::means)
                .toList();
        int bins = courses.stream().mapToInt(means -> means.length).min().orElse(0);
        double[] sum = new double[bins];
        courses.forEach(means -> Arrays.setAll(sum, i -> sum[i] + means[i] / courses.size()));
        return new Course(width, sum);
    }

    /**
     * Returns what was busy by the hour of the week, summed over the replications, so that each counts by its
     * slot-time; empty if on average they observed less than {@link #SHORTEST_WEEK}.
     */
    public Optional<Week> week() {
        List<Week> weeks = replications.stream().flatMap(r -> r.week().stream()).toList();
        Week sum = new Week(sum(weeks, Week::busy), sum(weeks, Week::available), sum(weeks, Week::observed));
        boolean isLong = sum.seconds() >= Time.toSeconds(SHORTEST_WEEK) * replications.size();
        return isLong && !weeks.isEmpty() ? Optional.of(sum) : Optional.empty();
    }

    private static double[] sum(List<Week> weeks, Function<Week, double[]> part) {
        double[] sum = new double[Week.HOURS];
        weeks.stream().map(part).forEach(one -> Arrays.setAll(sum, hour -> sum[hour] + one[hour]));
        return sum;
    }
}
