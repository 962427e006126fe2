package dev.poolwise.robustness;

import dev.poolwise.robustness.Contest.Margin;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.PointResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Finds where the best alternative changes along an axis. A grid shows between which values it does; each such stretch
 * is narrowed down by false position and bisection on the mean of the replications, which at every value meet the same
 * jobs (a sample average approximation of the root). The interval of a crossing holds the values at which the
 * replications cannot tell on which side they are: at the true crossing, the paired interval contains zero with the
 * confidence asked for.
 */
final class CrossingFinder {
    /** How narrow a crossing is located, as a part of the range. */
    private static final double RESOLUTION = 1e-4;

    /** How far beyond the guessed crossing to look, so that it is soon enclosed from both sides. */
    private static final double BEYOND = 0.02;

    private static final int STEPS_TO_AN_END = 4;
    private static final double WIDE = 10;

    private final Axis axis;
    private final Contest contest;
    private final Trials trials;
    private final NavigableMap<Double, PointResult> samples = new TreeMap<>();
    private final List<Crossing> crossings = new ArrayList<>();

    CrossingFinder(Axis axis, Contest contest, Trials trials) {
        this.axis = axis;
        this.contest = contest;
        this.trials = trials;
    }

    /** Returns so many values over the range, evenly or, where its ends are far apart, in equal ratios. */
    static List<Double> grid(Axis axis, int count) {
        double low = axis.lower();
        double high = axis.upper();
        boolean ratios = low > 0 && high >= WIDE * low;
        List<Double> grid = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double part = (double) i / (count - 1);
            double x = axis.rounded(ratios ? low * StrictMath.pow(high / low, part) : low + part * (high - low));
            if (!grid.contains(x)) {
                grid.add(x);
            }
        }
        return grid;
    }

    /** Finds the crossings between the values of a grid, in ascending order. */
    List<Crossing> find(List<Double> grid) throws IOException, InvalidScenario {
        List<PointResult> results = trials.at(grid.stream().map(axis::at).toList());
        for (int i = 0; i < grid.size(); i++) {
            samples.put(grid.get(i), results.get(i));
        }
        for (int i = 1; i < grid.size(); i++) {
            narrow(grid.get(i - 1), grid.get(i));
        }
        return List.copyOf(crossings);
    }

    /** Returns every value that was tried, in ascending order. */
    List<Sample> samples() {
        return samples.entrySet().stream()
                .map(e -> new Sample(e.getKey(), e.getValue()))
                .toList();
    }

    private PointResult at(double x) throws IOException, InvalidScenario {
        PointResult known = samples.get(x);
        PointResult result = known != null ? known : trials.at(axis, x);
        samples.put(x, result);
        return result;
    }

    private void narrow(double from, double to) throws IOException, InvalidScenario {
        Optional<String> before = contest.best(at(from));
        Optional<String> after = contest.best(at(to));
        if (before.equals(after)) {
            return;
        }
        double left = from;
        double right = to;
        boolean bisect = false;
        while (isWide(left, right) && !trials.spent()) {
            double width = right - left;
            double x = between(left, right, bisect ? Double.NaN : guess(left, right));
            Optional<String> best = contest.best(at(x));
            if (!best.equals(before) && !best.equals(after)) {
                narrow(left, x);
                narrow(x, right);
                return;
            }
            left = best.equals(before) ? x : left;
            right = best.equals(before) ? right : x;
            bisect = right - left > width / 2;
        }
        crossings.add(crossing(left, right));
    }

    private boolean isWide(double left, double right) {
        double resolution = axis.whole() ? 1 : RESOLUTION * (axis.upper() - axis.lower());
        double middle = axis.rounded((left + right) / 2);
        return right - left > resolution && middle > left && middle < right;
    }

    /** Returns a value strictly between two: the one that is wanted, or else the middle. */
    private double between(double left, double right, double wanted) {
        double x = Double.isNaN(wanted) ? wanted : axis.rounded(wanted);
        return x > left && x < right ? x : axis.rounded((left + right) / 2);
    }

    /** Returns a value a little beyond where a line through both ends is zero, on the side that is further away. */
    private double guess(double left, double right) {
        Optional<Margin> margin = margin(left, right);
        if (margin.isEmpty()) {
            return Double.NaN;
        }
        double root = root(margin.get(), left, right);
        double beyond = BEYOND * (right - left);
        return root - left > right - root ? root - beyond : root + beyond;
    }

    private Optional<Margin> margin(double left, double right) {
        return contest.margin(Objects.requireNonNull(samples.get(left)), Objects.requireNonNull(samples.get(right)));
    }

    private Gap gap(Margin margin, double x) {
        return margin.at().apply(Objects.requireNonNull(samples.get(x)));
    }

    /** Returns where the line through the means at both ends is zero; NaN if it is not known. */
    private double root(Margin margin, double left, double right) {
        return root(left, gap(margin, left).mean(), right, gap(margin, right).mean(), 0);
    }

    /** Returns where the line through two points has a level; NaN if it is not known. */
    private static double root(double x1, double y1, double x2, double y2, double level) {
        boolean known = Double.isFinite(y1) && Double.isFinite(y2) && y1 != y2;
        return known ? x1 + (x2 - x1) * (level - y1) / (y2 - y1) : Double.NaN;
    }

    private Crossing crossing(double left, double right) throws IOException, InvalidScenario {
        boolean located = !isWide(left, right);
        Optional<Margin> margin = margin(left, right);
        OptionalDouble from = OptionalDouble.empty();
        OptionalDouble until = OptionalDouble.empty();
        double at = axis.whole() ? right : (left + right) / 2;
        if (margin.isPresent()) {
            from = end(margin.get(), samples.headMap(left, true).descendingMap(), -1);
            until = end(margin.get(), samples.tailMap(right, true), 1);
            double root = root(margin.get(), left, right);
            at = axis.whole() || Double.isNaN(root) ? at : root;
        }
        if (axis.whole() && from.isPresent()) {
            from = OptionalDouble.of(from.getAsDouble() + 1);
        }
        return new Crossing(
                contest.best(at(left)),
                contest.best(at(right)),
                at,
                from,
                until,
                margin.map(Margin::cause).orElse(""),
                located);
    }

    /** Returns the end of the interval towards one side: where the gap first is as large as its half-width. */
    private OptionalDouble end(Margin margin, NavigableMap<Double, PointResult> outwards, int side)
            throws IOException, InvalidScenario {
        double inside = outwards.firstKey();
        double outside = Double.NaN;
        for (double x : List.copyOf(outwards.keySet())) {
            if (side * gap(margin, x).inHalfWidths() >= 1) {
                outside = x;
                break;
            }
            inside = x;
        }
        if (Double.isNaN(outside)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < STEPS_TO_AN_END && isWide(inside, outside, side) && !trials.spent(); i++) {
            double x =
                    between(Math.min(inside, outside), Math.max(inside, outside), level(margin, inside, outside, side));
            at(x);
            boolean beyond = side * gap(margin, x).inHalfWidths() >= 1;
            inside = beyond ? inside : x;
            outside = beyond ? x : outside;
        }
        double end = level(margin, inside, outside, side);
        return OptionalDouble.of(axis.whole() || Double.isNaN(end) ? outside : end);
    }

    private boolean isWide(double inside, double outside, int side) {
        return side > 0 ? isWide(inside, outside) : isWide(outside, inside);
    }

    private double level(Margin margin, double inside, double outside, int side) {
        return root(
                inside,
                gap(margin, inside).inHalfWidths(),
                outside,
                gap(margin, outside).inHalfWidths(),
                side);
    }
}
