package dev.poolwise.capacity;

import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Distribution;

/**
 * The jobs of other tenants in the classic queue: they take capacity, and are never in your metrics or bill.
 *
 * @param arrivals when they arrive
 * @param service how long each runs
 */
public record BackgroundLoad(Arrivals arrivals, Distribution service) {}
