package dev.poolwise.simulation;

import dev.poolwise.capacity.NodeLife;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Environment;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.List;
import java.util.Optional;

/** What runs on the nodes of a pool around the tasks of a job: its preparation, its image and its release. */
final class JobSteps {
    private final Optional<Distribution> preparation;
    private final Optional<Distribution> release;
    private final List<Optional<Distribution>> pulls;
    private final boolean none;
    private final RandomStream preparations;
    private final RandomStream releases;
    private final RandomStream pullTimes;

    JobSteps(String pool, NodeLife life, List<JobClass> classes, RandomStreams streams) {
        preparation = life.jobPreparation();
        release = life.jobRelease();
        pulls = classes.stream()
                .map(jobClass -> jobClass.environment().map(Environment::pull))
                .toList();
        none = preparation.isEmpty() && release.isEmpty() && pulls.stream().allMatch(Optional::isEmpty);
        preparations = streams.stream("pool:" + pool, "job preparation");
        releases = streams.stream("pool:" + pool, "job release");
        pullTimes = streams.stream("pool:" + pool, "image pull");
    }

    /** Returns how long the nodes of a task prepare for it, microseconds: the slowest of them decides. */
    long before(Execution execution) {
        if (none) {
            return 0;
        }
        long slowest = 0;
        for (Node node : execution.nodes()) {
            slowest = Math.max(slowest, pull(execution.job(), node) + prepare(execution.job(), node));
        }
        return slowest;
    }

    private long pull(Job job, Node node) {
        Optional<Distribution> pull = pulls.get(job.jobClass());
        return pull.isPresent() && node.fetchesImageOf(job.jobClass())
                ? pull.get().sample(pullTimes)
                : 0;
    }

    private long prepare(Job job, Node node) {
        return job.comesTo(node) && preparation.isPresent() ? preparation.get().sample(preparations) : 0;
    }

    /** Returns how long the nodes on which a job ran release it, microseconds: the slowest of them decides. */
    long after(Job job) {
        long slowest = 0;
        if (release.isPresent()) {
            for (int i = 0; i < job.nodesVisited(); i++) {
                slowest = Math.max(slowest, release.get().sample(releases));
            }
        }
        return slowest;
    }
}
