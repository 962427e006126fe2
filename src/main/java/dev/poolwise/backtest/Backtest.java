package dev.poolwise.backtest;

import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How the replay of a log in one alternative compares with what the log recorded.
 *
 * @param alternative its name
 * @param jobs that were compared
 * @param unstarted jobs with a recorded wait that had not started when the replay ended, and are left out
 * @param recorded their recorded waits
 * @param simulated their simulated waits
 * @param calibration what the simulated mean wait has to be multiplied by to give the recorded one
 * @param rankCorrelation between recorded and simulated waits (Spearman); empty where all of one are equal
 * @param widths the same by the number of nodes
 * @param cost what the alternative costs in the replay
 */
public record Backtest(
        String alternative,
        int jobs,
        int unstarted,
        Waits recorded,
        Waits simulated,
        Calibration calibration,
        OptionalDouble rankCorrelation,
        List<Width> widths,
        BigDecimal cost) {
    public Backtest {
        widths = List.copyOf(widths);
    }

    /**
     * Jobs of similar width.
     *
     * @param from the fewest nodes
     * @param to the most nodes
     * @param jobs how many
     * @param recorded their mean recorded wait, seconds
     * @param simulated their mean simulated wait, seconds
     */
    public record Width(int from, int to, int jobs, double recorded, double simulated) {}

    /**
     * Returns the comparison for one alternative.
     *
     * @param waits of its replay
     * @param confidence of the interval, in (0, 1)
     * @param seed of the resampling
     */
    public static Backtest of(String alternative, ReplayedWaits waits, BigDecimal cost, double confidence, long seed) {
        List<Replayed> jobs = waits.jobs();
        long[] recorded = jobs.stream().mapToLong(Replayed::recorded).toArray();
        long[] simulated = jobs.stream().mapToLong(Replayed::simulated).toArray();
        return new Backtest(
                alternative,
                jobs.size(),
                waits.unstarted(),
                Waits.of(recorded),
                Waits.of(simulated),
                Calibration.of(jobs, confidence, seed),
                RankCorrelation.of(recorded, simulated),
                widths(jobs),
                cost);
    }

    /** Groups by powers of two: 1, 2, 3 to 4, 5 to 8 nodes and so on. */
    private static List<Width> widths(List<Replayed> jobs) {
        Map<Integer, List<Replayed>> groups = new TreeMap<>();
        for (Replayed job : jobs) {
            int to = job.nodes() == 1 ? 1 : 2 * Integer.highestOneBit(job.nodes() - 1);
            groups.computeIfAbsent(to, width -> new ArrayList<>()).add(job);
        }
        List<Width> widths = new ArrayList<>();
        groups.forEach((to, group) -> widths.add(new Width(
                to / 2 + 1,
                to,
                group.size(),
                group.stream().mapToLong(Replayed::recorded).average().orElse(0) / Time.SECOND,
                group.stream().mapToLong(Replayed::simulated).average().orElse(0) / Time.SECOND)));
        return widths;
    }
}
