package dev.poolwise.bench;

import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RandomStream;

/**
 * A pool that scales, as a hand-written event loop over primitive arrays that measures nothing but totals. It knows
 * that patience is constant, so that the node that has been idle longest goes first, and that a node is never idle
 * while a job waits.
 */
final class ScaledPoolLoop {
    private static final int COMPLETION = 0;
    private static final int READY = 1;
    private static final int ARRIVAL = 2;
    private static final int EXPIRY = 3;
    private static final int KIND_BITS = 2;

    private final int most;
    private final Distribution provisioning = ScaledPool.provisioning();
    private final RandomStream provisionings = SimulatedPlace.STREAMS.stream("pool:p", "provisioning");
    private final PrimitiveHeap events = new PrimitiveHeap(1024);
    private final Servers nodes;
    private final long[] idleSince;
    private int inProvisioning;
    private int busy;
    private int firstIdle;
    private int idle;

    private ScaledPoolLoop(ScaledPool pool) {
        most = pool.most();
        nodes = new Servers(0, pool.horizon());
        idleSince = new long[Integer.highestOneBit(most) * 2];
    }

    static Totals run(ScaledPool pool) {
        return new ScaledPoolLoop(pool).loop(pool);
    }

    private Totals loop(ScaledPool pool) {
        ArrivalTimes arrivals = pool.process().start(SimulatedPlace.STREAMS.stream("class:jobs", "arrivals"));
        RandomStream services = SimulatedPlace.STREAMS.stream("class:jobs", "service");
        Distribution service = ScaledPool.service();
        long horizon = pool.horizon();
        at(arrivals.next(), ARRIVAL);
        while (events.firstKey() >> KIND_BITS <= horizon) {
            long now = events.firstKey() >> KIND_BITS;
            int kind = (int) events.firstKey() & 3;
            events.removeFirst();
            switch (kind) {
                case COMPLETION -> completed(now);
                case READY -> ready(now);
                case EXPIRY -> expired(now);
                default -> {
                    arrived(now, service.sample(services));
                    at(arrivals.next(), ARRIVAL);
                }
            }
        }
        return nodes.totals();
    }

    private void at(long time, int kind) {
        events.add(time << KIND_BITS | kind, 0);
    }

    private void arrived(long now, long duration) {
        if (nodes.arrives(now, duration)) {
            idle--;
            busy++;
            at(now + duration, COMPLETION);
            return;
        }
        int missing = Math.min(most, busy + nodes.waiting()) - (busy + inProvisioning);
        for (int i = 0; i < missing; i++) {
            inProvisioning++;
            at(now + provisioning.sample(provisionings), READY);
        }
    }

    private void completed(long now) {
        busy--;
        startOrRest(now);
    }

    private void ready(long now) {
        inProvisioning--;
        startOrRest(now);
    }

    private void startOrRest(long now) {
        long duration = nodes.next(now);
        if (duration == Servers.NONE) {
            idleSince[(firstIdle + idle++) & (idleSince.length - 1)] = now;
            at(now + ScaledPool.PATIENCE, EXPIRY);
        } else {
            busy++;
            at(now + duration, COMPLETION);
        }
    }

    private void expired(long now) {
        if (idle > 0 && idleSince[firstIdle] == now - ScaledPool.PATIENCE) {
            firstIdle = (firstIdle + 1) & (idleSince.length - 1);
            idle--;
            nodes.remove();
        }
    }
}
