package dev.poolwise.robustness;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Evaluations;
import dev.poolwise.study.Journal;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Question;
import dev.poolwise.study.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Evaluates a question at points that are chosen one after another. A point is evaluated once; points are numbered in
 * the order in which they are asked for, so that a journal knows them again.
 */
public final class Trials {
    private final Question question;
    private final Engine engine;
    private final Journal journal;
    private final int most;
    private final Map<List<String>, Point> points = new LinkedHashMap<>();
    private final Map<Integer, PointResult> results = new LinkedHashMap<>();

    /**
     * Begins without any point.
     *
     * @param journal keeps what is done; points that it has are not simulated again
     * @param most the budget: how many points to evaluate before {@link #spent} says stop
     */
    public Trials(Question question, Engine engine, Journal journal, int most) {
        this.question = question;
        this.engine = engine;
        this.journal = journal;
        this.most = most;
    }

    /** Returns the results of points, in their order; those that are new are simulated at once. */
    public List<PointResult> at(List<List<Setting>> asked) throws IOException, InvalidScenario {
        List<Point> open = new ArrayList<>();
        for (List<Setting> settings : asked) {
            List<String> key = key(settings);
            if (!points.containsKey(key)) {
                Point point = new Point(points.size() + 1, settings);
                points.put(key, point);
                open.add(point);
            }
        }
        if (!open.isEmpty()) {
            Evaluations.run(question, open, engine, journal).forEach(result -> results.put(result.point(), result));
        }
        return asked.stream().map(this::known).toList();
    }

    /** Returns the result of a point. */
    public PointResult at(Axis axis, double x) throws IOException, InvalidScenario {
        return at(List.of(axis.at(x))).get(0);
    }

    private PointResult known(List<Setting> settings) {
        Point point = Objects.requireNonNull(points.get(key(settings)));
        return Objects.requireNonNull(results.get(point.number()));
    }

    private static List<String> key(List<Setting> settings) {
        return settings.stream().map(Setting::toString).toList();
    }

    /** Returns whether settings make a scenario that can be simulated. */
    public boolean allows(List<Setting> settings) throws IOException {
        try {
            question.read(new Point(1, settings));
            return true;
        } catch (InvalidScenario e) {
            return false;
        }
    }

    /** Returns whether the budget is used up. */
    public boolean spent() {
        return points.size() >= most;
    }

    /** Returns how many points there are so far. */
    public int count() {
        return points.size();
    }
}
