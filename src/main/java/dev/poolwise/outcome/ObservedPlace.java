package dev.poolwise.outcome;

/**
 * What an observer must know of a place.
 *
 * @param name its name
 * @param isPool whether it has nodes; classic has not
 * @param slots task slots of one node (pool), or jobs that run at once over all tenants (classic)
 * @param meter how much of a node's life or a job's run is charged
 * @param strict whether a job that cannot start holds up those behind it
 * @param limited whether a limit, of a tenant, a job class or a plan, may hold a job back while there is room
 */
public record ObservedPlace(String name, boolean isPool, int slots, Meter meter, boolean strict, boolean limited) {}
