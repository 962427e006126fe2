package dev.poolwise.scenario.file;

import dev.poolwise.units.Time;
import java.util.Optional;

/** A duration in seconds, as distributions take it. */
record Seconds(Type<Long> duration) implements Type<Double> {
    @Override
    public String word() {
        return duration.word();
    }

    @Override
    public String expected() {
        return duration.expected();
    }

    @Override
    public Optional<Double> read(Found found) {
        return duration.read(found).map(Time::toSeconds);
    }

    @Override
    public Double standIn() {
        return 1.0;
    }
}
