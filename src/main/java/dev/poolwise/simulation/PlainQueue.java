package dev.poolwise.simulation;

import dev.poolwise.capacity.Classic;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Arrays;
import java.util.List;

/** Tells whether an alternative is a plain queue: one slot a job, first come first served, come what may. */
final class PlainQueue {
    /** Beyond, a table of slots is more than what most runs would need. */
    private static final int MOST_SLOTS = 100_000;

    private PlainQueue() {}

    static boolean is(Scenario scenario, Alternative alternative) {
        List<JobClass> classes = scenario.workload().classes();
        return !scenario.experiment().drained()
                && alternative.places().size() == 1
                && alternative.places().get(0) instanceof Classic classic
                && isPlain(classic)
                && !alternative.mayStop(classic)
                && alternative.routes().values().stream()
                        .allMatch(route -> route.overflow().isEmpty())
                && classes.stream().allMatch(PlainQueue::isPlain)
                && classes.stream().mapToInt(JobClass::priority).distinct().count() <= 1
                && (classic.otherTenants().isEmpty()
                        || classes.stream().allMatch(jobClass -> jobClass.priority() == 0));
    }

    private static boolean isPlain(Classic classic) {
        return classic.capacity() <= MOST_SLOTS
                && classic.concurrencyLimit().isEmpty()
                && classic.concurrencyLimits().isEmpty()
                && classic.queueLimit() == Integer.MAX_VALUE;
    }

    private static boolean isPlain(JobClass jobClass) {
        return jobClass.arrivals().map(PlainQueue::isPlain).orElse(false)
                && jobClass.tasks() instanceof Counts.Fixed tasks
                && tasks.value() == 1
                && jobClass.merge().isEmpty()
                && jobClass.nodes() <= 1
                && jobClass.failureProbability() == 0
                && jobClass.maxWallClock().isEmpty()
                && jobClass.patience().isEmpty()
                && jobClass.maxConcurrent().isEmpty()
                && jobClass.checkpoint().isEmpty()
                && jobClass.environment().isEmpty();
    }

    private static boolean isPlain(Arrivals arrivals) {
        return !(arrivals.process() instanceof RecordedArrivals recorded)
                || Arrays.stream(recorded.log().nodes()).allMatch(nodes -> nodes <= 1);
    }
}
