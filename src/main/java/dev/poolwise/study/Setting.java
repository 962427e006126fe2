package dev.poolwise.study;

import dev.poolwise.scenario.file.VariedValue;

/**
 * A value at a path of the scenario.
 *
 * @param path keys joined by points
 * @param value what stands there
 */
public record Setting(String path, VariedValue value) {
    /** Returns {@code path=value}. */
    @Override
    public String toString() {
        return path + "=" + value.text();
    }
}
