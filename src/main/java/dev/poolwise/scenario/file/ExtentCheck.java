package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExpectedJobs;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.JobClass;
import java.util.Map;
import java.util.Optional;

/** Whether a scenario is too large to be meant: one that would run for days is most often a unit that was mistaken. */
final class ExtentCheck {
    private static final double MOST_JOBS = 1e9;
    private static final double MOST_JOBS_IN_ALL = 1e11;
    private static final long MOST_NODES = 1_000_000;

    private final Scenario scenario;
    private final Found top;

    private ExtentCheck(Scenario scenario, Found top) {
        this.scenario = scenario;
        this.top = top;
    }

    /** Reports more jobs or nodes than can be simulated in a day. */
    static void check(Scenario scenario, Found top) {
        ExtentCheck check = new ExtentCheck(scenario, top);
        boolean classesAreFine = check.jobsOfClasses();
        boolean othersAreFine = check.jobsOfOthers();
        if (classesAreFine && othersAreFine) {
            check.jobsInAll();
        }
        scenario.alternatives().forEach(check::nodes);
    }

    private boolean jobsOfClasses() {
        boolean fine = true;
        Map<String, Double> expected = ExpectedJobs.ofClasses(scenario);
        for (JobClass jobClass : scenario.workload().classes()) {
            double jobs = expected.getOrDefault(jobClass.name(), 0.0);
            if (Double.isFinite(jobs) && jobs > MOST_JOBS && jobClass.arrivals().isPresent()) {
                fine = tooMany(jobs, "workload", jobClass.name(), "arrivals");
            }
        }
        return fine;
    }

    private boolean jobsOfOthers() {
        boolean fine = true;
        for (Alternative alternative : scenario.alternatives()) {
            double jobs = alternative.places().stream()
                    .filter(Classic.class::isInstance)
                    .mapToDouble(classic -> ExpectedJobs.ofOthers(scenario, (Classic) classic))
                    .sum();
            if (jobs > MOST_JOBS) {
                fine = tooMany(jobs, "alternatives", alternative.name(), "classic", "otherTenants", "arrivals");
            }
        }
        return fine;
    }

    private boolean tooMany(double jobs, String... path) {
        top.at(path).expected("at most 1000000000 jobs in a replication", "about " + (float) jobs, Optional.empty());
        return false;
    }

    private void jobsInAll() {
        double jobs = ExpectedJobs.inAll(scenario);
        if (Double.isFinite(jobs) && jobs > MOST_JOBS_IN_ALL) {
            top.at("experiment", "replications")
                    .expected(
                            "at most 1e11 jobs in all replications of all alternatives",
                            "about " + (float) jobs,
                            Optional.empty());
        }
    }

    /** What a formula may ask for is bounded elsewhere. */
    private void nodes(Alternative alternative) {
        long nodes = alternative.pools().stream()
                .filter(pool -> pool.formula().isEmpty())
                .mapToLong(Pool::largestTarget)
                .sum();
        if (nodes > MOST_NODES) {
            top.at("alternatives", alternative.name(), "pools")
                    .expected(
                            "at most " + MOST_NODES + " nodes in all pools of an alternative",
                            nodes + " at their largest",
                            Optional.empty());
        }
    }
}
