package dev.poolwise.robustness;

import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Setting;
import dev.poolwise.units.Time;
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
    private static final double SECONDS_FROM = 100;
    private static final double MINUTES_FROM = 7200;
    private static final double HOURS_FROM = 172_800;

    private static final MathContext HALF_WIDTH = new MathContext(2, RoundingMode.HALF_UP);

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
        BigDecimal number = value(x).number();
        return first().with(first().kind() == Kind.DURATION ? legible(number) : number.round(SHOWN))
                .text();
    }

    /** Durations are rounded to whole seconds, minutes or hours, whichever suits their size. */
    private static BigDecimal legible(BigDecimal micros) {
        double seconds = micros.doubleValue() / Time.SECOND;
        if (seconds < SECONDS_FROM) {
            return micros.round(SHOWN);
        }
        long unit = Time.SECOND * (seconds < MINUTES_FROM ? 1 : seconds < HOURS_FROM ? 60 : 3600);
        BigDecimal step = BigDecimal.valueOf(unit);
        return micros.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
    }

    /** The half-width has two digits, and the value ends at the same place. */
    @Override
    public String text(double x, double halfWidth) {
        BigDecimal half = BigDecimal.valueOf(halfWidth).round(HALF_WIDTH);
        if (first().kind() == Kind.DURATION) {
            return text(x) + " ± " + first().with(legible(half)).text();
        }
        BigDecimal at = BigDecimal.valueOf(x).setScale(half.scale(), RoundingMode.HALF_EVEN);
        return at.toPlainString() + " ± " + half.toPlainString() + first().unit();
    }

    @Override
    public double amount(double x) {
        return value(x).amount();
    }
}
