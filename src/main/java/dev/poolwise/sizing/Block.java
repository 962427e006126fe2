package dev.poolwise.sizing;

import dev.poolwise.selection.Rules;
import dev.poolwise.selection.Stage;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.List;

/**
 * Replications that are simulated at one go: those of the screening, or those that a look of the confirmation adds.
 *
 * @param index 0 for the screening, then 1 and so on
 * @param stage what they are for
 * @param replications how many, at least 1
 * @param upTo how many of the stage there are with them
 * @param seed of their random numbers
 */
record Block(int index, Stage stage, int replications, int upTo, long seed) {
    private static final double HALF = 0x1p31;

    /** Returns the blocks of a sizing, in their order. */
    static List<Block> of(Rules rules, long seed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(0, Stage.SCREENING, rules.screening(), rules.screening(), seed));
        int before = 0;
        for (int look : rules.looks()) {
            blocks.add(new Block(blocks.size(), Stage.CONFIRMATION, look - before, look, fresh(seed, blocks.size())));
            before = look;
        }
        return blocks;
    }

    /** The seed of a further block: 62 bits of the stream that the seed, the block and its purpose name. */
    private static long fresh(long seed, int block) {
        RandomStream stream = new RandomStreams(seed, block).stream("sizing", "seed of the confirmation");
        long high = (long) (stream.next() * HALF);
        return (high << 31) + (long) (stream.next() * HALF);
    }
}
