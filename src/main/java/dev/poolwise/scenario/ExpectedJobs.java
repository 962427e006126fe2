package dev.poolwise.scenario;

import dev.poolwise.capacity.Classic;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many jobs a scenario brings, known before any run. */
public final class ExpectedJobs {
    private ExpectedJobs() {}

    /**
     * Returns the jobs of each class that arrive in a replication, on average, by its name; of a pipeline class, if all
     * jobs before it get done.
     */
    public static Map<String, Double> ofClasses(Scenario scenario) {
        long horizon = scenario.experiment().horizon();
        Map<String, JobClass> classes = new LinkedHashMap<>();
        scenario.workload().classes().forEach(jobClass -> classes.put(jobClass.name(), jobClass));
        Map<String, Double> jobs = new LinkedHashMap<>();
        for (JobClass start : classes.values()) {
            Set<String> path = new LinkedHashSet<>();
            Optional<JobClass> first = Optional.of(start);
            double found = 0;
            while (first.isPresent() && path.add(first.get().name())) {
                JobClass here = first.get();
                found = Optional.ofNullable(jobs.get(here.name())).orElseGet(() -> here.arrivals()
                        .map(arrivals -> arrivals.expectedJobs(horizon))
                        .orElse(0.0));
                first = jobs.containsKey(here.name())
                        ? Optional.empty()
                        : here.after().flatMap(name -> Optional.ofNullable(classes.get(name)));
            }
            double all = found;
            path.forEach(name -> jobs.put(name, all));
        }
        return jobs;
    }

    /**
     * Returns the jobs of other tenants that arrive in a replication, on average; 0 where that is not known, because
     * they come until your last job is done.
     */
    public static double ofOthers(Scenario scenario, Classic classic) {
        long horizon = scenario.experiment().horizon();
        double jobs = classic.otherTenants()
                .map(load -> load.arrivals().expectedJobs(horizon))
                .orElse(0.0);
        return horizon == Time.NEVER && Double.isInfinite(jobs) ? 0 : jobs;
    }

    /** Returns all jobs that arrive in all replications of all alternatives, those of other tenants included. */
    public static double inAll(Scenario scenario) {
        double yours = ofClasses(scenario).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double others = scenario.alternatives().stream()
                .flatMap(alternative -> alternative.places().stream())
                .filter(Classic.class::isInstance)
                .mapToDouble(classic -> ofOthers(scenario, (Classic) classic))
                .sum();
        return scenario.experiment().replications() * (scenario.alternatives().size() * yours + others);
    }
}
