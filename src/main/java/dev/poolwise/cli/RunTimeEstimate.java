package dev.poolwise.cli;

import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.ExpectedJobs;
import dev.poolwise.scenario.Scenario;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Says about how long the simulation takes, if that is long, from how fast it has been so far: the program is still
 * being compiled in the first moments, so that they do not count.
 */
final class RunTimeEstimate implements Progress {
    private static final double NANOSECONDS = 1e9;
    private static final double LEFT_OUT = 0.7;
    private static final double LOOKED_AT = 2;
    private static final double LONG = 10;

    private final ProgressLine line;
    private final double jobsInAll;
    private final String subject;
    private final LongSupplier nanoseconds;
    private final long startedAt;
    private final LongAdder jobs = new LongAdder();
    private double leftOut = -1;
    private double leftOutUntil;
    private volatile double nextLook = LEFT_OUT;

    /**
     * Begins to look.
     *
     * @param line where it is said; it is told of everything too
     * @param nanoseconds a clock
     */
    RunTimeEstimate(ProgressLine line, Scenario scenario, int threads, LongSupplier nanoseconds) {
        this.line = line;
        this.jobsInAll = ExpectedJobs.inAll(scenario);
        this.subject = subject(scenario, jobsInAll, threads);
        this.nanoseconds = nanoseconds;
        this.startedAt = nanoseconds.getAsLong();
    }

    private static String subject(Scenario scenario, double jobs, int threads) {
        int alternatives = scenario.alternatives().size();
        int replications = scenario.experiment().replications();
        boolean more = scenario.experiment().precision().isPresent();
        return "about " + Roughly.jobs(jobs) + " jobs in " + counted(alternatives, "alternative") + " × "
                + counted(replications, "replication") + (more ? " or more" : "") + ": roughly %s"
                + (more ? " at least" : "") + " with " + counted(threads, "thread");
    }

    private static String counted(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    @Override
    public void finished(String alternative, int replication, double meanWait) {
        line.finished(alternative, replication, meanWait);
    }

    @Override
    public void advanced(long further) {
        jobs.add(further);
        double elapsed = (nanoseconds.getAsLong() - startedAt) / NANOSECONDS;
        if (elapsed >= nextLook) {
            look(elapsed);
        }
    }

    private synchronized void look(double elapsed) {
        if (elapsed < nextLook) {
            return;
        }
        double done = jobs.sum();
        if (leftOut < 0) {
            leftOut = done;
            leftOutUntil = elapsed;
            nextLook = LOOKED_AT;
        } else {
            nextLook = Double.POSITIVE_INFINITY;
            tell(elapsed, done);
        }
    }

    private void tell(double elapsed, double done) {
        double perSecond = (done - leftOut) / (elapsed - leftOutUntil);
        double seconds = elapsed + (jobsInAll - done) / perSecond;
        if (seconds >= LONG && Double.isFinite(seconds)) {
            line.say(subject.formatted(Roughly.time(seconds)));
        }
    }
}
