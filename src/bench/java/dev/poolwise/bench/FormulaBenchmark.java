package dev.poolwise.bench;

import dev.poolwise.billing.Rates;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One replication of a month with a pool of twelve nodes: of fixed size, and scaled by a formula that is evaluated
 * every five minutes and always wants twelve. The jobs have the same starts either way. Scores are milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 6, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls build() before any benchmark
public class FormulaBenchmark {
    private static final String FORMULA =
            """
            samples = $PendingTasks.GetSamplePercent(TimeInterval_Minute * 15);
            tasks = samples < 70 ? max(0, $PendingTasks.GetSample(1)) : max($PendingTasks.GetSample(1),
                avg($PendingTasks.GetSample(TimeInterval_Minute * 15)));
            $TargetDedicatedNodes = min(12, max(12, tasks > 0 ? tasks : $TargetDedicatedNodes / 2));
            $NodeDeallocationOption = taskcompletion;
            """;

    /** Jobs that arrive per hour; they take a little less than twelve nodes. */
    @Param({"60", "600"})
    public int jobsPerHour;

    private SimulatedPlace pool;

    @Setup
    public void build() throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload:
                  jobs:
                    arrivals: {process: poisson, rate: %s/h}
                    service: {distribution: exponential, mean: %ss}
                alternatives:
                  fixed: {pools: {p: {nodes: 12}}}
                  formula: {pools: {p: {autoscale: {interval: 5m, formula: '%s'}}}}
                experiment: {horizon: 30d}
                """
                        .formatted(jobsPerHour, 36_000 / jobsPerHour, FORMULA.replace("\n", "\n    "));
        Path file = Files.createTempFile("month", ".yaml");
        pool = new SimulatedPlace(
                ScenarioFile.read(Files.writeString(file, text), List.of()),
                new ObservedPlace("p", true, 1, Rates.FREE, ObservedPlace.Order.ALL, false));
        Files.delete(file);
        double difference =
                fixed().jobs().waiting().mean() - formula().jobs().waiting().mean();
        if (difference != 0) {
            throw new IllegalStateException("the jobs of the two pools differ");
        }
    }

    /** Nobody scales. */
    @Benchmark
    public Replication fixed() {
        return pool.replication(0);
    }

    /** The formula is evaluated 8,640 times. */
    @Benchmark
    public Replication formula() {
        return pool.replication(1);
    }
}
