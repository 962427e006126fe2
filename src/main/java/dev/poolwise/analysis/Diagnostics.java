package dev.poolwise.analysis;

import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Vm;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the facts that weaken the results of one alternative. */
final class Diagnostics {
    private static final int FEW_REPLICATIONS = 10;
    private static final double HIGH_SKEWNESS = 1;
    private static final double IDLE_UTILISATION = 0.3;
    private static final double FULL_UTILISATION = 0.99;
    private static final double MANY_FAILED_EVALUATIONS = 0.05;

    private final Scenario scenario;
    private final Alternative alternative;
    private final Outcome outcome;
    private final Map<String, Estimate> metrics;
    private final Map<String, Map<String, Estimate>> pools;
    private final SteadyState steadyState;
    private final Legible legible;
    private final List<Diagnostic> found = new ArrayList<>();

    private Diagnostics(
            Scenario scenario,
            Alternative alternative,
            Outcome outcome,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> pools,
            SteadyState steadyState) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.outcome = outcome;
        this.metrics = metrics;
        this.pools = pools;
        this.steadyState = steadyState;
        this.legible = new Legible(scenario.currency());
    }

    static List<Diagnostic> of(
            Scenario scenario,
            Alternative alternative,
            Outcome outcome,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> pools,
            SteadyState steadyState) {
        return new Diagnostics(scenario, alternative, outcome, metrics, pools, steadyState).find();
    }

    private List<Diagnostic> find() {
        boolean steady = steadyState.steadyStudy();
        steadyState.overloaded().forEach(load -> unstable(Instability.overload(load, steady)));
        steadyState.growing().forEach(growth -> unstable(Instability.growth(growth, steady)));
        found.addAll(Instability.restarts(scenario, alternative));
        noJobs();
        jobsLeftBehind();
        rejected();
        failed();
        alternative.places().forEach(this::planExhausted);
        replications();
        alternative.pools().forEach(this::poolUse);
        alternative.pools().forEach(this::quotaBinds);
        alternative.pools().forEach(this::evaluationsFail);
        found.addAll(FormulaAdvice.of(alternative));
        scenario.workload().classes().forEach(this::droppedRecords);
        return found;
    }

    private void add(String kind, String message, String advice) {
        found.add(new Diagnostic(kind, message, advice));
    }

    private double mean(ToDoubleFunction<Replication> value) {
        return outcome.replications().stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : BigDecimal.valueOf(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** In a study of its own horizon, what is left at its end says how bad it is. */
    private void unstable(Diagnostic unstable) {
        if (steadyState.steadyStudy()) {
            found.add(unstable);
            return;
        }
        double backlog = mean(r -> r.jobs().waitingAtEnd());
        double hours = mean(r -> Time.toHours(r.endedAt()));
        String atEnd =
                ": %s jobs wait at its end, %s more every hour".formatted(number(backlog), number(backlog / hours));
        add(unstable.kind(), unstable.message() + atEnd, unstable.advice());
    }

    private void noJobs() {
        if (mean(r -> r.jobs().arrived()) == 0) {
            add(
                    "noJobs",
                    "no job arrived" + (scenario.experiment().warmUp() > 0 ? " after the warm-up" : ""),
                    "check the arrivals, the horizon and the warm-up");
        } else if (mean(r -> r.jobs().waiting().count()) == 0) {
            add(
                    "noJobs",
                    "no job started, so there are no waiting times",
                    "check that the pool of each job class exists while its jobs wait, and that they fit its nodes");
        }
    }

    private void jobsLeftBehind() {
        double unfinished = mean(r -> r.jobs().unfinished());
        double arrived = mean(r -> r.jobs().arrived());
        double waiting = mean(r -> r.jobs().waitingAtEnd());
        double share = unfinished / arrived;
        boolean endless = outcome.replications().stream().allMatch(r -> r.jobs().waitingAtEnd() == 0) && share < 0.01;
        if (unfinished > 0
                && !endless
                && (share >= 0.01 || scenario.experiment().drained())) {
            add(
                    "jobsLeftBehind",
                    "%s of %s jobs were not finished at the end, %s of them had not started"
                            .formatted(number(unfinished), number(arrived), number(waiting)),
                    scenario.experiment().drained()
                            ? "these jobs can never finish: check that their pool stays, and that they fit its nodes"
                            : "their waiting is known only in part; a longer horizon or `until: drained` would see it whole");
        }
    }

    private void rejected() {
        double rejected = mean(r -> r.jobs().rejected());
        if (rejected > 0) {
            add(
                    "rejectedJobs",
                    "%s of %s jobs were rejected by a full queue".formatted(number(rejected), number(mean(r -> r.jobs()
                            .arrived()))),
                    "waiting times are those of accepted jobs only; raise queueLimit or the capacity");
        }
    }

    private void failed() {
        double failed = mean(r -> r.jobs().failed());
        if (failed > 0) {
            add(
                    "failedJobs",
                    "%s of %s jobs ended without being done"
                            .formatted(number(failed), number(mean(r -> r.jobs().arrived()))),
                    "turnaround times and costs per job are those of finished jobs only; allow retries, or requeue");
        }
    }

    private void planExhausted(Place place) {
        int index = alternative.places().indexOf(place);
        double share = mean(r -> r.places().get(index).stoppedMicros() / (double) Math.max(1, r.endedAt()));
        if (share > 0) {
            add(
                    "planExhausted",
                    "the plan of %s was used up %s %% of the time; no job could start there then"
                            .formatted(place.name(), legible.number(100 * share)),
                    "a plan with overage, more instances, or fewer charged hours would keep it going");
        }
    }

    private void replications() {
        int n = outcome.replications().size();
        if (n == 1) {
            if (isRandom()) {
                add(
                        "tooFewReplications",
                        "one replication gives no confidence interval",
                        "set experiment.replications to 20 or more");
            }
            return;
        }
        if (n < FEW_REPLICATIONS) {
            add(
                    "tooFewReplications",
                    n + " replications give intervals that may be too narrow",
                    "set experiment.replications to 20 or more");
        }
        Estimate wait = Objects.requireNonNull(metrics.get("waitingTime.mean"));
        double[] means = wait.observations().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double skewness = ConfidenceInterval.skewness(means);
        if (wait.value().isPresent() && n < 200 && Math.abs(skewness) > HIGH_SKEWNESS) {
            add(
                    "skewedReplications",
                    "the mean waits of the %s replications are skewed (%s), so their interval may miss more often than stated"
                            .formatted(n, number(skewness)),
                    "more replications, or a longer horizon, make the interval trustworthy");
        }
    }

    private boolean isRandom() {
        boolean recorded = scenario.workload().classes().stream()
                .allMatch(c -> c.arrivals().isPresent()
                        && c.arrivals().get().process().ends()
                        && c.service().map(s -> s.variance() == 0).orElse(true));
        boolean steadyPools =
                alternative.pools().stream().allMatch(p -> p.provisioning().variance() == 0);
        return !(recorded && steadyPools);
    }

    private void poolUse(Pool pool) {
        Map<String, Estimate> estimates = Objects.requireNonNull(pools.get(pool.name()));
        double utilisation =
                Objects.requireNonNull(estimates.get("utilisation")).value().orElse(Double.NaN);
        if (utilisation < IDLE_UTILISATION) {
            Estimate idle = Objects.requireNonNull(estimates.get("idleComputeHours"));
            add(
                    "idleCapacity",
                    "pool %s is busy only %s %% of the time; %s of its compute-hours are idle"
                            .formatted(pool.name(), legible.number(100 * utilisation), legible.brief(idle)),
                    "fewer nodes, autoscale, or a resize to zero when all jobs are done would cost less");
        } else if (utilisation * shareOfLargest(pool, estimates) >= FULL_UTILISATION) {
            add(
                    "capacityReached",
                    "pool %s is busy %s %% of the time: it regularly reaches its capacity"
                            .formatted(pool.name(), legible.number(100 * utilisation)),
                    "more nodes would shorten the waits; they may need a higher quota");
        }
    }

    /** Returns how much of the most that it may have an autoscaled pool has on average; 1 for any other pool. */
    private static double shareOfLargest(Pool pool, Map<String, Estimate> estimates) {
        double nodes =
                Objects.requireNonNull(estimates.get("nodes.mean")).value().orElse(0);
        return pool.autoscale().isPresent() ? nodes / pool.largestTarget() : 1;
    }

    private void quotaBinds(Pool pool) {
        int place = alternative.places().indexOf(pool);
        double shortHours = mean(r -> Time.toHours(r.places().get(place).shortOfCoresMicros()));
        double share = shortHours / mean(r -> Time.toHours(r.endedAt()));
        if (share > 0) {
            Stream<Vm> kinds = pool.isMixed() ? Stream.of(pool.vm(), pool.lowPriorityVm()) : Stream.of(pool.vm());
            String quotas = kinds.flatMap(vm -> scenario.account().coreLimits(vm).entrySet().stream())
                    .map(limit -> limit.getValue() + " " + limit.getKey())
                    .collect(Collectors.joining(" and "));
            add(
                    "quotaBinds",
                    "pool %s was short of nodes for %s %% of the time: other nodes held the cores of its quota of %s"
                            .formatted(pool.name(), legible.number(100 * share), quotas),
                    "ask the provider to raise the quota, or let the pools need their nodes at different times");
        }
    }

    /** A pool that has just been created has no samples, so that a few evaluations may well fail. */
    private void evaluationsFail(Pool pool) {
        int place = alternative.places().indexOf(pool);
        double share = mean(r -> r.places().get(place).failedEvaluations())
                / mean(r -> r.places().get(place).evaluations());
        if (share >= MANY_FAILED_EVALUATIONS) {
            add(
                    "evaluationsFail",
                    "%s %% of the evaluations of the formula of pool %s failed and left its targets as they were"
                            .formatted(legible.number(100 * share), pool.name()),
                    "autoscale.csv tells why; a formula should ask GetSamplePercent before it relies on samples");
        }
    }

    private void droppedRecords(JobClass jobClass) {
        if (jobClass.arrivals().isPresent()
                && jobClass.arrivals().get().process() instanceof RecordedArrivals recorded
                && !recorded.log().dropped().isEmpty()) {
            String reasons = recorded.log().dropped().entrySet().stream()
                    .map(reason -> reason.getValue() + " " + reason.getKey())
                    .collect(Collectors.joining(", "));
            add(
                    "droppedRecords",
                    "%s: %s jobs are replayed from %s; left out: %s"
                            .formatted(
                                    jobClass.name(),
                                    recorded.log().size(),
                                    recorded.log().source(),
                                    reasons),
                    "the load of the records that were left out is missing here");
        }
    }
}
