package dev.poolwise.formula;

import dev.poolwise.formula.Value.Interval;
import java.util.Map;
import java.util.Optional;

/** The constants of the language. A year has 365 days. */
final class Constants {
    private static final long SECOND = 10_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final Map<String, Interval> INTERVALS = Map.of(
            "TimeInterval_Zero", new Interval(0),
            "TimeInterval_100ns", new Interval(1),
            "TimeInterval_Microsecond", new Interval(10),
            "TimeInterval_Millisecond", new Interval(10_000),
            "TimeInterval_Second", new Interval(SECOND),
            "TimeInterval_Minute", new Interval(60 * SECOND),
            "TimeInterval_Hour", new Interval(3600 * SECOND),
            "TimeInterval_Day", new Interval(DAY),
            "TimeInterval_Week", new Interval(7 * DAY),
            "TimeInterval_Year", new Interval(365 * DAY));

    private Constants() {}

    static Optional<Interval> of(String name) {
        return Optional.ofNullable(INTERVALS.get(name));
    }
}
