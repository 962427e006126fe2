package dev.poolwise.robustness;

import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A path of the scenario with a range of numbers, rates, durations or percentages; values are numbers of the unit in
 * which the range is written, microseconds for durations.
 *
 * @param variation its first and last value are the ends of the range
 * @param whole whether only whole numbers can stand there
 */
public record PathAxis(Variation variation, boolean whole) implements Axis {
    private static final MathContext SET = new MathContext(7, RoundingMode.HALF_EVEN);
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext SHOWN_DURATION = new MathContext(3, RoundingMode.HALF_EVEN);

    private VariedValue first() {
        return variation.values().get(0);
    }

    @Override
    public String label() {
        return new PathNames(List.of(variation)).of(variation.path());
    }

    @Override
    public double lower() {
        return first().number().doubleValue();
    }

    @Override
    public double upper() {
        List<VariedValue> values = variation.values();
        return values.get(values.size() - 1).number().doubleValue();
    }

    @Override
    public double rounded(double x) {
        return value(x).number().doubleValue();
    }

    private VariedValue value(double x) {
        BigDecimal exact = BigDecimal.valueOf(Math.max(lower(), Math.min(upper(), x)));
        return first().with(whole ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(SET));
    }

    @Override
    public List<Setting> at(double x) {
        return List.of(new Setting(variation.path(), value(x)));
    }

    @Override
    public String text(double x) {
        MathContext digits = first().kind() == Kind.DURATION ? SHOWN_DURATION : SHOWN;
        return first().with(value(x).number().round(digits)).text();
    }

    @Override
    public double amount(double x) {
        return value(x).amount();
    }
}
