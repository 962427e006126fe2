package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;
import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** M/M/c for SSJ, in microseconds, with events that are used again. */
final class Ssj {
    private final ArrivalTimes arrivals;
    private final Distribution service = FifoQueue.service();
    private final RandomStream services;
    private final Servers servers;
    private final Simulator simulator;
    private final Deque<Completion> spare = new ArrayDeque<>();

    private Ssj(FifoQueue queue, EventList events) {
        arrivals = queue.arrivals();
        services = queue.services();
        servers = new Servers(queue.servers(), queue.horizon());
        simulator = new Simulator(events);
        simulator.init();
    }

    static Totals run(FifoQueue queue, EventList events) {
        Ssj model = new Ssj(queue, events);
        model.new Arrival().scheduleFirst();
        model.new End().schedule(queue.horizon() + 0.5);
        model.simulator.start();
        return model.servers.totals();
    }

    private long now() {
        return (long) simulator.time();
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        void scheduleFirst() {
            schedule((double) arrivals.next());
        }

        @Override
        public void actions() {
            long duration = service.sample(services);
            if (servers.arrives(now(), duration)) {
                (spare.isEmpty() ? new Completion() : spare.pop()).schedule((double) duration);
            }
            schedule(arrivals.next() - simulator.time());
        }
    }

    private final class Completion extends Event {
        Completion() {
            super(simulator);
        }

        @Override
        public void actions() {
            long duration = servers.next(now());
            if (duration == Servers.NONE) {
                spare.push(this);
            } else {
                schedule((double) duration);
            }
        }
    }

    private final class End extends Event {
        End() {
            super(simulator);
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }
}
