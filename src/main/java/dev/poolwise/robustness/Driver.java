package dev.poolwise.robustness;

import dev.poolwise.study.Setting;
import java.math.BigDecimal;
import java.util.List;

/**
 * Something outside of anybody's choice that a recommendation depends on, such as the arrival rate; it is varied by a
 * factor, on every value of the scenario that belongs to it.
 *
 * @param name in a few words
 * @param levers at least one
 */
public record Driver(String name, List<Lever> levers) {
    public Driver {
        levers = List.copyOf(levers);
    }

    /** Returns the settings at a factor. */
    public List<Setting> at(BigDecimal factor) {
        return levers.stream().map(lever -> lever.at(factor)).toList();
    }

    /** Returns the paths that it changes. */
    public List<String> paths() {
        return levers.stream().map(Lever::path).toList();
    }
}
