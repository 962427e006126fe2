package dev.poolwise.robustness;

import dev.poolwise.study.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * A factor on what a driver drives.
 *
 * @param lower at least a little above 0, below 1
 * @param upper above 1
 */
public record FactorAxis(Driver driver, double lower, double upper) implements Axis {
    private static final MathContext SET = new MathContext(6);

    @Override
    public String label() {
        return driver.name();
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public double rounded(double x) {
        return BigDecimal.valueOf(x).round(SET).doubleValue();
    }

    @Override
    public List<Setting> at(double x) {
        return driver.at(BigDecimal.valueOf(x).round(SET));
    }

    /** Returns the change in percent, such as {@code +37.2 %}. */
    @Override
    public String text(double x) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (x - 1)).replace('-', '−');
    }

    @Override
    public String text(double x, double halfWidth) {
        return String.format(Locale.ROOT, "%+.1f ± %.1f %%", 100 * (x - 1), 100 * halfWidth)
                .replace('-', '−');
    }

    @Override
    public double amount(double x) {
        return x;
    }
}
