package dev.poolwise.scenario.prices;

import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.capacity.VmPriority;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One VM size and its prices.
 *
 * @param cores virtual cores, at least 1; empty if unknown
 * @param family the VM family; empty if unknown
 * @param prices money for one hour
 */
public record SizePrices(
        OptionalInt cores, Optional<String> family, Map<OperatingSystem, Map<PriceKind, BigDecimal>> prices) {
    /** Returns the price of an hour; for low priority the fixed price, else the spot price; empty if there is none. */
    public Optional<BigDecimal> hour(OperatingSystem system, VmPriority priority) {
        Map<PriceKind, BigDecimal> kinds = prices.getOrDefault(system, Map.of());
        return switch (priority) {
            case DEDICATED -> Optional.ofNullable(kinds.get(PriceKind.DEDICATED));
            case LOW ->
                Optional.ofNullable(kinds.get(PriceKind.LOW)).or(() -> Optional.ofNullable(kinds.get(PriceKind.SPOT)));
        };
    }
}
