package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether 95 % intervals cover the exact value in 95 % of all experiments. Each study repeats one experiment with 2,000
 * seeds, from the scenario file to the analysis, and counts; {@link Bar} says how many are enough.
 */
@Tag("quality")
class IntervalQualityTest {
    private static final double SERVICE = 600;
    private static final double LOAD = 0.8;

    private record OneServer(Interval mean, Interval percentile, Interval probability, Interval raw) {}

    /** Values: M/M/1 with service rate μ and arrival rate λ, P(W > t) = ρ exp(−(μ − λ) t); μ − λ is 1/3,000 s. */
    @Test
    void theQueueOfOneServer() throws IOException, InvalidScenario {
        Scenario scenario = Macroreplications.scenario("one-server");
        List<OneServer> answers = Macroreplications.each(seed -> oneServer(Macroreplications.seeded(scenario, seed)));
        double relaxation = SERVICE / (1 - LOAD);

        Coverage.judge("mean wait", "s", LOAD * relaxation, all(answers, OneServer::mean), Bar.EXACT);
        Coverage.judge(
                "P(wait ≤ 50 min)",
                "",
                1 - LOAD * Math.exp(-3000 / relaxation),
                all(answers, OneServer::probability),
                Bar.EXACT);
        Coverage.judge(
                "95th percentile of the wait",
                "s",
                relaxation * Math.log(LOAD / 0.05),
                all(answers, OneServer::percentile),
                Bar.NEARLY);
        Coverage.judge(
                "mean wait, wrong interval on purpose",
                "s",
                LOAD * relaxation,
                all(answers, OneServer::raw),
                Bar.WRONG);
    }

    private static OneServer oneServer(Scenario scenario) {
        RawInterval raw = new RawInterval(scenario.experiment().warmUp());
        List<Outcome> outcomes = Macroreplications.outcomes(
                scenario, (alternative, replication) -> replication == 1 ? Optional.of(raw) : Optional.empty());
        Analysis analysis = Analysis.of(scenario, outcomes);
        return new OneServer(
                Interval.of(analysis, "waitingTime.mean"),
                Interval.of(analysis, "waitingTime.p95"),
                Interval.of(analysis, "P(waitingTime <= 50m)"),
                raw.interval());
    }

    private record BilledPool(Interval hours, Interval perJob) {}

    /**
     * Values: the stationary distribution of the pool's Markov chain (jobs, nodes that are ready, nodes in
     * provisioning).
     */
    @Test
    void theBillOfAPoolThatScales() throws IOException, InvalidScenario {
        double nodes = 1.72589494751;
        Scenario scenario = Macroreplications.scenario("billed-pool");
        List<BilledPool> answers = Macroreplications.each(seed -> {
            Analysis analysis = Macroreplications.analysis(scenario, seed);
            return new BilledPool(Interval.of(analysis, "billedComputeHours"), Interval.of(analysis, "costPerJob"));
        });

        Coverage.judge("billed compute-hours", "h", nodes * 1000, all(answers, BilledPool::hours), Bar.EXACT);
        Coverage.judge("cost per job", "", 690.357979004, all(answers, BilledPool::perJob), Bar.EXACT);
    }

    private record Pair(Interval difference, double pairedVariance, double separateVariance) {}

    /** Values: M/M/1, the wait is ρ S / (1 − ρ), with services of 600 s and of 570 s. */
    @Test
    void theDifferenceOfTwoServersOnTheSameJobs() throws IOException, InvalidScenario {
        Scenario usual = Macroreplications.scenario("pair");
        Scenario faster = Macroreplications.scenario("pair", "workload.jobs.service.scaledBy=0.95");
        List<Pair> answers = Macroreplications.each(seed -> pair(usual, faster, seed));
        double exact = wait(0.95 * LOAD, 0.95 * SERVICE) - wait(LOAD, SERVICE);

        Coverage.judge("difference of two mean waits", "s", exact, all(answers, Pair::difference), Bar.NEARLY);
        double separate = answers.stream().mapToDouble(Pair::separateVariance).sum();
        double gain =
                separate / answers.stream().mapToDouble(Pair::pairedVariance).sum();
        assertTrue(gain >= 5, () -> "common random numbers make the variance only " + gain + " times smaller");
        QualityPage.assertShows(
                "variance of that difference",
                "–",
                "–",
                String.format(Locale.ROOT, "%.1f times smaller than of independent runs", gain),
                "at least 5 times");
    }

    private static double wait(double load, double service) {
        return load * service / (1 - load);
    }

    /** The speed belongs to the jobs, so each alternative is run with its own, on the same random numbers. */
    private static Pair pair(Scenario usual, Scenario faster, long seed) {
        Scenario question = Macroreplications.seeded(usual, seed);
        List<Outcome> outcomes = List.of(only(usual, 0, seed), only(faster, 1, seed));
        Analysis analysis = Analysis.of(question, outcomes);
        Comparison comparison = analysis.comparisons().stream()
                .filter(one -> one.metric().name().equals("waitingTime.mean"))
                .findFirst()
                .orElseThrow();
        double separate = analysis.alternatives().stream()
                .map(one -> Objects.requireNonNull(one.metrics().get("waitingTime.mean")))
                .map(Estimate::observations)
                .mapToDouble(IntervalQualityTest::variance)
                .sum();
        return new Pair(Interval.of(comparison), variance(comparison.observations()), separate);
    }

    private static Outcome only(Scenario scenario, int alternative, long seed) {
        Scenario one = new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.source(),
                scenario.currency(),
                scenario.workload(),
                scenario.account(),
                List.of(scenario.alternatives().get(alternative)),
                scenario.objectives(),
                scenario.experiment().withSeed(seed),
                scenario.expectations());
        return Macroreplications.outcomes(one, ObserverFactory.NONE).get(0);
    }

    private static double variance(List<Double> values) {
        double deviation = ConfidenceInterval.standardDeviation(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return deviation * deviation;
    }

    @Test
    void theFirstJobsOfAnEmptyServer() throws IOException, InvalidScenario {
        Scenario scenario = Macroreplications.scenario("first-jobs");
        List<Interval> answers = Macroreplications.each(
                seed -> Interval.of(Macroreplications.analysis(scenario, seed), "waitingTime.mean"));

        Coverage.judge(
                "mean wait of the first 100 jobs", "s", EmptyStart.meanWait(100, LOAD, SERVICE), answers, Bar.SHORT);
    }

    /** Few replications tell Student's quantile from the normal one. Value: M/M/1 at half load waits as it serves. */
    @Test
    void theMeanOfFewReplications() throws IOException, InvalidScenario {
        Scenario scenario = Macroreplications.scenario("few-replications");
        List<Interval> answers = Macroreplications.each(
                seed -> Interval.of(Macroreplications.analysis(scenario, seed), "waitingTime.mean"));

        Coverage.judge("mean wait at 50 % load, 5 replications", "s", SERVICE, answers, Bar.EXACT);
    }

    private static <T> List<Interval> all(List<T> answers, Function<T, Interval> interval) {
        return answers.stream().map(interval).toList();
    }
}
