package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;

/**
 * M/M/c on the event loop of CloudSim Plus, in microseconds: one entity that sends itself messages. Hosts, virtual
 * machines and cloudlets would come on top.
 */
final class CloudSimPlusCore extends CloudSimEntity {
    private static final int COMPLETION = 1001;
    private static final int ARRIVAL = 1002;

    private final ArrivalTimes arrivals;
    private final Distribution service = FifoQueue.service();
    private final RandomStream services;
    private final Servers servers;
    private final long horizon;

    private CloudSimPlusCore(CloudSimPlus simulation, FifoQueue queue) {
        super(simulation);
        arrivals = queue.arrivals();
        services = queue.services();
        horizon = queue.horizon();
        servers = new Servers(queue.servers(), horizon);
    }

    static Totals run(FifoQueue queue) {
        CloudSimPlus simulation = new CloudSimPlus();
        CloudSimPlusCore model = new CloudSimPlusCore(simulation, queue);
        simulation.start();
        return model.servers.totals();
    }

    @Override
    protected void startInternal() {
        send(arrivals.next(), ARRIVAL);
    }

    @Override
    public void processEvent(SimEvent event) {
        long now = (long) getSimulation().clock();
        if (event.getTag() == ARRIVAL) {
            long duration = service.sample(services);
            if (servers.arrives(now, duration)) {
                send(now + duration, COMPLETION);
            }
            send(arrivals.next(), ARRIVAL);
        } else if (event.getTag() == COMPLETION) {
            long duration = servers.next(now);
            if (duration != Servers.NONE) {
                send(now + duration, COMPLETION);
            }
        }
    }

    /** Sends a message, unless nobody would see it any more: the simulation ends when there is none left. */
    private void send(long at, int tag) {
        if (at <= horizon) {
            schedule(at - getSimulation().clock(), tag);
        }
    }
}
