package dev.poolwise.billing;

import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.units.ComputeHours;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What waiting costs: every hour that a job waits, over the whole run as the bill covers it, until it starts, gives up,
 * or the clock stops. A job that is turned away on arrival has not waited.
 */
public final class DelayCosts {
    /** The unit of the lines. */
    public static final String WAITING_HOUR = "waiting hour";

    private DelayCosts() {}

    /** Returns what the waiting of some jobs costs, money with 34 significant digits. */
    public static BigDecimal of(JobSummary jobs, BigDecimal perHour) {
        return new ComputeHours(jobs.waitingMicros()).at(perHour);
    }

    /**
     * Returns a line for each class whose waiting costs something, means over the replications, rounded as in a bill.
     *
     * @param classes the names of all classes, in the order of the workload
     * @param perHour what an hour of waiting costs, in the same order; 0 for nothing
     * @param replications at least one
     */
    public static List<LineItem> lines(List<String> classes, List<BigDecimal> perHour, List<Replication> replications) {
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            int jobClass = i;
            if (perHour.get(i).signum() > 0) {
                BigDecimal hours =
                        Bill.mean(replications, r -> r.classes().get(jobClass).waitingMicros(), Time.HOUR);
                String name = classes.get(i);
                lines.add(LineItem.of(name, "waiting of " + name, hours, WAITING_HOUR, perHour.get(i)));
            }
        }
        return lines;
    }
}
