package dev.poolwise.analysis;

/**
 * What the workload asks of one place, or of one of its limits.
 *
 * @param place its name
 * @param limit which limit of the place it is about, for example {@code your limit}; empty for the place itself
 * @param offered mean slots that would be busy with unlimited capacity (erlangs), background load and restarts included
 * @param capacity the most slots the place ever has, or the most tasks that the limit lets run
 * @param usable of those, how many are busy on average while jobs always wait; the rest is lost to jobs that wait for
 *     more than is free, and to nodes that are not there
 * @param unusable why the rest is not usable; empty if all is
 * @param known whether it decides if the queue is stable: its figures are finite, and no job overflows, loses patience
 *     or is turned away
 * @param exact whether a load below 1 per slot also means that the queue is stable
 */
public record OfferedLoad(
        String place,
        String limit,
        double offered,
        double capacity,
        double usable,
        String unusable,
        boolean known,
        boolean exact) {
    /** Returns the load per usable slot; at 1 or more the queue grows without bound. */
    public double perSlot() {
        return offered / usable;
    }

    /** Returns whether the queue grows without bound. */
    boolean isOverload() {
        return known && perSlot() >= 1;
    }

    /** Returns the place, with the limit if it is about one. */
    public String name() {
        return limit.isEmpty() ? place : place + " (" + limit + ")";
    }
}
