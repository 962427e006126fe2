package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;

/**
 * The yardstick: M/M/c FIFO as a hand-written event loop over a primitive four-ary heap, with the very draws that poolwise makes
 * for a class called {@code jobs}. It measures nothing but the total waiting time.
 */
final class PrimitiveHeapLoop {
    private final long[] times;
    private final int[] kinds;
    private int size;

    private long[] queueArrival = new long[1024];
    private long[] queueService = new long[1024];
    private int head;
    private int waiting;

    private PrimitiveHeapLoop(int servers) {
        times = new long[servers + 2];
        kinds = new int[servers + 2];
    }

    /** Returns the total waiting time, in microseconds, of the jobs that start before the horizon. */
    static long run(RandomStreams streams, int servers, ArrivalProcess arrivals, Distribution service, long horizon) {
        return new PrimitiveHeapLoop(servers).loop(streams, servers, arrivals, service, horizon);
    }

    private long loop(
            RandomStreams streams, int servers, ArrivalProcess arrivals, Distribution service, long horizon) {
        ArrivalTimes instants = arrivals.start(streams.stream("class:jobs", "arrivals"));
        RandomStream services = streams.stream("class:jobs", "service");
        int free = servers;
        long total = 0;
        add(instants.next(), 1);
        while (size > 0 && times[0] <= horizon) {
            long now = times[0];
            int kind = kinds[0];
            removeFirst();
            if (kind == 1) {
                long duration = service.sample(services);
                if (free > 0) {
                    free--;
                    add(now + duration, 0);
                } else {
                    enqueue(now, duration);
                }
                add(instants.next(), 1);
            } else if (waiting > 0) {
                total += now - queueArrival[head];
                add(now + queueService[head], 0);
                head = (head + 1) & (queueArrival.length - 1);
                waiting--;
            } else {
                free++;
            }
        }
        return total;
    }

    private void enqueue(long arrival, long service) {
        if (waiting == queueArrival.length) {
            long[] arrivals = new long[2 * waiting];
            long[] services = new long[2 * waiting];
            for (int i = 0; i < waiting; i++) {
                arrivals[i] = queueArrival[(head + i) & (waiting - 1)];
                services[i] = queueService[(head + i) & (waiting - 1)];
            }
            queueArrival = arrivals;
            queueService = services;
            head = 0;
        }
        int at = (head + waiting++) & (queueArrival.length - 1);
        queueArrival[at] = arrival;
        queueService[at] = service;
    }

    private void add(long time, int kind) {
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (times[parent] <= time) {
                break;
            }
            times[at] = times[parent];
            kinds[at] = kinds[parent];
            at = parent;
        }
        times[at] = time;
        kinds[at] = kind;
    }

    private void removeFirst() {
        size--;
        long time = times[size];
        int kind = kinds[size];
        int at = 0;
        while (true) {
            int first = (at << 2) + 1;
            if (first >= size) {
                break;
            }
            int smallest = first;
            int last = Math.min(first + 4, size);
            for (int child = first + 1; child < last; child++) {
                if (times[child] < times[smallest]) {
                    smallest = child;
                }
            }
            if (time <= times[smallest]) {
                break;
            }
            times[at] = times[smallest];
            kinds[at] = kinds[smallest];
            at = smallest;
        }
        times[at] = time;
        kinds[at] = kind;
    }
}
