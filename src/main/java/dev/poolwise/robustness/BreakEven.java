package dev.poolwise.robustness;

import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.List;

/**
 * From where on along an axis which alternative is best.
 *
 * @param axis what was varied
 * @param contest what best means
 * @param samples every value that was tried, in ascending order
 * @param crossings in ascending order; between two values of the grid one is found, not several that cancel
 * @param sure whether the replications leave no doubt about the best at any value of the grid
 */
public record BreakEven(Axis axis, Contest contest, List<Sample> samples, List<Crossing> crossings, boolean sure) {
    /** The answers: a crossing was found, there is none in the range, or more work is needed to tell. */
    public enum Verdict {
        FOUND,
        NONE,
        UNDECIDED
    }

    /**
     * Looks for the crossings.
     *
     * @param points how many values the grid has, at least 2
     */
    public static BreakEven find(Axis axis, Contest contest, Trials trials, int points)
            throws IOException, InvalidScenario {
        return along(axis, contest, trials, CrossingFinder.grid(axis, points));
    }

    /** Looks for the crossings between the values of a grid, in ascending order. */
    static BreakEven along(Axis axis, Contest contest, Trials trials, List<Double> grid)
            throws IOException, InvalidScenario {
        CrossingFinder finder = new CrossingFinder(axis, contest, trials);
        List<Crossing> crossings = finder.find(grid);
        List<Sample> samples = finder.samples();
        boolean sure = samples.stream()
                .filter(sample -> grid.contains(sample.x()))
                .allMatch(sample -> contest.isSure(sample.result()));
        return new BreakEven(axis, contest, samples, crossings, sure);
    }

    /** Returns what can be said. */
    public Verdict verdict() {
        if (crossings.isEmpty()) {
            return sure ? Verdict.NONE : Verdict.UNDECIDED;
        }
        return crossings.stream().allMatch(Crossing::located) ? Verdict.FOUND : Verdict.UNDECIDED;
    }
}
