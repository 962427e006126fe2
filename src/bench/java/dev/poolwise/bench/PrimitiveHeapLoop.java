package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;

/** The yardstick: M/M/c as a hand-written event loop that measures nothing but totals. */
final class PrimitiveHeapLoop {
    private static final int COMPLETION = 0;
    private static final int ARRIVAL = 1;

    private PrimitiveHeapLoop() {}

    static Totals run(FifoQueue queue) {
        ArrivalTimes arrivals = queue.arrivals();
        Distribution service = FifoQueue.service();
        RandomStream services = queue.services();
        long horizon = queue.horizon();
        Servers servers = new Servers(queue.servers(), horizon);
        PrimitiveHeap events = new PrimitiveHeap(queue.servers() + 2);
        events.add(arrivals.next(), ARRIVAL);
        while (events.firstKey() <= horizon) {
            long now = events.firstKey();
            boolean arrival = events.firstNumber() == ARRIVAL;
            events.removeFirst();
            if (arrival) {
                long duration = service.sample(services);
                if (servers.arrives(now, duration)) {
                    events.add(now + duration, COMPLETION);
                }
                events.add(arrivals.next(), ARRIVAL);
            } else {
                long duration = servers.next(now);
                if (duration != Servers.NONE) {
                    events.add(now + duration, COMPLETION);
                }
            }
        }
        return servers.totals();
    }
}
