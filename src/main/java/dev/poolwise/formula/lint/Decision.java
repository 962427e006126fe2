package dev.poolwise.formula.lint;

import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Position;
import dev.poolwise.formula.ServiceVariables;
import dev.poolwise.formula.lint.Ending.Assigned;
import java.util.Map;

/**
 * What a formula decides on one kind of nodes.
 *
 * @param variable the target, as the formula names it
 * @param position where it is assigned
 * @param flow its value, in a pool of any size
 * @param inLargest the same, in a pool that is as large as can be
 */
record Decision(String variable, Position position, Flow flow, Range inLargest) {
    static final Range ANY_SIZE = new Range(0, Known.MOST_NODES);
    static final Range LARGEST = Range.point(Known.MOST_NODES);

    static Decision of(Assigned any, Assigned largest) {
        return new Decision(
                any.variable(), any.position(), any.flow(), largest.flow().range());
    }

    Map<String, Position> reads() {
        return flow.reads();
    }

    /** Returns whether it can grow beyond every number of nodes, in one step or in many. */
    boolean isUncapped() {
        return flow.range().high() > Known.MOST_NODES;
    }

    /** A pool that is as large as can be stays so only if nothing makes it smaller. */
    boolean shrinks() {
        return !flow.range().isPoint() && inLargest.low() < Known.MOST_NODES;
    }

    /** Returns the fewest nodes that it can come to. */
    long fewest(Dialect.Rounding rounding) {
        return rounding.whole(flow.range().low());
    }

    /** Returns whether it can be a node or more. */
    boolean isPositive(Dialect.Rounding rounding) {
        return rounding.whole(flow.range().high()) > 0;
    }

    boolean followsMetrics() {
        return reads().keySet().stream().anyMatch(ServiceVariables::isSampled);
    }
}
