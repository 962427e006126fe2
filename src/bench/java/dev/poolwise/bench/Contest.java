package dev.poolwise.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * Several ways to run the same jobs.
 *
 * @param name as the page shows it
 * @param engines whether other engines take part; their contests are the columns of one table
 * @param contestants given about how many jobs to run; the first is the hand-written loop
 */
record Contest(String name, boolean engines, IntFunction<List<Contestant>> contestants) {
    static final List<Contest> ALL = Stream.of(
                    Stream.of(10, 1_000, 20_000).map(Contest::queue),
                    Stream.of(10, 1_000).map(Contest::scaledPool),
                    Stream.of(replay("log, one node each, 100 nodes", false, 0.9)),
                    Stream.of(replay("log, 1 to 16 nodes each, 100 nodes", true, 0.7)))
            .flatMap(contests -> contests)
            .toList();

    /** Returns the contest of a name. */
    static Contest named(String name) {
        return ALL.stream()
                .filter(contest -> contest.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contest " + name));
    }

    private static Contest queue(int servers) {
        return new Contest(String.format(Locale.ROOT, "%,d servers", servers), true, jobs -> {
            FifoQueue queue = new FifoQueue(servers, jobs);
            return List.of(
                    new Contestant("hand-written event loop", () -> PrimitiveHeapLoop.run(queue)),
                    new Contestant("heap of free times, no events", () -> FreeTimes.run(queue)),
                    poolwise(queue.simulated()),
                    first(queue.simulated()),
                    new Contestant("SSJ 3.3.2, its default event list", () -> Ssj.run(queue, new SplayTree())),
                    new Contestant("CloudSim Plus 8.5.7, event loop only", () -> CloudSimPlusCore.run(queue)),
                    new Contestant("DSOL 4.3.2 as it is, lambda events", () -> StockDsol.run(queue)));
        });
    }

    private static Contest scaledPool(int nodes) {
        return new Contest(String.format(Locale.ROOT, "pool of 0 to %,d nodes", nodes), false, jobs -> {
            ScaledPool pool = new ScaledPool(nodes, jobs);
            return List.of(
                    new Contestant("hand-written event loop", () -> ScaledPoolLoop.run(pool)),
                    poolwise(pool.simulated()),
                    first(pool.simulated()));
        });
    }

    private static Contest replay(String name, boolean parallel, double load) {
        return new Contest(name, false, jobs -> {
            ReplayedLog log = new ReplayedLog(100, parallel, load, jobs);
            return List.of(
                    new Contestant("hand-written event loop", log::byHand),
                    poolwise(log.simulated()),
                    first(log.simulated()));
        });
    }

    private static Contestant poolwise(SimulatedPlace place) {
        return new Contestant("poolwise", () -> SimulatedPlace.totals(place.replication(0)));
    }

    private static Contestant first(SimulatedPlace place) {
        return new Contestant("poolwise, first replication", () -> SimulatedPlace.totals(place.firstReplication()));
    }
}
