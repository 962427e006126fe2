package dev.poolwise.bench;

import dev.poolwise.outcome.Replication;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One replication of M/M/c at 90 % load: poolwise with all of its metrics against a hand-written loop over the same
 * draws. Scores are nanoseconds for each job.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls build() before any benchmark
public class QueueBenchmark {
    private static final int JOBS = 1_000_000;

    /** Jobs that run at once. */
    @Param({"10", "1000", "20000"})
    public int servers;

    private FifoQueue queue;
    private SimulatedPlace simulated;

    /** Builds the scenario, and checks that both ways give the same totals. */
    @Setup
    public void build() {
        queue = new FifoQueue(servers, JOBS);
        simulated = queue.simulated();
        if (!handWritten().equals(SimulatedPlace.totals(poolwise()))) {
            throw new IllegalStateException("the two loops differ");
        }
    }

    /** The yardstick. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public Object handWritten() {
        return PrimitiveHeapLoop.run(queue);
    }

    /** The whole path: scenario in, every metric of the replication out. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public Replication poolwise() {
        return simulated.replication(0);
    }
}
