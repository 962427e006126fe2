package dev.poolwise.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * How a choice is made.
 *
 * @param error the probability, strictly between 0 and 1, that any decision on the way is wrong
 * @param screening replications of every candidate in the first stage, at least 2
 * @param first replications of the second stage at the first look, at least 2
 * @param most replications of the second stage at the last look
 * @param indifference the fraction of the cost by which a choice may be dearer than another and still be as good, at
 *     least 0
 */
public record Rules(double error, int screening, int first, int most, double indifference) {
    public Rules {
        if (!(error > 0 && error < 1 && indifference >= 0)) {
            throw new IllegalArgumentException("the error must lie between 0 and 1, the indifference not below 0");
        }
        if (screening < 2 || first < 2 || most < first) {
            throw new IllegalArgumentException("each stage needs at least 2 replications, and no fewer in the end");
        }
    }

    /**
     * Returns after how many replications the second stage is looked at: each time about twice as many, so that the
     * looks, among which the error is divided, are few.
     */
    public List<Integer> looks() {
        List<Integer> looks = new ArrayList<>();
        for (long n = first; n < most; n *= 2) {
            looks.add((int) n);
        }
        looks.add(most);
        return looks;
    }
}
