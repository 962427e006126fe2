package dev.poolwise.simulation;

import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.NodeLife;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether an alternative is a plain queue: one slot a job, first come first served, come what may. That takes
 * classic, or a pool whose nodes are requested at the start and stay, and run one task at a time.
 */
final class PlainQueue {
    /** Beyond, a table of slots is more than what most runs would need. */
    private static final int MOST_SLOTS = 100_000;

    private PlainQueue() {}

    static boolean is(Scenario scenario, Alternative alternative) {
        List<JobClass> classes = scenario.workload().classes();
        Place place = alternative.places().get(0);
        return !scenario.experiment().drained()
                && alternative.places().size() == 1
                && (place instanceof Pool pool ? isPlain(pool, scenario.account()) : isPlain((Classic) place))
                && !alternative.mayStop(place)
                && classes.stream().allMatch(jobClass -> isPlain(jobClass, place instanceof Pool))
                && haveOnePriority(classes, place);
    }

    private static boolean isPlain(Classic classic) {
        return classic.capacity() <= MOST_SLOTS
                && classic.concurrencyLimit().isEmpty()
                && classic.concurrencyLimits().isEmpty()
                && classic.queueLimit() == Integer.MAX_VALUE;
    }

    private static boolean isPlain(Pool pool, Account account) {
        return pool.nodes() <= MOST_SLOTS
                && pool.lowPriorityNodes() == 0
                && pool.slotsPerNode() == 1
                && pool.create() == 0
                && pool.delete() == Time.NEVER
                && pool.resizes().isEmpty()
                && pool.whenDone() == WhenDone.KEEP
                && pool.autoscale().isEmpty()
                && pool.preemption().isEmpty()
                && pool.queueing() != Queueing.BACKFILL
                && pool.queueLimit() == Integer.MAX_VALUE
                && account.coreLimits(pool.vm()).isEmpty()
                && isPlain(pool.life());
    }

    private static boolean isPlain(NodeLife life) {
        return life.provisioningFailure() == 0
                && life.resizeTimeout() == Time.NEVER
                && life.jobPreparation().isEmpty()
                && life.jobRelease().isEmpty();
    }

    /** Jobs of other tenants have priority 0. */
    private static boolean haveOnePriority(List<JobClass> classes, Place place) {
        boolean shared =
                place instanceof Classic classic && classic.otherTenants().isPresent();
        return classes.stream().mapToInt(JobClass::priority).distinct().count() <= 1
                && (!shared || classes.stream().allMatch(jobClass -> jobClass.priority() == 0));
    }

    private static boolean isPlain(JobClass jobClass, boolean inPool) {
        return jobClass.arrivals().map(arrivals -> isPlain(arrivals, inPool)).orElse(false)
                && jobClass.tasks() instanceof Counts.Fixed tasks
                && tasks.value() == 1
                && jobClass.merge().isEmpty()
                && jobClass.nodes() <= 1
                && (jobClass.slots() == 1 || !inPool)
                && jobClass.failureProbability() == 0
                && jobClass.maxWallClock().isEmpty()
                && jobClass.patience().isEmpty()
                && jobClass.maxConcurrent().isEmpty()
                && jobClass.checkpoint().isEmpty()
                && jobClass.environment().isEmpty();
    }

    private static boolean isPlain(Arrivals arrivals, boolean inPool) {
        return !(arrivals.process() instanceof RecordedArrivals recorded)
                || (Arrays.stream(recorded.log().nodes()).allMatch(nodes -> nodes <= 1)
                        && (!inPool || Arrays.stream(recorded.log().slots()).allMatch(slots -> slots <= 1)));
    }
}
