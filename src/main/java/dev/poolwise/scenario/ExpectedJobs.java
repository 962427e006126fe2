package dev.poolwise.scenario;

import dev.poolwise.capacity.Classic;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import java.util.Optional;

/** How many jobs a scenario brings, known before any run. */
public final class ExpectedJobs {
    private ExpectedJobs() {}

    /**
     * Returns the jobs of a class that arrive in a replication, on average; of a pipeline class, if all jobs before it
     * get done.
     */
    public static double ofClass(Scenario scenario, JobClass jobClass) {
        Optional<JobClass> first = Optional.of(jobClass);
        for (int i = 0; i < scenario.workload().classes().size(); i++) {
            Optional<String> after = first.flatMap(JobClass::after);
            if (after.isPresent()) {
                first = scenario.workload().classes().stream()
                        .filter(other -> after.equals(Optional.of(other.name())))
                        .findFirst();
            }
        }
        long horizon = scenario.experiment().horizon();
        return first.flatMap(JobClass::arrivals)
                .map(arrivals -> arrivals.expectedJobs(horizon))
                .orElse(0.0);
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

    /** Returns all jobs that arrive in a replication of an alternative, those of other tenants included. */
    public static double of(Scenario scenario, Alternative alternative) {
        double yours = scenario.workload().classes().stream()
                .mapToDouble(jobClass -> ofClass(scenario, jobClass))
                .sum();
        double others = alternative.places().stream()
                .filter(Classic.class::isInstance)
                .mapToDouble(classic -> ofOthers(scenario, (Classic) classic))
                .sum();
        return yours + others;
    }

    /** Returns all jobs that arrive in all replications of all alternatives. */
    public static double inAll(Scenario scenario) {
        return scenario.experiment().replications()
                * scenario.alternatives().stream()
                        .mapToDouble(alternative -> of(scenario, alternative))
                        .sum();
    }
}
