package dev.poolwise.study;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.Problem;
import dev.poolwise.scenario.file.Variation;
import java.util.List;
import java.util.Map;

/**
 * A scenario at many points, and what came of each.
 *
 * @param scenario of the first point that can be simulated
 * @param shape how the points were chosen
 * @param variations what was varied, in the order of the command line
 * @param points of the design, in order
 * @param results of the points that can be simulated, in order
 * @param problems of the others, by number
 */
public record Sweep(
        Scenario scenario,
        Shape shape,
        List<Variation> variations,
        List<Point> points,
        List<PointResult> results,
        Map<Integer, List<Problem>> problems) {
    /** How the points of a design are chosen. */
    public enum Shape {
        /** Every combination of the values. */
        GRID("grid"),
        /** A Latin hypercube. */
        LATIN("latin");

        private final String word;

        Shape(String word) {
            this.word = word;
        }

        /** Returns the word on the command line and in results. */
        public String word() {
            return word;
        }
    }

    public Sweep {
        variations = List.copyOf(variations);
        points = List.copyOf(points);
        results = List.copyOf(results);
    }

    /** Returns a point by its number. */
    public Point point(int number) {
        return points.get(number - 1);
    }
}
