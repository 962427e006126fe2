package dev.poolwise.scenario.file;

import dev.poolwise.capacity.NodeLife;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Distribution;

/** Reads what the nodes of a pool go through besides provisioning and tasks. Its keys are among those of the pool. */
final class NodeLifeReader {
    private final Key<Distribution> allocation;
    private final Key<Distribution> startTask;
    private final Key<Double> provisioningFailure;
    private final Key<Long> resizeTimeout;
    private final Key<Distribution> jobPreparation;
    private final Key<Distribution> jobRelease;
    private final Key<Long> retention;

    /** Declares the keys in the section of a pool. */
    NodeLifeReader(Section pool) {
        allocation = pool.defaulting(
                "allocation",
                DistributionReader.DISTRIBUTION,
                "0s",
                "from a node's request until a VM is found for it");
        startTask = pool.defaulting(
                "startTask", DistributionReader.DISTRIBUTION, "0s", "runs on each new node after its provisioning");
        provisioningFailure = pool.defaulting(
                "provisioningFailure",
                Types.fraction("of at least 0 and below 1", p -> p >= 0 && p < 1, 0.0),
                "0",
                "how likely a node is lost instead of becoming ready; the pool requests another");
        resizeTimeout = pool.optional(
                "resizeTimeout",
                Types.POSITIVE_DURATION,
                "a growing resize ends then with the nodes that it has; without effect under autoscale");
        jobPreparation = pool.optional(
                "jobPreparation",
                DistributionReader.DISTRIBUTION,
                "runs on a node before the first task of each job there, in the slots of that task");
        jobRelease = pool.optional(
                "jobRelease",
                DistributionReader.DISTRIBUTION,
                "runs after a job's last task on each of its nodes, in no slot; the job is done after it");
        retention = pool.defaulting(
                "retention",
                Types.DURATION,
                "7d",
                "how long the data of a task stays on its node; used by deallocation: retainedData");
    }

    /** Reads them. */
    NodeLife read(Fields f) {
        return new NodeLife(
                f.get(allocation),
                f.get(startTask),
                f.get(provisioningFailure),
                f.find(resizeTimeout).orElse(Time.NEVER),
                f.find(jobPreparation),
                f.find(jobRelease),
                f.get(retention));
    }
}
