package dev.poolwise.analysis;

import java.util.List;

/**
 * How many nodes of a pool to reserve, on the simulated demand.
 *
 * @param pool its name
 * @param reserved how many are reserved in the bill
 * @param best how many cost the least, the smallest number of them
 * @param saving by the best number, compared with none, money
 * @param curve what the nodes cost with 0, 1, 2, … of them reserved, money; low-priority nodes and transactions left
 *     out
 */
public record ReservedNodes(String pool, int reserved, int best, Estimate saving, List<Estimate> curve) {
    public ReservedNodes {
        curve = List.copyOf(curve);
    }
}
