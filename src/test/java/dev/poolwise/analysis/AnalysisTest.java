package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.Workload;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final Rates PRICED = new Rates(new BigDecimal("0.75"), BigDecimal.ZERO, BilledFrom.READY, 0, 0);

    private static JobClass poisson(double jobsPerHour, double service) {
        return Fixtures.jobClass(
                "jobs", new PoissonArrivals(jobsPerHour / 3600), Optional.of(new Exponential(service)));
    }

    private static ExperimentDesign days(double horizon, double warmUp, int replications, Study study) {
        return new ExperimentDesign(
                (long) (horizon * Time.DAY), false, (long) (warmUp * Time.DAY), replications, 7, 0.95, study);
    }

    private static Scenario scenario(JobClass jobs, ExperimentDesign design, Place... places) {
        List<Alternative> alternatives = Arrays.stream(places)
                .map(place -> new Alternative(
                        "alternative " + Arrays.asList(places).indexOf(place),
                        List.of(place),
                        Map.of(place.name(), PRICED),
                        Map.of(jobs.name(), new Route(place.name(), Optional.empty()))))
                .toList();
        Scenario fixture = Fixtures.scenario(List.of(jobs), Time.DAY, places[0]);
        return new Scenario(
                fixture.name(),
                fixture.description(),
                fixture.source(),
                fixture.currency(),
                new Workload(List.of(jobs)),
                Account.UNLIMITED,
                alternatives,
                List.of(),
                design,
                List.of());
    }

    private static Analysis analyse(Scenario scenario) {
        return Analysis.of(scenario, Experiment.run(scenario, 2, Progress.NONE, ObserverFactory.NONE));
    }

    private static Estimate metric(Analysis analysis, int alternative, String name) {
        return Objects.requireNonNull(
                analysis.alternatives().get(alternative).metrics().get(name));
    }

    private static List<String> kinds(Analysis analysis) {
        return analysis.alternatives().get(0).diagnostics().stream()
                .map(Diagnostic::kind)
                .toList();
    }

    @Test
    void everyMetricIsThereInItsOrder() {
        Analysis analysis = analyse(scenario(poisson(6, 600), days(1, 0, 2, Study.AUTOMATIC), Fixtures.pool(2, 0)));

        assertEquals(
                Metric.ALL.stream().map(Metric::name).toList(),
                List.copyOf(analysis.alternatives().get(0).metrics().keySet()));
        assertTrue(analysis.alternatives().get(0).metrics().values().stream()
                .flatMap(estimate -> estimate.value().stream().boxed())
                .allMatch(Double::isFinite));
    }

    /** M/M/1 with 3 jobs an hour of 10 minutes: P(wait) = 0.5, mean wait 600 s. */
    @Test
    void aQueueGivesTheFiguresOfItsTheory() {
        Analysis analysis = analyse(scenario(poisson(3, 600), days(200, 5, 20, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        Estimate wait = metric(analysis, 0, "waitingTime.mean");
        assertEquals(600, wait.value().orElseThrow(), 3 * wait.halfWidth().orElseThrow());
        assertTrue(wait.halfWidth().orElseThrow() < 30);
        assertEquals(0.5, metric(analysis, 0, "utilisation").value().orElseThrow(), 0.01);
        assertEquals(
                0.5, metric(analysis, 0, "waitingTime.probabilityZero").value().orElseThrow(), 0.01);
        assertEquals(3, metric(analysis, 0, "throughput").value().orElseThrow(), 0.03);
        assertEquals(0.5, metric(analysis, 0, "queueLength.mean").value().orElseThrow(), 0.03);
        assertEquals(4800, metric(analysis, 0, "billedComputeHours").value().orElseThrow(), 1e-9);
        assertEquals(3600, metric(analysis, 0, "cost").value().orElseThrow(), 1e-9);
    }

    @Test
    void theVerificationHoldsTheoryBesideTheSimulation() {
        List<VerificationLine> lines = analyse(
                        scenario(poisson(3, 600), days(200, 5, 20, Study.AUTOMATIC), Fixtures.pool(1, 0)))
                .alternatives()
                .get(0)
                .verification();

        assertEquals(
                List.of("mean wait in pool", "jobs that start at once in pool", "mean queue length", "cost"),
                lines.stream().map(VerificationLine::quantity).toList());
        assertEquals(600, lines.get(0).known().orElseThrow(), 1e-9);
        assertEquals("Erlang C (M/M/1)", lines.get(0).source());
        lines.forEach(line -> assertEquals(VerificationLine.Agreement.AGREES, line.verdict(), line.toString()));
    }

    @Test
    void theoryThatDoesNotApplySaysWhy() {
        Place growing = new Fixtures.PoolBuilder(0, 60).autoscale(0, 3, 60).build();
        VerificationLine line = analyse(scenario(poisson(3, 600), days(2, 0, 2, Study.AUTOMATIC), growing))
                .alternatives()
                .get(0)
                .verification()
                .get(0);

        assertEquals("none: the number of nodes changes", line.source());
        assertEquals(VerificationLine.Agreement.NOT_COMPARABLE, line.verdict());
    }

    @Test
    void theCostOfARunKeepsItsFractionsOfACent() {
        Analysis analysis =
                analyse(scenario(poisson(6, 600), days(1 / 64.0, 0, 2, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        assertEquals(0.28125, metric(analysis, 0, "cost").value().orElseThrow(), "0.375 h at 0.75");
    }

    @Test
    void costPerJobIsTheRatioOfTheMeans() {
        Analysis analysis = analyse(scenario(poisson(3, 600), days(10, 0, 8, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        double cost = metric(analysis, 0, "cost").value().orElseThrow();
        double jobs = metric(analysis, 0, "jobs.finished").value().orElseThrow();
        assertEquals(cost / jobs, metric(analysis, 0, "costPerJob").value().orElseThrow(), 1e-12);
        assertEquals(
                ConfidenceInterval.ofRatio(
                                observations(analysis, "cost"), observations(analysis, "jobs.finished"), 0.95)
                        .halfWidth(),
                metric(analysis, 0, "costPerJob").halfWidth().orElseThrow(),
                1e-12);
    }

    /** The bill covers the warm-up, so the jobs do too. */
    @Test
    void costPerJobCountsTheJobsOfTheWholeRunAsTheBillDoes() {
        Analysis fromTheStart =
                analyse(scenario(poisson(3, 600), days(10, 0, 8, Study.AUTOMATIC), Fixtures.pool(1, 0)));
        Analysis afterAWarmUp =
                analyse(scenario(poisson(3, 600), days(10, 5, 8, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        assertEquals(
                metric(fromTheStart, 0, "costPerJob").value(),
                metric(afterAWarmUp, 0, "costPerJob").value());
    }

    private static double[] observations(Analysis analysis, String name) {
        return metric(analysis, 0, name).observations().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    @Test
    void everyIntervalHasTheLevelThatTheScenarioAsksFor() {
        Scenario usual =
                scenario(poisson(3, 600), days(10, 1, 8, Study.AUTOMATIC), Fixtures.pool(1, 0), Fixtures.pool(2, 0));
        ExperimentDesign design = usual.experiment();
        Scenario surer = usual.withExperiment(
                new ExperimentDesign(design.horizon(), false, design.warmUp(), 8, design.seed(), 0.99, design.study()));
        Analysis at95 = analyse(usual);
        Analysis at99 = analyse(surer);

        double wider = ConfidenceInterval.studentQuantile(0.99, 8) / ConfidenceInterval.studentQuantile(0.95, 8);
        for (String name : List.of("waitingTime.mean", "costPerJob")) {
            assertEquals(
                    wider,
                    metric(at99, 0, name).halfWidth().orElseThrow()
                            / metric(at95, 0, name).halfWidth().orElseThrow(),
                    1e-9,
                    name);
        }
        assertEquals(
                wider,
                comparison(at99, "waitingTime.mean").halfWidth().orElseThrow()
                        / comparison(at95, "waitingTime.mean").halfWidth().orElseThrow(),
                1e-9);
    }

    @Test
    void alternativesAreComparedOnTheSameJobs() {
        Analysis analysis = analyse(
                scenario(poisson(3, 600), days(30, 1, 10, Study.AUTOMATIC), Fixtures.pool(1, 0), Fixtures.pool(2, 0)));

        Comparison wait = comparison(analysis, "waitingTime.mean");
        assertTrue(wait.significant());
        assertTrue(wait.difference().orElseThrow() < -300);
        assertTrue(wait.correlation().orElseThrow() > 0.5, "common random numbers");
        double[] differences =
                wait.observations().stream().mapToDouble(Double::doubleValue).toArray();
        assertEquals(
                ConfidenceInterval.ofReplications(differences, 0.95).halfWidth(),
                wait.halfWidth().orElseThrow(),
                1e-9,
                "paired by replication");
        Comparison cost = comparison(analysis, "cost");
        assertEquals(0.75 * 24 * 30, cost.difference().orElseThrow(), 1e-9);
        assertEquals(0, cost.halfWidth().orElseThrow(), 1e-9);
        assertTrue(cost.significant());
        assertFalse(comparison(analysis, "throughput").significant());
    }

    private static Comparison comparison(Analysis analysis, String metric) {
        return analysis.comparisons().stream()
                .filter(c -> c.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOverloadedSteadyStudyWithholdsItsAveragesAndKeepsItsBill() {
        Analysis analysis = analyse(scenario(poisson(25, 600), days(10, 1, 3, Study.AUTOMATIC), Fixtures.pool(2, 0)));

        for (String withheld :
                List.of("waitingTime.mean", "waitingTime.p95", "turnaroundTime.max", "queueLength.mean")) {
            assertTrue(metric(analysis, 0, withheld).value().isEmpty(), withheld);
            assertTrue(metric(analysis, 0, withheld).halfWidth().isEmpty(), withheld);
        }
        Map<String, Estimate> jobs =
                Objects.requireNonNull(analysis.alternatives().get(0).classes().get("jobs"));
        assertTrue(Objects.requireNonNull(jobs.get("waitingTime.mean")).value().isEmpty());
        assertEquals(480, metric(analysis, 0, "billedComputeHours").value().orElseThrow(), 1e-9);
        assertEquals("unstable", kinds(analysis).get(0));
        assertTrue(
                analysis.alternatives().get(0).diagnostics().get(0).message().contains("2.08"),
                () -> analysis.alternatives().get(0).diagnostics().get(0).message());
        assertTrue(analysis.alternatives().get(0).waitingPercentiles().isEmpty());
    }

    @Test
    void anOverloadedShortHorizonIsDescribedAsItIs() {
        Analysis analysis =
                analyse(scenario(poisson(12, 600), days(1 / 24.0, 0, 3, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        assertTrue(metric(analysis, 0, "waitingTime.mean").value().isPresent());
        assertTrue(kinds(analysis).contains("unstable"));
    }

    @Test
    void aLongHorizonWithoutWarmUpIsASteadyStudyUnlessItSaysOtherwise() {
        Scenario automatic = scenario(poisson(12, 600), days(30, 0, 2, Study.AUTOMATIC), Fixtures.pool(1, 0));
        Scenario terminating = scenario(poisson(12, 600), days(30, 0, 2, Study.TERMINATING), Fixtures.pool(1, 0));

        assertTrue(metric(analyse(automatic), 0, "waitingTime.mean").value().isEmpty());
        assertTrue(metric(analyse(terminating), 0, "waitingTime.mean").value().isPresent());
    }

    @Test
    void theLoadOfClassicIncludesOtherTenantsAndYourLimitIsALoadOfItsOwn() {
        Arrivals others = new Arrivals(
                new PoissonArrivals(90 / 3600.0), OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1));
        Classic classic = new Classic(
                40,
                OptionalInt.of(3),
                Map.of(),
                Optional.of(new BackgroundLoad(others, new Exponential(1200))),
                Queueing.SKIP,
                Integer.MAX_VALUE);
        List<OfferedLoad> loads = analyse(scenario(poisson(12, 1200), days(1, 0, 2, Study.AUTOMATIC), classic))
                .alternatives()
                .get(0)
                .offeredLoad();

        assertEquals(34, loads.get(0).offered(), 1e-9);
        assertEquals(0.85, loads.get(0).perSlot(), 1e-9);
        assertEquals(4, loads.get(1).offered(), 1e-9);
        assertEquals(4 / 3.0, loads.get(1).perSlot(), 1e-9);
    }

    @Test
    void aQueueThatTurnsJobsAwayIsStableWhateverItsLoad() {
        Place limited = new Fixtures.PoolBuilder(2, 0).queueLimit(10).build();
        Analysis analysis = analyse(scenario(poisson(25, 600), days(10, 1, 3, Study.AUTOMATIC), limited));

        assertTrue(metric(analysis, 0, "waitingTime.mean").value().isPresent());
        assertFalse(kinds(analysis).contains("unstable"));
    }

    @Test
    void arrivalsThatEndOfferNoLoadInTheLongRun() {
        JobClass recorded = Fixtures.recorded("jobs", List.of(new Fixtures.RecordedJob(0, 1e6)));
        OfferedLoad load = analyse(scenario(recorded, days(1, 0, 2, Study.AUTOMATIC), Fixtures.pool(1, 0)))
                .alternatives()
                .get(0)
                .offeredLoad()
                .get(0);

        assertEquals(0, load.offered());
    }

    @Test
    void wasteAddsUpToTheBilledHours() {
        Rates rounded = new Rates(BigDecimal.ONE, BigDecimal.ZERO, BilledFrom.REQUESTED, Time.HOUR, 0);
        Scenario scenario = scenario(poisson(3, 600), days(1.02, 0, 4, Study.AUTOMATIC), Fixtures.pool(3, 600));
        Alternative one = scenario.alternatives().get(0);
        Scenario priced = new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.source(),
                scenario.currency(),
                scenario.workload(),
                Account.UNLIMITED,
                List.of(new Alternative(one.name(), one.places(), Map.of("pool", rounded), one.routes())),
                List.of(),
                scenario.experiment(),
                List.of());
        Analysis analysis = analyse(priced);
        AlternativeAnalysis.Waste waste = analysis.alternatives().get(0).waste();

        assertEquals(75, metric(analysis, 0, "billedComputeHours").value().orElseThrow(), 1e-9);
        assertEquals(75, waste.billed(), 1e-9);
        assertEquals(0.5, waste.provisioning(), 1e-9);
        assertEquals(75 - 3 * 24 * 1.02, waste.rounding(), 1e-9);
    }

    @Test
    void diagnosticsTellWhatWeakensTheResults() {
        Analysis quiet = analyse(scenario(poisson(1, 60), days(2, 0, 2, Study.AUTOMATIC), Fixtures.pool(5, 0)));
        Analysis once = analyse(scenario(poisson(1, 60), days(2, 0, 1, Study.AUTOMATIC), Fixtures.pool(5, 0)));

        assertTrue(
                kinds(quiet).containsAll(List.of("idleCapacity", "tooFewReplications")),
                kinds(quiet).toString());
        assertTrue(metric(once, 0, "waitingTime.mean").halfWidth().isEmpty());
        assertTrue(kinds(once).contains("tooFewReplications"));
        assertTrue(Stream.of(quiet, once)
                .flatMap(a -> a.alternatives().get(0).diagnostics().stream())
                .noneMatch(d -> d.message().isBlank() || d.advice().isBlank()));
    }

    @Test
    void withoutJobsThereIsNothingToAverageAndADiagnosticSaysSo() {
        JobClass none = Fixtures.recorded("jobs", List.of());
        Analysis analysis = analyse(scenario(none, days(1, 0, 2, Study.AUTOMATIC), Fixtures.pool(1, 0)));

        assertTrue(metric(analysis, 0, "waitingTime.p95").value().isEmpty());
        assertTrue(metric(analysis, 0, "costPerJob").value().isEmpty());
        assertEquals(24, metric(analysis, 0, "billedComputeHours").value().orElseThrow());
        assertTrue(kinds(analysis).contains("noJobs"));
    }
}
