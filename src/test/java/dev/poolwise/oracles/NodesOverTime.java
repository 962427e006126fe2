package dev.poolwise.oracles;

import dev.poolwise.outcome.NodeFacts;
import java.util.function.LongToDoubleFunction;

/** The time average, after the warm-up, of a function of the number of nodes, those in provisioning included. */
final class NodesOverTime extends Tally {
    private final LongToDoubleFunction value;
    private long since;
    private long nodes;

    NodesOverTime(long warmUp, LongToDoubleFunction value) {
        this.value = value;
        since = warmUp;
    }

    private void change(int change, long at) {
        if (at > since) {
            add(value.applyAsDouble(nodes) * (at - since), (double) (at - since));
            since = at;
        }
        nodes += change;
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        change(1, at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        change(1, at);
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        change(-1, at);
    }

    @Override
    public void ended(long at) {
        change(0, at);
    }
}
