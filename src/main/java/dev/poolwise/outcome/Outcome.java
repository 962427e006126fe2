package dev.poolwise.outcome;

import java.util.Arrays;
import java.util.List;

/**
 * All replications of one alternative.
 *
 * @param alternative its name
 * @param replications in order of their numbers
 * @param requestedReplications how many were asked for; more than there are if the run was cut short
 */
public record Outcome(String alternative, List<Replication> replications, int requestedReplications) {
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
}
