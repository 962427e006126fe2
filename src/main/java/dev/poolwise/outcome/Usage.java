package dev.poolwise.outcome;

import java.util.List;

/**
 * Who used each place in one replication, and how many of its nodes were charged over time.
 *
 * @param places in the order of the alternative; empty if nobody asked for it
 */
public record Usage(List<PlaceUse> places) {
    /** Nobody asked. */
    public static final Usage NONE = new Usage(List.of());

    public Usage {
        places = List.copyOf(places);
    }

    /**
     * The use of one place.
     *
     * @param started jobs that started here, of those that arrived after the warm-up
     * @param waitedMicros how long they had waited by then, in all places together
     * @param parties what each job class or tenant used, over the whole run, in the order of first use
     * @param levels for how long 0, 1, 2, … nodes were charged at once, microseconds, over the whole run; empty for
     *     classic; low-priority nodes are left out
     * @param slotsPerNode task slots of one node; 1 for classic
     * @param chargedAfterwards charged node-time that increments and minimums add after the end of the run,
     *     microseconds
     */
    public record PlaceUse(
            long started,
            long waitedMicros,
            List<Party> parties,
            List<Long> levels,
            int slotsPerNode,
            long chargedAfterwards) {
        public PlaceUse {
            parties = List.copyOf(parties);
            levels = List.copyOf(levels);
        }
    }

    /**
     * What one job class or tenant used of a place.
     *
     * @param name of the class or tenant; empty for jobs without a tenant
     * @param slotMicros slot-time in use
     * @param peakSlots the most slots in use at once
     * @param transactions jobs that are transactions
     */
    public record Party(String name, long slotMicros, long peakSlots, long transactions) {}
}
