package dev.poolwise.study;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One scenario of a study.
 *
 * @param number from 1, in the order of the design; 0 for the scenario as it stands
 * @param settings one for each path that is varied, in the order of the command line
 */
public record Point(int number, List<Setting> settings) {
    public Point {
        settings = List.copyOf(settings);
    }

    /** Returns the settings as {@code path=value}, in their order. */
    public List<String> assignments() {
        return settings.stream().map(Setting::toString).toList();
    }

    /** Returns the settings on one line. */
    @Override
    public String toString() {
        return assignments().stream().collect(Collectors.joining(", "));
    }
}
