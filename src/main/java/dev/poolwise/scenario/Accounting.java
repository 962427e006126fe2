package dev.poolwise.scenario;

import dev.poolwise.billing.IdleRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Money beyond the bills of the places.
 *
 * @param delayCosts what an hour of waiting of one job costs, by job class, in the order of the workload; classes whose
 *     waiting costs nothing are left out
 * @param division among whom the bill is divided, and how; empty if it is not
 */
public record Accounting(Map<String, BigDecimal> delayCosts, Optional<Division> division) {
    /** Nothing beyond the bills. */
    public static final Accounting NONE = new Accounting(Map.of(), Optional.empty());

    /**
     * How a bill is divided.
     *
     * @param by among whom
     * @param idle who pays for what nobody used
     */
    public record Division(By by, IdleRule idle) {
        /** Among whom a bill is divided. */
        public enum By {
            CLASS,
            TENANT
        }
    }

    public Accounting {
        delayCosts = new LinkedHashMap<>(delayCosts);
    }

    /** Returns whether waiting costs something, so that totals are compared instead of bills. */
    public boolean pricesWaiting() {
        return !delayCosts.isEmpty();
    }

    /** Returns what an hour of waiting of one job of a class costs, at least 0. */
    public BigDecimal delayCost(String jobClass) {
        return delayCosts.getOrDefault(jobClass, BigDecimal.ZERO);
    }
}
