package dev.poolwise.sizing;

import dev.poolwise.selection.Rules;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import java.util.List;

/**
 * What is to be sized.
 *
 * @param question about one alternative
 * @param points the candidates: a grid of settings, at least one
 * @param rules how to choose
 */
public record SizingTask(Question question, List<Point> points, Rules rules) {
    public SizingTask {
        points = List.copyOf(points);
    }
}
