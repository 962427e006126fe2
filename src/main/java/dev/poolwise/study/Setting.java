package dev.poolwise.study;

import dev.poolwise.scenario.file.VariedValue;
import java.util.List;

/**
 * A value at a path of the scenario.
 *
 * @param path keys joined by points
 * @param value what stands there
 */
public record Setting(String path, VariedValue value) {
    private static final List<String> DECISIONS = List.of("alternatives.", "plans.", "vmSizes.", "account.");

    /** Returns whether it is for the user of the service to choose, unlike the workload. */
    public boolean isDecision() {
        return DECISIONS.stream().anyMatch(path::startsWith);
    }

    /** Returns {@code path=value}. */
    @Override
    public String toString() {
        return path + "=" + value.text();
    }
}
