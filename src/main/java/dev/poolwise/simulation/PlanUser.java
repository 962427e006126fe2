package dev.poolwise.simulation;

import dev.poolwise.capacity.Allowance;
import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.units.Time;

/** Tells a gate what one place uses of its allowance. */
final class PlanUser implements Observer {
    private final PlanGate gate;
    private final Allowance.User user;
    private final int place;
    private final boolean isPool;

    PlanUser(PlanGate gate, Allowance.User user, int place, boolean isPool) {
        this.gate = gate;
        this.user = user;
        this.place = place;
        this.isPool = isPool;
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        if (job.place() == place && user.countsJobs()) {
            gate.countJob();
        }
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        if (job.place() == place && !isPool) {
            gate.charge(slots);
        }
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        if (job.place() == place && !isPool) {
            gate.charge(-slots);
        }
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        nodeRequested(node, at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        if (node.place() == place && user.countsProvisioning()) {
            gate.charge(1);
        }
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        if (node.place() == place && !user.countsProvisioning()) {
            gate.charge(1);
        }
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        if (node.place() == place && (user.countsProvisioning() || node.readyAt() != Time.NEVER)) {
            gate.charge(-1);
        }
    }
}
