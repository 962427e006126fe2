package dev.poolwise.simulation;

import dev.poolwise.capacity.NodeLife;
import dev.poolwise.capacity.Pool;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;

/** How the nodes of a pool come to be: found by the provider, provisioned, and through the start task. */
final class NodeStarts {
    private final Distribution provisioning;
    private final NodeLife life;
    private final RandomStream allocations;
    private final RandomStream provisionings;
    private final RandomStream startTasks;
    private final RandomStream failures;

    NodeStarts(Pool pool, RandomStreams streams) {
        String owner = "pool:" + pool.name();
        provisioning = pool.provisioning();
        life = pool.life();
        allocations = streams.stream(owner, "allocation");
        provisionings = streams.stream(owner, "provisioning");
        startTasks = streams.stream(owner, "start task");
        failures = streams.stream(owner, "provisioning failure");
    }

    /** Draws what becomes of a node that is requested now; it is ready, or lost, at the returned instant. */
    long draw(Node node) {
        long allocated = node.requestedAt() + life.allocation().sample(allocations);
        node.start(allocated, life.provisioningFailure() > 0 && failures.next() < life.provisioningFailure());
        return allocated + provisioning.sample(provisionings) + life.startTask().sample(startTasks);
    }
}
