package dev.poolwise.simulation;

/**
 * How far a run is.
 *
 * @param events that have happened
 * @param jobs that have arrived, those of other tenants included
 * @param present the most jobs that were there at once, those of other tenants included
 * @param bytes of memory that those take, about
 * @param at the simulated time, microseconds
 */
public record RunSoFar(long events, long jobs, long present, long bytes, long at) {}
