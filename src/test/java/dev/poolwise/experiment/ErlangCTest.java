package dev.poolwise.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.capacity.Place;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.PoissonArrivals;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * M/M/c against Erlang's C formula. Statistical: fixed seed, 30 replications, a 99.99 % interval, and a half-width
 * below 2 % of the value, without which the test would prove nothing. Values: A. K. Erlang 1917; D. Gross and C. M.
 * Harris, <i>Fundamentals of Queueing Theory</i>, sec. 2.3; the 95th percentile from the exponential tail of the wait.
 */
class ErlangCTest {
    private static final int REPLICATIONS = 30;
    private static final double LEVEL = 0.9999;
    private static final double SERVICE = 600;

    @ParameterizedTest(name = "M/M/{0} with {1} jobs an hour")
    @CsvSource({
        "1,   3,     600,              0.5,               2763.10211159285,  2000000",
        "1,   4,    1200,              0.666666666666667, 4662.48089780249,  4000000",
        "2,   9,     771.428571428571, 0.642857142857143, 3064.67942552994, 10000000",
    })
    void theQueueWaitsAsErlangSays(
            int servers, double jobsPerHour, double mean, double waiting, double p95, long jobs) {
        check(Fixtures.classic(servers), jobsPerHour, mean, waiting, p95, jobs);
    }

    @ParameterizedTest(name = "M/M/{0} with {1} jobs an hour, in a pool")
    @CsvSource({"2, 9, 771.428571428571, 0.642857142857143, 3064.67942552994, 10000000"})
    void aPoolThatIsAlwaysOnIsTheSameQueue(
            int servers, double jobsPerHour, double mean, double waiting, double p95, long jobs) {
        check(Fixtures.pool(servers, 0), jobsPerHour, mean, waiting, p95, jobs);
    }

    @Tag("oracles")
    @ParameterizedTest(name = "M/M/{0} with {1} jobs an hour")
    @CsvSource({
        "20, 108,    165.230701444835, 0.550769004816118,  719.787746044458, 70000000",
        "5,   28.5, 2106.71765922056,  0.877799024675234, 6876.94718573765, 120000000",
        "100, 588,   232.530153757567, 0.775100512525224,  822.290912728995, 1200000000",
    })
    void aNearlyFullQueueWaitsAsErlangSays(
            int servers, double jobsPerHour, double mean, double waiting, double p95, long jobs) {
        check(Fixtures.classic(servers), jobsPerHour, mean, waiting, p95, jobs);
    }

    private static void check(Place place, double jobsPerHour, double mean, double waiting, double p95, long jobs) {
        List<Replication> replications = simulate(place, jobsPerHour, jobs);
        contains(replications, summary -> summary.waiting().mean(), mean);
        contains(
                replications,
                summary ->
                        1 - summary.startedAtOnce() / (double) summary.waiting().count(),
                waiting);
        contains(replications, summary -> summary.waiting().percentile(95), p95);
    }

    private static List<Replication> simulate(Place place, double jobsPerHour, long jobs) {
        long each = Time.ofSeconds(jobs / jobsPerHour * 3600 / REPLICATIONS);
        ExperimentDesign design =
                new ExperimentDesign(each + each / 20, false, each / 20, REPLICATIONS, 17, LEVEL, Study.STEADY);
        Scenario fixture = Fixtures.scenario(
                List.of(Fixtures.jobClass(
                        "jobs", new PoissonArrivals(jobsPerHour / 3600), Optional.of(new Exponential(SERVICE)))),
                Time.DAY,
                place);
        Scenario scenario = fixture.withExperiment(design);
        return Experiment.run(scenario, 2, Progress.NONE, ObserverFactory.NONE)
                .get(0)
                .replications();
    }

    private static void contains(List<Replication> replications, ToDoubleFunction<JobSummary> figure, double expected) {
        double[] values =
                replications.stream().map(Replication::jobs).mapToDouble(figure).toArray();
        ConfidenceInterval interval = ConfidenceInterval.ofReplications(values, LEVEL);

        assertTrue(interval.contains(expected), () -> interval + " misses " + expected);
        assertTrue(
                interval.halfWidth() < 0.02 * expected,
                () -> interval + " is too wide to prove anything of " + expected);
    }
}
