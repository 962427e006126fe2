package dev.poolwise.analysis;

/**
 * What the workload asks of one place.
 *
 * @param place its name
 * @param offered mean slots that would be busy with unlimited capacity (erlangs), background load included
 * @param capacity the most slots the place ever has
 * @param known whether it could be computed: the arrivals go on and their rate and service means are finite
 */
public record OfferedLoad(String place, double offered, double capacity, boolean known) {
    /** Returns the load per slot; at 1 or more the queue grows without bound. */
    public double perSlot() {
        return offered / capacity;
    }
}
