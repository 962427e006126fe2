package dev.poolwise.cli;

import dev.poolwise.scenario.file.Problem;
import dev.poolwise.study.OneLine;
import dev.poolwise.study.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of combinations of values that are no scenario. */
final class LeftOut {
    private static final int MOST_TOLD = 10;

    private LeftOut() {}

    /**
     * Returns one warning for each of the first ten, and one for all others.
     *
     * @param noun what one is called
     * @param points all of them; numbered from 1, in this order
     * @param problems by the number of the point
     */
    static List<String> lines(String noun, List<Point> points, Map<Integer, List<Problem>> problems) {
        List<String> lines = new ArrayList<>();
        problems.entrySet().stream().limit(MOST_TOLD).forEach(entry -> {
            Point point = points.get(entry.getKey() - 1);
            Problem first = entry.getValue().get(0);
            lines.add(OneLine.of("warning: %s %s (%s) is left out: %s: %s"
                    .formatted(noun, point.number(), point, first.path(), first.message())));
        });
        if (problems.size() > MOST_TOLD) {
            lines.add("warning: so are %d more %ss".formatted(problems.size() - MOST_TOLD, noun));
        }
        return lines;
    }
}
