package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;

/**
 * M/M/c without events, by the recursion of Kiefer and Wolfowitz over a heap of the instants at which servers are free:
 * the least work that any simulation of the queue can do, and good for nothing but plain first come first served.
 */
final class FreeTimes {
    private FreeTimes() {}

    static Totals run(FifoQueue queue) {
        ArrivalTimes arrivals = queue.arrivals();
        Distribution service = FifoQueue.service();
        RandomStream services = queue.services();
        long horizon = queue.horizon();
        PrimitiveHeap freeAt = new PrimitiveHeap(queue.servers());
        for (int i = 0; i < queue.servers(); i++) {
            freeAt.add(0, i);
        }
        long waited = 0;
        long busy = 0;
        for (long arrival = arrivals.next(); arrival <= horizon; arrival = arrivals.next()) {
            long start = Math.max(arrival, freeAt.firstKey());
            long end = start + service.sample(services);
            freeAt.replaceFirst(end, 0);
            waited += Math.min(start, horizon) - arrival;
            busy += Math.max(0, Math.min(end, horizon) - start);
        }
        return new Totals(waited, busy);
    }
}
