package dev.poolwise.formula.lint;

import dev.poolwise.formula.NodeDeallocation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of the pool that a formula is for; a rule that needs what is not known says nothing.
 *
 * @param slotsPerNode task slots of a node, at least 1
 * @param interval between two evaluations, microseconds
 * @param provisioning mean time from the request of a node until it is ready, microseconds
 * @param lowPriority whether the pool can have low-priority nodes
 * @param deallocation the option of the pool where the formula does not assign it; {@code requeue} if not known
 */
public record PoolFacts(
        OptionalInt slotsPerNode,
        OptionalLong interval,
        OptionalLong provisioning,
        Optional<Boolean> lowPriority,
        Optional<NodeDeallocation> deallocation) {
    /** Nothing is known. */
    public static final PoolFacts UNKNOWN = new PoolFacts(
            OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** Returns these facts with the task slots of a node. */
    public PoolFacts withSlotsPerNode(int slots) {
        return new PoolFacts(OptionalInt.of(slots), interval, provisioning, lowPriority, deallocation);
    }

    /** Returns these facts with the time between two evaluations. */
    public PoolFacts withInterval(long micros) {
        return new PoolFacts(slotsPerNode, OptionalLong.of(micros), provisioning, lowPriority, deallocation);
    }

    /** Returns these facts with the mean time until a node is ready. */
    public PoolFacts withProvisioning(long micros) {
        return new PoolFacts(slotsPerNode, interval, OptionalLong.of(micros), lowPriority, deallocation);
    }

    /** Returns these facts with whether the pool can have low-priority nodes. */
    public PoolFacts withLowPriority(boolean possible) {
        return new PoolFacts(slotsPerNode, interval, provisioning, Optional.of(possible), deallocation);
    }

    /** Returns these facts with the pool's own deallocation option. */
    public PoolFacts withDeallocation(NodeDeallocation option) {
        return new PoolFacts(slotsPerNode, interval, provisioning, lowPriority, Optional.of(option));
    }
}
