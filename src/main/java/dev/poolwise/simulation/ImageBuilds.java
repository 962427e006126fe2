package dev.poolwise.simulation;

import dev.poolwise.units.Time;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RandomStreams;
import java.util.List;

/** The images of the job classes: each is built once, from the first arrival of its class. */
final class ImageBuilds {
    private final List<JobClass> classes;
    private final RandomStreams streams;
    private final long[] builtAt;

    ImageBuilds(List<JobClass> classes, RandomStreams streams) {
        this.classes = classes;
        this.streams = streams;
        builtAt = classes.stream()
                .mapToLong(jobClass -> jobClass.environment().isPresent() ? Time.NEVER : 0)
                .toArray();
    }

    /**
     * Returns when a job of a class that arrives now can be submitted, microseconds; in the past if its image is there.
     */
    long builtAt(int jobClass, long now) {
        if (builtAt[jobClass] == Time.NEVER) {
            builtAt[jobClass] = now + buildTime(classes.get(jobClass));
        }
        return builtAt[jobClass];
    }

    private long buildTime(JobClass jobClass) {
        Distribution build = jobClass.environment().orElseThrow().build();
        return build.sample(streams.stream("class:" + jobClass.name(), "image build"));
    }
}
