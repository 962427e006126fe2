package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.RunControl;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ErrorStrategy;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;

/** M/M/c as one writes it for DSOL: its simulator as it is, an event for each lambda. */
final class StockDsol extends AbstractDsolModel<Long, StockDsol.OnThisThread> {
    private static final long serialVersionUID = 1L;

    private final transient ArrivalTimes arrivals;
    private final transient Distribution service = FifoQueue.service();
    private final transient RandomStream services;
    private final transient Servers servers;

    private StockDsol(OnThisThread simulator, FifoQueue queue) {
        super(simulator);
        arrivals = queue.arrivals();
        services = queue.services();
        servers = new Servers(queue.servers(), queue.horizon());
    }

    static Totals run(FifoQueue queue) {
        OnThisThread simulator = new OnThisThread();
        StockDsol model = new StockDsol(simulator, queue);
        simulator.initialize(model, new Run(queue.horizon()), true);
        simulator.runHere();
        simulator.cleanUp();
        return model.servers.totals();
    }

    @Override
    public void constructModel() {
        scheduleArrival();
    }

    private void scheduleArrival() {
        simulator.scheduleEventAbs(arrivals.next(), this::arrive);
    }

    private void arrive() {
        long duration = service.sample(services);
        if (servers.arrives(simulator.getSimulatorTime(), duration)) {
            simulator.scheduleEventRel(duration, this::complete);
        }
        scheduleArrival();
    }

    private void complete() {
        long duration = servers.next(simulator.getSimulatorTime());
        if (duration != Servers.NONE) {
            simulator.scheduleEventRel(duration, this::complete);
        }
    }

    /** DSOL's simulator, whose loop runs on the caller's thread so that a failure reaches the caller. */
    static final class OnThisThread extends DevsSimulator<Long> {
        private static final long serialVersionUID = 1L;

        OnThisThread() {
            super("stock");
            setErrorStrategy(ErrorStrategy.WARN_AND_THROW);
        }

        void runHere() {
            runUntilTime = getReplication().getEndTime();
            runUntilIncluding = true;
            replicationState = ReplicationState.STARTED;
            runState = RunState.STARTED;
            run();
        }
    }

    /** A replication without a place in DSOL's naming context, which would outlive it. */
    private static final class Run extends Replication<Long> {
        private static final long serialVersionUID = 1L;

        Run(long end) {
            super(new RunControl<>("stock", 0L, 0L, end));
        }
    }
}
