package dev.poolwise.analysis;

import dev.poolwise.Fixtures;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PoissonArrivals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Systems near the edge of stability, for tests. */
final class Stability {
    private Stability() {}

    /** Jobs of {@code nodes} nodes that arrive at a rate per hour. */
    static JobClass gangs(int nodes, double jobsPerHour, Distribution service) {
        return needing("gangs of " + nodes, nodes, 1, jobsPerHour, service);
    }

    static JobClass tasks(int slots, double jobsPerHour, Distribution service) {
        return needing("tasks of " + slots, 0, slots, jobsPerHour, service);
    }

    private static JobClass needing(String name, int nodes, int slots, double jobsPerHour, Distribution service) {
        return jobClass(name, new PoissonArrivals(jobsPerHour / 3600), service, nodes, slots, 0, Optional.empty());
    }

    static JobClass ofTenant(String tenant, double jobsPerHour, double service) {
        return jobClass(
                tenant,
                new PoissonArrivals(jobsPerHour / 3600),
                new Exponential(service),
                0,
                1,
                0,
                Optional.of(tenant));
    }

    static JobClass jobClass(
            String name,
            ArrivalProcess process,
            Distribution service,
            int nodes,
            int slots,
            int priority,
            Optional<String> tenant) {
        return new JobClass(
                name,
                Optional.of(new Arrivals(process, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1))),
                Optional.empty(),
                Optional.of(service),
                new Counts.Fixed(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                slots,
                nodes,
                priority,
                tenant,
                0,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    static Classic classic(int capacity, Map<String, Integer> limits, Queueing queueing) {
        return new Classic(capacity, OptionalInt.empty(), limits, Optional.empty(), queueing, Integer.MAX_VALUE);
    }

    static Scenario steady(double days, int replications, List<JobClass> classes, Place place) {
        return designed(days, replications, Study.STEADY, classes, place);
    }

    static Scenario designed(double days, int replications, Study study, List<JobClass> classes, Place place) {
        long horizon = (long) (days * Time.DAY);
        Scenario fixture = Fixtures.scenario(classes, horizon, place);
        return new Scenario(
                fixture.name(),
                fixture.description(),
                fixture.source(),
                fixture.currency(),
                fixture.workload(),
                Account.UNLIMITED,
                fixture.alternatives(),
                List.of(),
                new ExperimentDesign(horizon, false, 0, replications, 42, 0.95, study),
                List.of());
    }

    static List<OfferedLoad> loads(List<JobClass> classes, Place place) {
        Scenario scenario = steady(100, 20, classes, place);
        return OfferedLoads.of(scenario, scenario.alternatives().get(0));
    }

    /** Returns the largest stable rate of all jobs together, per hour, in the same mix. */
    static double mostJobsPerHour(List<JobClass> classes, Place place) {
        double rate = classes.stream()
                .mapToDouble(c -> c.arrivals().orElseThrow().process().ratePerSecond() * 3600)
                .sum();
        return rate / loads(classes, place).get(0).perSlot();
    }

    static AlternativeAnalysis analyse(Scenario scenario) {
        return Analysis.of(scenario, Experiment.run(scenario, 2, Progress.NONE, ObserverFactory.NONE))
                .alternatives()
                .get(0);
    }

    static List<String> unstable(AlternativeAnalysis analysis) {
        return analysis.diagnostics().stream()
                .filter(diagnostic -> diagnostic.kind().equals("unstable"))
                .map(Diagnostic::message)
                .toList();
    }
}
