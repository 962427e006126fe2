package dev.poolwise.outcome;

/**
 * What an observer must know of a place.
 *
 * @param name its name
 * @param isPool whether it has nodes; classic has not
 * @param slots task slots of one node (pool), or jobs that run at once over all tenants (classic)
 * @param meter how much of a node's life or a job's run is charged
 * @param order what the order of arrival decides
 * @param limited whether a limit, of a tenant, a job class or a plan, may hold a job back while there is room
 */
public record ObservedPlace(String name, boolean isPool, int slots, Meter meter, Order order, boolean limited) {
    /** What the order of arrival decides between jobs of the same priority. */
    public enum Order {
        /** A job that cannot start holds up all behind it. */
        ALL,
        /** A job that cannot start holds up those that are like it. */
        ALIKE,
        /** A job that cannot start keeps its time; others may start before it. */
        RESERVED
    }
}
