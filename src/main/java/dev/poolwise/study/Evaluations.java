package dev.poolwise.study;

import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Evaluates one question at many points. */
public final class Evaluations {
    private Evaluations() {}

    /** Returns the results of all points, in their order. */
    public static List<PointResult> run(Question question, List<Point> points, Engine engine)
            throws IOException, InvalidScenario {
        Map<Integer, String> results = new TreeMap<>();
        engine.evaluate(question, points, results::put);
        return read(results);
    }

    /**
     * Returns the results of all points, in their order: those that a journal has, and the others, which it then has
     * too.
     */
    public static List<PointResult> run(Question question, List<Point> points, Engine engine, Journal journal)
            throws IOException, InvalidScenario {
        List<Point> open = points.stream()
                .filter(point -> !journal.results().containsKey(point.number()))
                .toList();
        engine.evaluate(question, open, journal::add);
        Map<Integer, String> asked = new TreeMap<>();
        points.forEach(point -> asked.put(
                point.number(), Objects.requireNonNull(journal.results().get(point.number()))));
        return read(asked);
    }

    private static List<PointResult> read(Map<Integer, String> results) throws IOException {
        List<PointResult> read = new ArrayList<>();
        for (String result : results.values()) {
            read.add(ResultJson.read(result));
        }
        return read;
    }
}
