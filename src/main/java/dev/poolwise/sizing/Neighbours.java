package dev.poolwise.sizing;

import dev.poolwise.study.Point;
import dev.poolwise.study.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which points of a grid are one step apart: equal in all settings but one, and there next to each other. */
final class Neighbours {
    private final List<List<Integer>> steps;

    /** Creates the neighbourhood of points; where one is missing, those on both sides of the gap are neighbours. */
    Neighbours(List<Point> points) {
        List<List<Integer>> found = new ArrayList<>();
        points.forEach(point -> found.add(new ArrayList<>()));
        int paths = points.get(0).settings().size();
        for (int path = 0; path < paths; path++) {
            for (int i = 0; i < points.size(); i++) {
                int next = next(points, i, path);
                if (next >= 0) {
                    found.get(i).add(next);
                    found.get(next).add(i);
                }
            }
        }
        this.steps = found;
    }

    private static int next(List<Point> points, int from, int path) {
        return IntStream.range(from + 1, points.size())
                .filter(i -> others(points.get(i), path).equals(others(points.get(from), path)))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> others(Point point, int path) {
        List<String> settings =
                new ArrayList<>(point.settings().stream().map(Setting::toString).toList());
        settings.remove(path);
        return settings;
    }

    /** Returns the neighbours of a point, by their index. */
    List<Integer> of(int point) {
        return steps.get(point);
    }
}
