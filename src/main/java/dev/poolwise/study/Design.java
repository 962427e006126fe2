package dev.poolwise.study;

import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Which points of what is varied a study looks at. */
public final class Design {
    private Design() {}

    /** Returns how many points the full grid has. */
    public static BigInteger gridSize(List<Variation> variations) {
        return variations.stream()
                .map(variation -> BigInteger.valueOf(variation.values().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * Returns every combination of the values; the last path varies fastest.
     *
     * @param variations none of them continuous; their grid must fit in memory
     */
    public static List<Point> grid(List<Variation> variations) {
        List<List<Setting>> rows = List.of(List.of());
        for (Variation variation : variations) {
            List<List<Setting>> longer = new ArrayList<>();
            for (List<Setting> row : rows) {
                for (VariedValue value : variation.values()) {
                    List<Setting> extended = new ArrayList<>(row);
                    extended.add(new Setting(variation.path(), value));
                    longer.add(extended);
                }
            }
            rows = longer;
        }
        return numbered(rows);
    }

    /**
     * Returns a Latin hypercube: each path is cut into as many equal strata as there are points, and each stratum has
     * one of them. Source: McKay, Beckman and Conover, "A comparison of three methods for selecting values of input
     * variables", Technometrics 21 (1979).
     *
     * @param points at least 1
     * @param seed decides the points; a path's strata do not depend on the other paths
     */
    public static List<Point> latinHypercube(List<Variation> variations, int points, long seed) {
        List<List<Setting>> rows = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            rows.add(new ArrayList<>());
        }
        for (Variation variation : variations) {
            RandomStream stream = new RandomStreams(seed, 1).stream("study:" + variation.path(), "latin hypercube");
            List<Integer> strata = shuffled(points, stream);
            for (int i = 0; i < points; i++) {
                double u = (strata.get(i) + stream.next()) / points;
                rows.get(i).add(new Setting(variation.path(), valueAt(variation, u)));
            }
        }
        return numbered(rows);
    }

    private static VariedValue valueAt(Variation variation, double u) {
        List<VariedValue> values = variation.values();
        return variation.continuous() ? values.get(0).towards(values.get(1), u) : values.get((int) (u * values.size()));
    }

    /** Fisher and Yates, as in Knuth, <i>The Art of Computer Programming</i>, vol. 2, algorithm 3.4.2P. */
    private static List<Integer> shuffled(int count, RandomStream stream) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        for (int i = count - 1; i > 0; i--) {
            int other = (int) (stream.next() * (i + 1));
            Integer last = numbers.get(i);
            numbers.set(i, numbers.get(other));
            numbers.set(other, last);
        }
        return numbers;
    }

    private static List<Point> numbered(List<List<Setting>> rows) {
        List<Point> points = new ArrayList<>();
        rows.forEach(row -> points.add(new Point(points.size() + 1, row)));
        return points;
    }
}
