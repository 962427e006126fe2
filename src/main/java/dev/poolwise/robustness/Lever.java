package dev.poolwise.robustness;

import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.study.Setting;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * One value of a scenario that a driver changes.
 *
 * @param path where it stands
 * @param text what stands there at a factor
 */
record Lever(String path, Function<BigDecimal, String> text) {
    /** Returns the lever that multiplies a quantity. */
    static Lever times(String path, String written) {
        VariedValue value = VariedValue.of(written);
        return new Lever(
                path, factor -> value.with(value.number().multiply(factor)).text());
    }

    Setting at(BigDecimal factor) {
        return new Setting(path, VariedValue.of(text.apply(factor)));
    }
}
