package dev.poolwise.robustness;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What moves a recommendation, and how far it is from another one.
 *
 * @param contest what best means
 * @param range by how much each driver is varied, a fraction
 * @param base the scenario as it is
 * @param subject the alternative whose figures are followed: the best, or the first if none meets the objectives
 * @param swings one for each driver, the largest swing of the cost first
 * @param notes what was not varied
 */
public record Sensitivity(
        Contest contest, double range, PointResult base, String subject, List<Swing> swings, List<String> notes) {
    private static final List<Double> SEARCHED = List.of(0.25, 0.35, 0.5, 0.7, 0.85, 1.0, 1.2, 1.4, 2.0, 2.8, 4.0);

    public Sensitivity {
        swings = List.copyOf(swings);
        notes = List.copyOf(notes);
    }

    /**
     * Varies one driver after another.
     *
     * @param range by how much, above 0 and below 1
     * @param withFlips whether to look for the flip points too
     */
    public static Sensitivity of(Contest contest, Drivers.Found found, double range, boolean withFlips, Trials trials)
            throws IOException, InvalidScenario {
        List<String> notes = new ArrayList<>(found.notes());
        List<Driver> drivers = new ArrayList<>();
        List<List<Setting>> points = new ArrayList<>(List.of(List.of()));
        for (Driver driver : found.drivers()) {
            FactorAxis axis = new FactorAxis(driver, 1 - range, 1 + range);
            if (trials.allows(axis.at(1 - range)) && trials.allows(axis.at(1 + range))) {
                drivers.add(driver);
                points.add(axis.at(1 - range));
                points.add(axis.at(1 + range));
            } else {
                notes.add("The driver '%s' is left out: the scenario does not allow so large a change."
                        .formatted(driver.name()));
            }
        }
        List<PointResult> results = trials.at(points);
        PointResult base = results.get(0);
        String subject = contest.best(base).orElse(base.alternatives().get(0).name());
        List<Swing> swings = new ArrayList<>();
        for (int i = 0; i < drivers.size(); i++) {
            swings.add(
                    swing(contest, drivers.get(i), results.get(2 * i + 1), results.get(2 * i + 2), withFlips, trials));
        }
        Sensitivity unsorted = new Sensitivity(contest, range, base, subject, swings, notes);
        swings.sort(Comparator.comparingDouble(swing -> -unsorted.size(swing, "cost")));
        return new Sensitivity(contest, range, base, subject, swings, notes);
    }

    private static Swing swing(
            Contest contest, Driver driver, PointResult low, PointResult high, boolean withFlips, Trials trials)
            throws IOException, InvalidScenario {
        List<Double> grid = new ArrayList<>(List.of(1.0));
        FactorAxis widest = new FactorAxis(driver, SEARCHED.get(0), SEARCHED.get(SEARCHED.size() - 1));
        for (double factor : withFlips ? SEARCHED : List.<Double>of()) {
            if (factor != 1 && trials.allows(widest.at(factor))) {
                grid.add(factor);
            }
        }
        grid.sort(Comparator.naturalOrder());
        FactorAxis axis = new FactorAxis(driver, grid.get(0), grid.get(grid.size() - 1));
        if (grid.size() < 2) {
            return new Swing(driver, low, high, List.of(), axis, true);
        }
        BreakEven search = BreakEven.along(axis, contest, trials, grid);
        List<Crossing> flips = new ArrayList<>();
        nearest(search.crossings(), -1).ifPresent(flips::add);
        nearest(search.crossings(), 1).ifPresent(flips::add);
        return new Swing(driver, low, high, flips, axis, search.verdict() != BreakEven.Verdict.UNDECIDED);
    }

    private static Optional<Crossing> nearest(List<Crossing> crossings, int side) {
        return crossings.stream()
                .filter(crossing -> side * (crossing.at() - 1) > 0)
                .min(Comparator.comparingDouble(crossing -> Math.abs(crossing.at() - 1)));
    }

    /** Returns how far a metric goes between the low and the high factor; 0 if it has no value at one of them. */
    double size(Swing swing, String metric) {
        return Math.abs(Swing.change(swing.low(), swing.high(), subject, metric, level())
                .difference()
                .orElse(0));
    }

    /** Returns how a metric of the followed alternative changes at the low factor. */
    public Comparison atLow(Swing swing, String metric) {
        return Swing.change(base, swing.low(), subject, metric, level());
    }

    /** Returns how a metric of the followed alternative changes at the high factor. */
    public Comparison atHigh(Swing swing, String metric) {
        return Swing.change(base, swing.high(), subject, metric, level());
    }

    private double level() {
        return contest.scenario().experiment().confidence();
    }
}
