package dev.poolwise.sizing;

import dev.poolwise.scenario.file.Variation;
import dev.poolwise.selection.Rules;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import java.util.List;

/**
 * What is to be sized.
 *
 * @param question about one alternative
 * @param variations what takes several values
 * @param points the candidates: the combinations of the values that are scenarios, at least one
 * @param rules how to choose
 */
public record SizingTask(Question question, List<Variation> variations, List<Point> points, Rules rules) {
    public SizingTask {
        variations = List.copyOf(variations);
        points = List.copyOf(points);
    }

    /**
     * Returns the seeds of the blocks of replications that confirm, in their order: the first look, then those that
     * each further look adds. {@code run} with such a seed and a candidate's settings simulates the same.
     *
     * @param seed of the scenario
     */
    public List<Long> confirmationSeeds(long seed) {
        return Block.of(rules, seed).stream().skip(1).map(Block::seed).toList();
    }
}
