package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.RecordedArrivals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What only shows when the parts of a scenario are held together: jobs that can never start, runs that never end. */
final class ScenarioCheck {
    private final Scenario scenario;
    private final Found top;

    private ScenarioCheck(Scenario scenario, Found top) {
        this.scenario = scenario;
        this.top = top;
    }

    /** Reports what does not fit together in a scenario whose parts are as they should be. */
    static void check(Scenario scenario, Node root, Reading reading) {
        ScenarioCheck check = new ScenarioCheck(scenario, new Found(root, "", reading));
        check.pipelinesHaveABeginning();
        for (JobClass jobClass : scenario.workload().classes()) {
            check.arrivalsAreFinite(jobClass);
        }
        scenario.alternatives().forEach(check::everyJobFits);
        AccountCheck.check(scenario, check.top);
        ExtentCheck.check(scenario, check.top);
    }

    /** Follows each class back to one with arrivals; each class is looked at once. */
    private void pipelinesHaveABeginning() {
        Map<String, JobClass> classes = new LinkedHashMap<>();
        scenario.workload().classes().forEach(jobClass -> classes.put(jobClass.name(), jobClass));
        Set<String> settled = new HashSet<>();
        for (String start : classes.keySet()) {
            List<String> path = new ArrayList<>();
            Optional<String> current = Optional.of(start);
            while (current.isPresent() && settled.add(current.get())) {
                path.add(current.get());
                current = Optional.ofNullable(classes.get(current.get())).flatMap(JobClass::after);
            }
            int circle = current.map(path::indexOf).orElse(-1);
            if (circle >= 0) {
                path.subList(circle, path.size()).forEach(this::reportCircle);
            }
        }
    }

    private void reportCircle(String jobClass) {
        top.at("workload", jobClass, "after")
                .expected("a class that leads back to one with arrivals", "a circle", Optional.empty());
    }

    private void arrivalsAreFinite(JobClass jobClass) {
        boolean goOn =
                jobClass.arrivals().filter(arrivals -> !isFinite(arrivals)).isPresent();
        if (scenario.experiment().drained() && goOn) {
            top.at("workload", jobClass.name(), "arrivals")
                    .expected(
                            "'count' or 'until', as the run ends when the last job is done", "none", Optional.empty());
        }
    }

    private static boolean isFinite(Arrivals arrivals) {
        return arrivals.count().isPresent()
                || arrivals.until() < Time.NEVER
                || arrivals.process().ends()
                || arrivals.process().ratePerSecond() == 0;
    }

    private void everyJobFits(Alternative alternative) {
        for (JobClass jobClass : scenario.workload().classes()) {
            Route route = alternative.routes().get(jobClass.name());
            if (route != null) {
                List<String> places = route.overflow()
                        .map(overflow -> List.of(route.to(), overflow.to()))
                        .orElse(List.of(route.to()));
                alternative.pools().stream()
                        .filter(pool -> places.contains(pool.name()))
                        .forEach(pool -> fits(alternative, pool, jobClass));
            }
        }
    }

    private void fits(Alternative alternative, Pool pool, JobClass jobClass) {
        int nodes = widest(jobClass, JobLog::nodes, jobClass.nodes());
        int slots = widest(jobClass, JobLog::slots, jobClass.slots());
        String name = "'" + Wording.quote(jobClass.name()) + "'";
        if (nodes > pool.largestTarget()) {
            at(alternative, pool)
                    .expected(
                            "at least " + nodes + " nodes, which the jobs of " + name + " need at once",
                            "at most " + pool.largestTarget() + ", so that they can never start",
                            Optional.empty());
        }
        if (jobClass.nodes() > 0 && pool.slotsPerNode() > 1) {
            at(alternative, pool)
                    .at("slotsPerNode")
                    .expected(
                            "1, as the multi-instance tasks of " + name + " need nodes that run one task at a time",
                            pool.slotsPerNode() + ", with which the service never starts them",
                            Optional.empty());
        }
        if (nodes == 0 && slots > pool.slotsPerNode()) {
            at(alternative, pool)
                    .expected(
                            "at least " + slots + " slots per node, which the tasks of " + name + " need",
                            pool.slotsPerNode() + ", so that they can never start",
                            Optional.empty());
        }
    }

    private Found at(Alternative alternative, Place pool) {
        return top.at("alternatives", alternative.name(), "pools", pool.name());
    }

    private interface Width {
        int[] of(JobLog log);
    }

    private static int widest(JobClass jobClass, Width width, int own) {
        return jobClass.arrivals().map(Arrivals::process).orElse(null) instanceof RecordedArrivals recorded
                ? Math.max(own, Arrays.stream(width.of(recorded.log())).max().orElse(0))
                : own;
    }
}
