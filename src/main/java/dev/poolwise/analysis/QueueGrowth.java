package dev.poolwise.analysis;

import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The queue of a class that kept growing through every part of the run, as the queue of a place does that cannot keep
 * up: in proportion to time. A queue at the edge of stability grows like the square root of time, and a stable one
 * settles.
 *
 * <p>Two facts must hold. The queue grew from stretch to stretch, by a one-sided t test at 0.01 % over the steps of all
 * replications. And it was more than twice as long in the second half of the run as in the first (it is three times as
 * long if it grows in proportion to time, 1.83 times if it grows like the square root); with five replications or more,
 * by three standard errors. With one replication only the steps within it decide, so that slow growth goes unseen.
 *
 * @param jobClass its name
 * @param early mean waiting jobs in the first quarter of the run
 * @param late mean waiting jobs in the last quarter
 */
record QueueGrowth(String jobClass, double early, double late) {
    private static final double CONFIDENCE = 0.9998;
    private static final double TWICE = 2;
    private static final int REPLICATIONS_FOR_AN_ERROR = 5;
    private static final double STANDARD_ERRORS = 3;
    private static final double FEW_JOBS = 5;

    /**
     * Returns the growing queues, of those classes of which the loads do not tell whether their place keeps up.
     *
     * @param outcome with at least one replication
     */
    static List<QueueGrowth> of(Scenario scenario, Alternative alternative, List<OfferedLoad> loads, Outcome outcome) {
        WorkRates rates = new WorkRates(scenario);
        List<JobClass> classes = scenario.workload().classes();
        List<QueueGrowth> growing = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            Route route = Objects.requireNonNull(
                    alternative.routes().get(classes.get(i).name()));
            if (rates.jobsPerSecond(classes.get(i)) > 0 && !isDecided(route.to(), loads)) {
                int index = i;
                List<List<Double>> queues = outcome.replications().stream()
                        .map(r -> r.classes().get(index).queueByStretch())
                        .toList();
                if (grows(queues)) {
                    growing.add(of(classes.get(i).name(), queues));
                }
            }
        }
        return growing;
    }

    private static boolean isDecided(String place, List<OfferedLoad> loads) {
        List<OfferedLoad> here =
                loads.stream().filter(load -> load.place().equals(place)).toList();
        return here.stream().anyMatch(OfferedLoad::isOverload)
                || here.stream().allMatch(load -> load.known() && load.exact());
    }

    private static QueueGrowth of(String jobClass, List<List<Double>> queues) {
        int quarter = Math.max(1, queues.get(0).size() / 4);
        double early = mean(queues.stream()
                .flatMap(queue -> queue.subList(0, quarter).stream())
                .toList());
        double late = mean(queues.stream()
                .flatMap(queue -> queue.subList(queue.size() - quarter, queue.size()).stream())
                .toList());
        return new QueueGrowth(jobClass, early, late);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /**
     * Returns whether a queue keeps growing.
     *
     * @param queues its mean length in each stretch, for each replication
     */
    static boolean grows(List<List<Double>> queues) {
        if (queues.stream().anyMatch(queue -> queue.size() < 4)) {
            return false;
        }
        double[] steps = queues.stream()
                .flatMapToDouble(
                        queue -> IntStream.range(1, queue.size()).mapToDouble(i -> queue.get(i) - queue.get(i - 1)))
                .toArray();
        double[] excess = queues.stream().mapToDouble(QueueGrowth::excess).toArray();
        double last =
                mean(queues.stream().map(queue -> queue.get(queue.size() - 1)).toList());
        return last >= FEW_JOBS
                && ConfidenceInterval.ofReplications(steps, CONFIDENCE).lower() > 0
                && ConfidenceInterval.mean(excess) > error(excess);
    }

    /** How much the second half is longer than twice the first. */
    private static double excess(List<Double> queue) {
        int half = queue.size() / 2;
        double first = mean(queue.subList(0, half));
        double second = mean(queue.subList(queue.size() - half, queue.size()));
        return second - TWICE * first;
    }

    private static double error(double[] excess) {
        return excess.length < REPLICATIONS_FOR_AN_ERROR
                ? 0
                : STANDARD_ERRORS * ConfidenceInterval.standardDeviation(excess) / Math.sqrt(excess.length);
    }
}
