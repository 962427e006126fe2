package dev.poolwise.bench;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.PeriodicArrivals;
import java.util.List;
import java.util.Optional;

/**
 * A pool that scales from no node up to {@code most} by the work at hand, with lognormal provisioning of about five
 * minutes and ten minutes of patience with idle nodes. Jobs take ten minutes in the mean; for eight hours of each day
 * they come so fast that 90 % of the nodes are busy, and for the rest of the day at a tenth of that.
 *
 * @param most nodes
 * @param jobs that arrive, about
 */
record ScaledPool(int most, int jobs) {
    /** How long a node is idle before it goes, microseconds. */
    static final long PATIENCE = 10 * Time.MINUTE;

    private static final double MEAN_SERVICE = 600;
    private static final double BUSY_HOURS = 8 / 24.0;
    private static final double QUIET_SHARE = 0.1;

    /** Returns how long a job runs. */
    static Distribution service() {
        return new Exponential(MEAN_SERVICE);
    }

    /** Returns how long a node takes from its request until it is ready. */
    static Distribution provisioning() {
        return LogNormal.ofMedianAndSigma(270, 0.5);
    }

    private double busyRate() {
        return 0.9 * most / MEAN_SERVICE;
    }

    /** Returns the process by which jobs arrive. */
    ArrivalProcess process() {
        return new PeriodicArrivals(
                Time.DAY,
                List.of(
                        new PeriodicArrivals.RateStep(0, busyRate() * QUIET_SHARE),
                        new PeriodicArrivals.RateStep(8 * Time.HOUR, busyRate()),
                        new PeriodicArrivals.RateStep(16 * Time.HOUR, busyRate() * QUIET_SHARE)));
    }

    /** Returns when the run ends, microseconds. */
    long horizon() {
        return Time.ofSeconds(jobs / (busyRate() * (BUSY_HOURS + (1 - BUSY_HOURS) * QUIET_SHARE)));
    }

    /** Returns the same pool as poolwise sees it. */
    SimulatedPlace simulated() {
        Autoscale scale =
                new Autoscale(0, most, new Constant(Time.toSeconds(PATIENCE)), 0, false, Integer.MAX_VALUE, 1);
        Pool pool = new Pool(
                "p",
                0,
                provisioning(),
                1,
                Fill.SPREAD,
                0,
                Time.NEVER,
                List.of(),
                WhenDone.KEEP,
                Time.MINUTE,
                Deallocation.REQUEUE,
                Optional.of(scale),
                Optional.empty(),
                Queueing.STRICT,
                Integer.MAX_VALUE);
        Scenario scenario = SimulatedPlace.scenario(pool, process(), Optional.of(service()), horizon());
        return new SimulatedPlace(
                scenario, new ObservedPlace("p", true, 1, Rates.FREE, ObservedPlace.Order.ALL, false));
    }
}
