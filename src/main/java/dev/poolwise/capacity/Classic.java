package dev.poolwise.capacity;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Classic processing: one FIFO queue over all tenants of a shared environment.
 *
 * @param capacity jobs that run at once, over all tenants, at least 1
 * @param concurrencyLimit the most of your jobs that run at once
 * @param concurrencyLimits the most jobs of one of your tenants that run at once, by tenant, in the order of the
 *     scenario
 * @param otherTenants background load through the same queue
 * @param queueing who starts next
 * @param queueLimit waiting jobs (of all tenants) beyond which arrivals are rejected; {@link Integer#MAX_VALUE} for no
 *     limit
 */
public record Classic(
        int capacity,
        OptionalInt concurrencyLimit,
        Map<String, Integer> concurrencyLimits,
        Optional<BackgroundLoad> otherTenants,
        Queueing queueing,
        int queueLimit)
        implements Place {
    /** The name of the classic queue in routes. */
    public static final String NAME = "classic";

    @Override
    public String name() {
        return NAME;
    }
}
