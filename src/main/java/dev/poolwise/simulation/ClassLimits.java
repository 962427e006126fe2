package dev.poolwise.simulation;

import dev.poolwise.workload.JobClass;
import java.util.List;
import java.util.function.Function;

/** The limits on how many tasks of a job class run at once, over all places. */
final class ClassLimits implements Function<Job, List<Limit>> {
    private final List<List<Limit>> byClass;

    ClassLimits(List<JobClass> classes) {
        byClass = classes.stream()
                .map(jobClass -> jobClass.maxConcurrent().isPresent()
                        ? List.of(new Limit(jobClass.maxConcurrent().getAsInt(), true))
                        : List.<Limit>of())
                .toList();
    }

    @Override
    public List<Limit> apply(Job job) {
        return job.isYours() ? byClass.get(job.jobClass()) : List.of();
    }
}
