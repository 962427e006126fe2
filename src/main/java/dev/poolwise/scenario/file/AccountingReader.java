package dev.poolwise.scenario.file;

import dev.poolwise.billing.IdleRule;
import dev.poolwise.scenario.Accounting;
import dev.poolwise.scenario.Accounting.Division;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what money there is beyond the bills. */
final class AccountingReader {
    /** The keys of how the bill is divided. */
    static final Section SHOWBACK = new Section("showback", "showback");

    private static final Key<Division.By> BY = SHOWBACK.defaulting(
            "by",
            Types.choice("choice", Map.of("class", Division.By.CLASS, "tenant", Division.By.TENANT), Division.By.CLASS),
            "class",
            "among whom the bill is divided");
    private static final Key<IdleRule> IDLE = SHOWBACK.defaulting(
            "idle",
            Types.choice(
                    "choice",
                    Map.of("byUse", IdleRule.BY_USE, "byPeak", IdleRule.BY_PEAK, "equal", IdleRule.EQUAL),
                    IdleRule.BY_USE),
            "byUse",
            "who pays for what nobody used: each as they used, as the most slots that they used at once, or all alike");

    /** What stands behind the key {@code showback}. */
    static final Type<Division> DIVISION =
            new SectionType<>(SHOWBACK, AccountingReader::division, new Division(Division.By.CLASS, IdleRule.BY_USE));

    private AccountingReader() {}

    private static Supplier<Division> division(Fields f) {
        Division.By by = f.get(BY);
        IdleRule idle = f.get(IDLE);
        return () -> new Division(by, idle);
    }

    /** Returns what is asked for, as far as it is as it should be. */
    static Accounting read(List<Found.Named> workload, Optional<Division> division) {
        Map<String, BigDecimal> delayCosts = new LinkedHashMap<>();
        workload.forEach(named -> JobClassReader.delayCost(named)
                .filter(rate -> rate.signum() > 0)
                .ifPresent(rate -> delayCosts.put(named.name(), rate)));
        return new Accounting(delayCosts, division);
    }
}
