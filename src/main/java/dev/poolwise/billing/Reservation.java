package dev.poolwise.billing;

import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Usage.PlaceUse;
import dev.poolwise.units.ComputeHours;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a pool costs with nodes reserved, and how many to reserve.
 *
 * <p>A further reserved node pays for the whole run and saves the usual price while more nodes are charged than are
 * reserved already. So it pays as long as that is the case for a larger share of the time than the reserved price is of
 * the usual one: the best number is the quantile of the charged nodes over time at one minus that ratio, the solution
 * of the newsvendor problem (Arrow, Harris and Marschak 1951).
 */
public final class Reservation {
    private Reservation() {}

    /**
     * Returns the smallest number of reserved nodes that costs the least over all replications.
     *
     * @param place the pool's index
     * @param usual money for one node for one hour without a reservation
     */
    public static int best(List<Replication> replications, int place, BigDecimal usual, BigDecimal reserved) {
        int nodes = 0;
        while (pays(replications, place, nodes, usual, reserved)) {
            nodes++;
        }
        return nodes;
    }

    /** Returns whether one more reserved node costs less than it saves. */
    private static boolean pays(
            List<Replication> replications, int place, int nodes, BigDecimal usual, BigDecimal reserved) {
        BigDecimal saved = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Replication replication : replications) {
            List<Long> levels = replication.usage().places().get(place).levels();
            long above =
                    levels.stream().skip(nodes + 1L).mapToLong(Long::longValue).sum();
            saved = saved.add(usual.multiply(BigDecimal.valueOf(above)));
            paid = paid.add(reserved.multiply(BigDecimal.valueOf(replication.endedAt())));
        }
        return saved.compareTo(paid) > 0;
    }

    /** Returns the charged time of the nodes beyond the reserved ones, microseconds. */
    public static long beyond(PlaceUse use, int nodes) {
        long beyond = use.chargedAfterwards();
        for (int level = nodes + 1; level < use.levels().size(); level++) {
            beyond += (level - nodes) * use.levels().get(level);
        }
        return beyond;
    }

    /** Returns the paid time of the reserved nodes, microseconds. */
    public static long paid(Replication replication, int nodes) {
        return nodes * replication.endedAt();
    }

    /**
     * Returns what the reserved nodes and those beyond them cost in one replication, with 34 significant digits.
     *
     * @param place the pool's index
     */
    public static BigDecimal cost(
            Replication replication, int place, int nodes, BigDecimal usual, BigDecimal reserved) {
        PlaceUse use = replication.usage().places().get(place);
        return new ComputeHours(paid(replication, nodes))
                .at(reserved)
                .add(new ComputeHours(beyond(use, nodes)).at(usual));
    }
}
