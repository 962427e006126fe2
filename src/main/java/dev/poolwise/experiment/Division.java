package dev.poolwise.experiment;

import dev.poolwise.outcome.Stretches;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.MmppArrivals;
import dev.poolwise.workload.PeriodicArrivals;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * Divides a run into stretches that would look alike if the queues were stable: each covers whole periods of the
 * timetables, a round through the states of the modulated arrivals, and ten mean service times.
 */
final class Division {
    private static final int MOST = 8;
    private static final int FEWEST = 4;
    private static final double SERVICE_TIMES = 10;

    private Division() {}

    /** Returns the stretches of every replication; none if the run is too short for four of them, or ends by itself. */
    static Stretches of(Scenario scenario) {
        if (scenario.experiment().drained()) {
            return Stretches.NONE;
        }
        BigInteger unit = processes(scenario)
                .filter(PeriodicArrivals.class::isInstance)
                .map(process -> BigInteger.valueOf(((PeriodicArrivals) process).period()))
                .reduce(BigInteger.ONE, Division::leastCommonMultiple);
        long horizon = scenario.experiment().horizon();
        double shortest = Math.max(longestRound(scenario), SERVICE_TIMES * longestService(scenario));
        for (int count = MOST; count >= FEWEST; count--) {
            BigInteger units = BigInteger.valueOf(horizon / count).divide(unit);
            long length = units.multiply(unit).longValueExact();
            if (length > 0 && Time.toSeconds(length) >= shortest) {
                return new Stretches(count, length);
            }
        }
        return Stretches.NONE;
    }

    private static Stream<ArrivalProcess> processes(Scenario scenario) {
        return scenario.workload().classes().stream()
                .flatMap(jobClass -> jobClass.arrivals().stream())
                .map(arrivals -> arrivals.process());
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static double longestRound(Scenario scenario) {
        return processes(scenario)
                .filter(MmppArrivals.class::isInstance)
                .mapToDouble(process -> ((MmppArrivals) process)
                        .states().stream()
                                .mapToDouble(MmppArrivals.State::meanTime)
                                .sum())
                .max()
                .orElse(0);
    }

    private static double longestService(Scenario scenario) {
        return scenario.workload().classes().stream()
                .map(JobClass::service)
                .flatMap(service -> service.stream())
                .mapToDouble(service -> service.mean())
                .max()
                .orElse(0);
    }
}
