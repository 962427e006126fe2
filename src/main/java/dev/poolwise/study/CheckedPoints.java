package dev.poolwise.study;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Problem;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The points of a design, read before anything is simulated. A combination that is no scenario, such as more nodes at
 * least than at most, is left out; a value that is wrong wherever it stands is a mistake.
 *
 * @param scenario of the first valid point
 * @param valid the points that can be simulated, at least one
 * @param problems of the others, by number
 * @param files that any point depends on, the scenario first
 */
public record CheckedPoints(
        Scenario scenario, List<Point> valid, Map<Integer, List<Problem>> problems, List<Path> files) {
    public CheckedPoints {
        valid = List.copyOf(valid);
        files = List.copyOf(files);
    }

    /**
     * Reads every point.
     *
     * @param points at least one
     * @throws InvalidScenario if a setting is wrong at every point that has it
     * @throws IOException if the scenario cannot be read
     */
    public static CheckedPoints of(Question question, List<Point> points) throws IOException, InvalidScenario {
        List<Scenario> first = new ArrayList<>();
        List<Point> valid = new ArrayList<>();
        Map<Integer, List<Problem>> problems = new LinkedHashMap<>();
        Set<Path> files = new LinkedHashSet<>();
        for (Point point : points) {
            try {
                ScenarioFile.Whole whole = question.read(point);
                if (first.isEmpty()) {
                    first.add(whole.scenario());
                }
                files.addAll(whole.files());
                valid.add(point);
            } catch (InvalidScenario e) {
                problems.put(point.number(), e.problems());
            }
        }
        refuseMistakes(points, valid, problems);
        return new CheckedPoints(first.get(0), valid, problems, List.copyOf(files));
    }

    private static void refuseMistakes(List<Point> points, List<Point> valid, Map<Integer, List<Problem>> problems)
            throws InvalidScenario {
        Set<Setting> sound = new LinkedHashSet<>();
        valid.forEach(point -> sound.addAll(point.settings()));
        Set<Problem> mistakes = new LinkedHashSet<>();
        for (Point point : points) {
            if (!sound.containsAll(point.settings())) {
                mistakes.addAll(problems.getOrDefault(point.number(), List.of()));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidScenario(List.copyOf(mistakes));
        }
    }
}
