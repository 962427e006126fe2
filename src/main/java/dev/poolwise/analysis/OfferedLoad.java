package dev.poolwise.analysis;

/**
 * What the workload asks of one place.
 *
 * @param place its name
 * @param offered mean slots that would be busy with unlimited capacity (erlangs), background load included
 * @param capacity the most slots the place ever has
 * @param known whether it decides if the queue is stable: its figures are finite, and no job overflows, loses patience
 *     or is turned away
 */
public record OfferedLoad(String place, double offered, double capacity, boolean known) {
    /** Returns the load per slot; at 1 or more the queue grows without bound. */
    public double perSlot() {
        return offered / capacity;
    }
}
