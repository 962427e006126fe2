package dev.poolwise.analysis;

import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Course;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.statistics.Mser5;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.MmppArrivals;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RenewalArrivals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether the start of the runs still weighs on averages that are meant for the long run. The number of jobs present is
 * looked at: what MSER-5 would leave out beyond the warm-up counts only if it moves the mean by more than 1 % and the
 * replications agree on that. Workloads and pools that change by the clock have no single level to settle at, so
 * nothing is said of them.
 */
final class RunLength {
    private static final int FEWEST_BINS = 50;
    private static final double WEIGHS = 0.01;
    private static final double SURE = 0.999;

    private final ExperimentDesign design;
    private final Outcome outcome;
    private final Legible legible;

    private RunLength(Scenario scenario, Outcome outcome) {
        this.design = scenario.experiment();
        this.outcome = outcome;
        this.legible = new Legible(scenario.currency());
    }

    /** Returns the finding, if there is one, about a study of the long run. */
    static Optional<Diagnostic> of(Scenario scenario, Alternative alternative, Outcome outcome) {
        boolean comparable = !scenario.experiment().drained()
                && outcome.replications().size() > 1
                && isStationary(scenario, alternative);
        return comparable ? new RunLength(scenario, outcome).find() : Optional.empty();
    }

    private static boolean isStationary(Scenario scenario, Alternative alternative) {
        return scenario.workload().classes().stream()
                        .flatMap(jobClass -> jobClass.arrivals().stream())
                        .allMatch(RunLength::isStationary)
                && alternative.pools().stream().allMatch(RunLength::isStationary);
    }

    private static boolean isStationary(Arrivals arrivals) {
        boolean evenly = arrivals.process() instanceof PoissonArrivals
                || arrivals.process() instanceof RenewalArrivals
                || arrivals.process() instanceof MmppArrivals;
        return evenly && arrivals.count().isEmpty() && arrivals.from() == 0 && arrivals.until() == Time.NEVER;
    }

    private static boolean isStationary(Pool pool) {
        return pool.resizes().isEmpty() && pool.create() == 0 && pool.delete() == Time.NEVER;
    }

    private Optional<Diagnostic> find() {
        Course course = outcome.meanJobsPresent();
        if (course.means().length < FEWEST_BINS) {
            return Optional.empty();
        }
        Mser5 rule = Mser5.of(course.means());
        int warmUpBins = (int) Math.ceil(Time.toSeconds(design.warmUp()) / course.binSeconds());
        double bias = bias(course, warmUpBins, rule.truncated());
        if (!rule.settled() && (design.chosenWarmUp() || bias != 0)) {
            return Optional.of(notSettled());
        }
        return bias == 0 ? Optional.empty() : Optional.of(tooShort(bias, rule.truncated() * course.binSeconds()));
    }

    /** Returns how far the part between two bins moves the mean, as a fraction; 0 if that is little or uncertain. */
    private double bias(Course course, int from, int to) {
        int bins = course.means().length;
        if (to <= from) {
            return 0;
        }
        ConfidenceInterval difference =
                ConfidenceInterval.ofPairs(means(course, from, to), means(course, to, bins), SURE);
        boolean sure = Math.abs(difference.mean()) > difference.halfWidth();
        double bias = mean(course.means(), from) / mean(course.means(), to) - 1;
        return sure && Math.abs(bias) > WEIGHS ? bias : 0;
    }

    private Diagnostic tooShort(double bias, double seconds) {
        String needed = legible.duration(seconds);
        String message =
                "the start of the runs still weighs on the averages: it moves the mean number of jobs by %s %%; "
                        + "MSER-5 would leave out %s, the warm-up leaves out %s";
        return new Diagnostic(
                "warmUpTooShort",
                message.formatted(
                        legible.number(100 * bias), needed, legible.duration(Time.toSeconds(design.warmUp()))),
                "for the long run, set experiment.warmUp to " + needed
                        + " or to auto; for this very horizon from its start, set experiment.study to terminating");
    }

    private static Diagnostic notSettled() {
        return new Diagnostic(
                "warmUpTooShort",
                "the runs are too short to tell their start from the long run: MSER-5 would leave out more than half",
                "a longer experiment.horizon lets the averages settle");
    }

    private double[] means(Course course, int from, int to) {
        List<Replication> comparable = outcome.replications().stream()
                .filter(r -> r.jobsPresent().binSeconds() == course.binSeconds())
                .toList();
        return comparable.stream()
                .mapToDouble(r -> ConfidenceInterval.mean(
                        Arrays.copyOfRange(r.jobsPresent().means(), from, to)))
                .toArray();
    }

    private static double mean(double[] values, int from) {
        return ConfidenceInterval.mean(Arrays.copyOfRange(values, from, values.length));
    }
}
