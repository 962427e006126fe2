package dev.poolwise.formula;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a time of day or a date, in UTC. */
public enum TimestampMember {
    YEAR("year"),
    MONTH("month"),
    DAY("day"),
    /** 1 is Monday. */
    WEEKDAY("weekday"),
    HOUR("hour"),
    MINUTE("minute"),
    SECOND("second");

    private final String symbol;

    TimestampMember(String symbol) {
        this.symbol = symbol;
    }

    static Optional<TimestampMember> of(String symbol) {
        return Stream.of(values())
                .filter(member -> member.symbol.equals(symbol))
                .findFirst();
    }

    /** Returns how it is written. */
    public String symbol() {
        return symbol;
    }

    Value.Num of(Value value) {
        if (!(value instanceof Value.Timestamp time)) {
            throw Fault.of("'." + symbol + "' needs a timestamp, but found " + value.type());
        }
        return new Value.Num(of(Timestamps.utc(time)));
    }

    private int of(OffsetDateTime time) {
        return switch (this) {
            case YEAR -> time.getYear();
            case MONTH -> time.getMonthValue();
            case DAY -> time.getDayOfMonth();
            case WEEKDAY -> time.getDayOfWeek().getValue();
            case HOUR -> time.getHour();
            case MINUTE -> time.getMinute();
            case SECOND -> time.getSecond();
        };
    }
}
