package dev.poolwise.bench;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log of jobs that take ten minutes in the mean, with a heavy tail, replayed on a pool of a fixed number of nodes,
 * first come first served. A job holds one node, or each of 1, 2, 4, 8 and 16 nodes equally often.
 */
final class ReplayedLog {
    private static final double MEAN_SERVICE = 600;
    private static final int WIDTHS = 5;

    private final int nodes;
    private final JobLog log;
    private final long horizon;

    /**
     * Makes a log.
     *
     * @param load the share of the nodes that the jobs need in the mean
     */
    ReplayedLog(int nodes, boolean parallel, double load, int jobs) {
        this.nodes = nodes;
        double width = parallel ? ((1 << WIDTHS) - 1) / (double) WIDTHS : 1;
        log = log(jobs, parallel, load * nodes / (width * MEAN_SERVICE));
        horizon = log.arrival()[jobs - 1];
    }

    private static JobLog log(int jobs, boolean parallel, double rate) {
        ArrivalTimes arrivals = new PoissonArrivals(rate).start(SimulatedPlace.STREAMS.stream("log", "arrivals"));
        RandomStream services = SimulatedPlace.STREAMS.stream("log", "services");
        RandomStream widths = SimulatedPlace.STREAMS.stream("log", "widths");
        Distribution service = LogNormal.ofMeanAndCv(MEAN_SERVICE, 2);
        long[] unknown = new long[jobs];
        Arrays.fill(unknown, -1);
        int[] nobody = new int[jobs];
        Arrays.fill(nobody, -1);
        return new JobLog(
                "benchmark",
                Arrays.stream(new long[jobs]).map(none -> arrivals.next()).toArray(),
                Arrays.stream(new long[jobs])
                        .map(none -> service.sample(services))
                        .toArray(),
                Arrays.stream(new int[jobs])
                        .map(none -> parallel ? 1 << (int) (WIDTHS * widths.next()) : 1)
                        .toArray(),
                new int[jobs],
                nobody,
                unknown,
                unknown,
                List.of(),
                Map.of());
    }

    /** Returns what a hand-written loop adds up to, whose event list holds nothing but ends. */
    Totals byHand() {
        PrimitiveHeap ends = new PrimitiveHeap(1024);
        int free = nodes;
        long waited = 0;
        long busy = 0;
        long now = 0;
        for (int job = 0; job < log.size(); job++) {
            int width = log.nodes()[job];
            now = Math.max(now, log.arrival()[job]);
            while (!ends.isEmpty() && (ends.firstKey() <= now || free < width)) {
                now = Math.max(now, ends.firstKey());
                free += ends.firstNumber();
                ends.removeFirst();
            }
            waited += Math.min(now, horizon) - log.arrival()[job];
            busy += width * Math.max(0, Math.min(log.service()[job], horizon - now));
            free -= width;
            ends.add(now + log.service()[job], width);
        }
        return new Totals(waited, busy);
    }

    /** Returns the same pool as poolwise sees it. */
    SimulatedPlace simulated() {
        Pool pool = new Pool(
                "p",
                nodes,
                new Constant(0),
                1,
                Fill.SPREAD,
                0,
                Time.NEVER,
                List.of(),
                WhenDone.KEEP,
                Time.MINUTE,
                Deallocation.REQUEUE,
                Optional.empty(),
                Optional.empty(),
                Queueing.STRICT,
                Integer.MAX_VALUE);
        Scenario scenario = SimulatedPlace.scenario(pool, new RecordedArrivals(log), Optional.empty(), horizon);
        return new SimulatedPlace(
                scenario, new ObservedPlace("p", true, 1, Rates.FREE, ObservedPlace.Order.ALL, false));
    }
}
