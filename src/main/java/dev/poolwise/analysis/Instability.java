package dev.poolwise.analysis;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words for places that cannot keep up, and for what keeps tasks from ever being done. */
final class Instability {
    private static final double FAR_LONGER = 2;

    private Instability() {}

    /** Returns all that can be said before any run. */
    static List<Diagnostic> foresee(Scenario scenario, Alternative alternative) {
        SteadyState state = SteadyState.of(scenario, alternative, OfferedLoads.of(scenario, alternative), List.of());
        List<Diagnostic> foreseen = new ArrayList<>();
        state.overloaded().forEach(load -> foreseen.add(overload(load, state.steadyStudy())));
        foreseen.addAll(restarts(scenario, alternative));
        return foreseen;
    }

    /** Returns what an overload means. */
    static Diagnostic overload(OfferedLoad load, boolean steadyStudy) {
        String has = load.unusable().isEmpty()
                ? "it has %s (load %s per slot)".formatted(number(load.capacity()), number(load.perSlot()))
                : "at most %s of its %s can be used (load %s per usable slot): %s"
                        .formatted(
                                number(load.usable()),
                                number(load.capacity()),
                                number(load.perSlot()),
                                load.unusable());
        String fact = "%s cannot keep up: the workload offers %s busy slots on average, and %s"
                .formatted(load.name(), number(load.offered()), has);
        double needed = load.offered() * load.capacity() / load.usable();
        String advice = Double.isFinite(needed)
                ? "a stable queue needs at least %s slots, or less load".formatted(number(Math.floor(needed) + 1))
                : "a stable queue needs nodes that fit its jobs";
        return new Diagnostic("unstable", fact + meaning(steadyStudy), advice);
    }

    /** Returns what a queue that kept growing means. */
    static Diagnostic growth(QueueGrowth growth, boolean steadyStudy) {
        String fact = "the queue of %s kept growing: %s jobs waited on average in the first quarter, %s in the last"
                .formatted(growth.jobClass(), number(growth.early()), number(growth.late()));
        return new Diagnostic(
                "unstable",
                fact + meaning(steadyStudy),
                "more capacity or less load lets the queue settle; a longer horizon shows whether it does by itself");
    }

    private static String meaning(boolean steadyStudy) {
        return steadyStudy
                ? "; the queue grows without bound, so averages of waiting do not exist and are withheld"
                : "; averages describe this horizon only";
    }

    /** Returns which classes' tasks hold their nodes far longer because evictions interrupt them. */
    static List<Diagnostic> restarts(Scenario scenario, Alternative alternative) {
        List<Diagnostic> found = new ArrayList<>();
        for (Pool pool : alternative.pools()) {
            for (JobClass jobClass : scenario.workload().classes()) {
                String place = Objects.requireNonNull(alternative.routes().get(jobClass.name()))
                        .to();
                if (pool.preemption().isPresent() && !pool.isMixed() && place.equals(pool.name())) {
                    restarts(
                            new WorkRates(scenario), jobClass, pool.preemption().get(), found);
                }
            }
        }
        return found;
    }

    private static void restarts(WorkRates rates, JobClass jobClass, Preemption preemption, List<Diagnostic> found) {
        double factor = rates.taskSecondsWithRestarts(jobClass, preemption) / rates.taskSeconds(jobClass);
        if (!(factor >= FAR_LONGER)) {
            return;
        }
        String fact =
                "tasks of %s are interrupted so often that they hold their nodes %s times as long as without evictions"
                        .formatted(jobClass.name(), number(factor));
        String endless = rates.isEndless(jobClass, preemption)
                ? "; in the long run their mean time to completion is infinite, and this is what the longest task to be"
                        + " expected in these runs makes of it"
                : "";
        found.add(new Diagnostic(
                "restarts", fact + endless, "shorter tasks, or nodes that are evicted less often, waste less work"));
    }

    private static String number(double value) {
        return Diagnostics.number(value);
    }
}
