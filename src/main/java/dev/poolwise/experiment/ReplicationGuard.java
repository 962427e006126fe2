package dev.poolwise.experiment;

import dev.poolwise.simulation.Guard;
import dev.poolwise.simulation.RunEnded;
import dev.poolwise.simulation.RunSoFar;
import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Ends a replication that is asked to stop, that is of no use any more, or that goes beyond a cap. */
final class ReplicationGuard implements Guard, AutoCloseable {
    /** Seldom enough to cost nothing, and often enough to be milliseconds apart. */
    private static final long EVENTS_BETWEEN_LOOKS = 1024;

    private static final long MEBIBYTE = 1 << 20;

    private final Supervision supervision;
    private final String alternative;
    private final int number;
    private final IntPredicate isOfUse;
    private long jobsTold;
    private long bytesTold;

    /**
     * Creates the guard of one replication.
     *
     * @param isOfUse whether the result of the replication with a number is still wanted
     */
    ReplicationGuard(Supervision supervision, String alternative, int number, IntPredicate isOfUse) {
        this.supervision = supervision;
        this.alternative = alternative;
        this.number = number;
        this.isOfUse = isOfUse;
    }

    /** Ends a replication that need not begin. */
    void check() {
        if (supervision.isAskedToStop() || !isOfUse.test(number)) {
            throw new RunEnded("replication " + number + " is not wanted any more");
        }
    }

    @Override
    public long look(RunSoFar soFar) {
        check();
        checkCaps(soFar);
        supervision.progress().advanced(soFar.jobs() - jobsTold);
        jobsTold = soFar.jobs();
        Caps caps = supervision.caps();
        long untilCap = Math.min(caps.events() - soFar.events(), caps.jobs() - soFar.jobs()) + 1;
        return soFar.events() + Math.min(EVENTS_BETWEEN_LOOKS, untilCap);
    }

    private void checkCaps(RunSoFar soFar) {
        Caps caps = supervision.caps();
        if (soFar.events() > caps.events()) {
            throw reached(
                    soFar,
                    count(soFar.events()) + " events",
                    count(caps.events()),
                    "shorten experiment.horizon, or raise --max-events");
        }
        if (soFar.jobs() > caps.jobs()) {
            throw reached(
                    soFar,
                    count(soFar.jobs()) + " jobs, other tenants' included",
                    count(caps.jobs()),
                    "let fewer jobs arrive, shorten experiment.horizon, or raise --max-jobs");
        }
        if (soFar.at() > caps.time()) {
            throw reached(
                    soFar,
                    days(soFar.at()) + " of simulated time",
                    days(caps.time()),
                    "look for jobs that are never done, or set experiment.horizon in place of until");
        }
        checkMemory(soFar);
    }

    private void checkMemory(RunSoFar soFar) {
        long all = supervision.holds(soFar.bytes() - bytesTold);
        bytesTold = soFar.bytes();
        if (all > supervision.caps().memory()) {
            throw reached(
                    soFar,
                    count(soFar.present()) + " jobs that wait or run, which with other replications take about "
                            + count(all / MEBIBYTE) + " MiB of memory",
                    count(supervision.caps().memory() / MEBIBYTE) + " MiB",
                    "if the queue grows without bound, add capacity; else shorten experiment.horizon, take --threads 1,"
                            + " or give Java more memory (JDK_JAVA_OPTIONS=-Xmx8g)");
        }
    }

    private CapReached reached(RunSoFar soFar, String value, String cap, String advice) {
        long wholeSeconds = soFar.at() / Time.SECOND * Time.SECOND;
        return new CapReached("'" + alternative + "' is at " + value + ", beyond the cap of " + cap
                + ", in replication " + number + " at the simulated time " + Durations.text(wholeSeconds) + "; "
                + advice);
    }

    private static String days(long micros) {
        return micros / Time.DAY + "d";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public void close() {
        supervision.holds(-bytesTold);
    }
}
