package dev.poolwise.workload;

import java.util.List;

/**
 * All jobs that are yours.
 *
 * @param classes the job classes in the order of the scenario, at least one, names distinct
 */
public record Workload(List<JobClass> classes) {
    public Workload {
        classes = List.copyOf(classes);
    }
}
