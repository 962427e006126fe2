package dev.poolwise.simulation;

import dev.poolwise.units.Time;
import dev.poolwise.workload.Environment;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RandomStreams;
import java.util.Arrays;
import java.util.List;

/** The images of the job classes: each is built once, from the first arrival of its class. */
final class ImageBuilds {
    private final List<JobClass> classes;
    private final RandomStreams streams;
    private final long[] builtAt;

    ImageBuilds(List<JobClass> classes, RandomStreams streams) {
        this.classes = classes;
        this.streams = streams;
        builtAt = new long[classes.size()];
        Arrays.fill(builtAt, Time.NEVER);
    }

    /**
     * Returns when a job of a class that arrives now can be submitted, microseconds; in the past if its image is there.
     */
    long builtAt(int jobClass, long now) {
        if (builtAt[jobClass] == Time.NEVER) {
            JobClass itsClass = classes.get(jobClass);
            builtAt[jobClass] = now
                    + itsClass.environment()
                            .map(Environment::build)
                            .map(build -> build.sample(streams.stream("class:" + itsClass.name(), "image build")))
                            .orElse(0L);
        }
        return builtAt[jobClass];
    }
}
