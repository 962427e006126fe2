package dev.poolwise.robustness;

import dev.poolwise.scenario.file.VariedValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the cv of a distribution changes by a factor while its mean stays. */
final class Spread {
    private static final MathContext DIGITS = new MathContext(9);

    private final String path;
    private final Map<String, String> values;

    private Spread(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /** Returns the levers on a distribution; none if it has no cv to change. */
    static List<Lever> of(String path, String distribution, Map<String, String> values) {
        Spread spread = new Spread(path, values);
        return switch (distribution) {
            case "gamma" -> List.of(Lever.times(path + ".cv", spread.text("cv")));
            case "lognormal" -> spread.logNormal();
            case "exponential" -> List.of(spread.gamma(1));
            case "erlang" -> List.of(spread.gamma(1 / Math.sqrt(spread.number("phases"))));
            case "uniform" -> spread.uniform();
            default -> List.of();
        };
    }

    private String text(String key) {
        return Objects.requireNonNull(values.get(path + "." + key));
    }

    private double number(String key) {
        return VariedValue.of(text(key)).number().doubleValue();
    }

    private static String written(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).toPlainString();
    }

    /** With a median and a sigma: the mean is {@code median exp(σ²/2)}, the cv {@code √(exp(σ²) − 1)}. */
    private List<Lever> logNormal() {
        if (values.containsKey(path + ".cv")) {
            return List.of(Lever.times(path + ".cv", text("cv")));
        }
        double variance = number("sigma") * number("sigma");
        VariedValue median = VariedValue.of(text("median"));
        BigDecimal mean = BigDecimal.valueOf(median.number().doubleValue() * StrictMath.exp(variance / 2));
        double cv = Math.sqrt(StrictMath.expm1(variance));
        return List.of(whole("lognormal", median.with(mean.round(DIGITS)).text(), cv));
    }

    private Lever gamma(double cv) {
        return whole("gamma", text("mean"), cv);
    }

    private Lever whole(String distribution, String mean, double cv) {
        String scaled = values.getOrDefault(path + ".scaledBy", "1");
        return new Lever(path, factor -> "{distribution: %s, mean: %s, cv: %s, scaledBy: %s}"
                .formatted(distribution, mean, written(cv * factor.doubleValue()), scaled));
    }

    /** Both bounds move away from the middle, the lower one not below zero. */
    private List<Lever> uniform() {
        VariedValue min = VariedValue.of(text("min"));
        VariedValue max = VariedValue.of(text("max"));
        BigDecimal middle = min.number().add(max.number()).multiply(new BigDecimal("0.5"));
        BigDecimal half = max.number().subtract(min.number()).multiply(new BigDecimal("0.5"));
        return List.of(
                new Lever(path + ".min", factor -> min.with(
                                middle.subtract(half.multiply(factor).min(middle)))
                        .text()),
                new Lever(path + ".max", factor -> max.with(
                                middle.add(half.multiply(factor).min(middle)))
                        .text()));
    }
}
