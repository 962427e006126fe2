package dev.poolwise.scenario.file;

import java.util.List;

/**
 * A path of a scenario and the values that a study gives it.
 *
 * @param path keys joined by points, and a number for an item of a list
 * @param values at least one, all of one kind and distinct, in the order of the command line
 * @param continuous whether everything between two values is meant, and not only the two
 */
public record Variation(String path, List<VariedValue> values, boolean continuous) {
    public Variation {
        values = List.copyOf(values);
    }
}
