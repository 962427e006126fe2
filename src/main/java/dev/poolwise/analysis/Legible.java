package dev.poolwise.analysis;

import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Numbers for people: a unit that suits the size, the half-width with two significant digits, and the value to the same
 * place.
 */
public final class Legible {
    /** What stands where there is no number. */
    public static final String NONE = "–";

    private static final double NEGLIGIBLE = 1e-9;
    private static final int SIGNIFICANT_DIGITS = 4;
    private static final double WIDEST_ROW = 200;

    private final Currency currency;

    /** Creates the words for money of one currency. */
    public Legible(Currency currency) {
        this.currency = currency;
    }

    /** Returns an estimate such as {@code 12.4 ± 0.8 min}, or {@link #NONE} without a value. */
    public String estimate(Estimate estimate) {
        return of(estimate.metric().unit(), estimate.value(), estimate.halfWidth());
    }

    /** Returns the value of an estimate alone, to four significant digits. */
    public String brief(Estimate estimate) {
        return of(estimate.metric().unit(), estimate.value(), OptionalDouble.empty());
    }

    /** Returns a value with its half-width, or {@link #NONE} without a value. */
    public String of(Unit unit, OptionalDouble value, OptionalDouble halfWidth) {
        if (value.isEmpty()) {
            return NONE;
        }
        return written(scale(unit, value.getAsDouble()), value.getAsDouble(), halfWidth.orElse(0));
    }

    /**
     * Returns the cells of one metric side by side: in the same unit, so that they can be compared at a glance, unless
     * they are too far apart for that.
     */
    public List<String> row(List<Estimate> estimates) {
        double largest = values(estimates).max().orElse(0);
        double smallest = values(estimates).filter(v -> v > 0).min().orElse(0);
        boolean shared = largest <= WIDEST_ROW * smallest;
        return estimates.stream()
                .map(e -> e.value().isEmpty() || !shared ? estimate(e) : shared(e, largest))
                .toList();
    }

    private static DoubleStream values(List<Estimate> estimates) {
        return estimates.stream()
                .filter(e -> e.value().isPresent())
                .mapToDouble(e -> Math.abs(e.value().getAsDouble()));
    }

    private String shared(Estimate estimate, double magnitude) {
        Scale scale = scale(estimate.metric().unit(), magnitude);
        return written(
                scale, estimate.value().orElseThrow(), estimate.halfWidth().orElse(0));
    }

    /** Returns a difference with its sign and half-width, or {@link #NONE} if there is none. */
    public String difference(Comparison comparison) {
        if (comparison.difference().isEmpty()) {
            return NONE;
        }
        double difference = comparison.difference().getAsDouble();
        double halfWidth = comparison.halfWidth().orElse(0);
        Scale scale = scale(comparison.metric().unit(), Math.max(Math.abs(difference), halfWidth));
        return (difference > 0 ? "+" : "") + written(scale, difference, halfWidth);
    }

    /** Returns a duration such as {@code 4.5 min}. */
    public String duration(double seconds) {
        return written(scale(Unit.SECONDS, seconds), seconds, 0);
    }

    /** Returns an amount of money with two decimals (more below one cent) and its currency. */
    public String money(BigDecimal amount) {
        return amount(amount) + " " + currency.getCurrencyCode();
    }

    /** Returns an amount of money without its currency. */
    public String amount(BigDecimal amount) {
        BigDecimal least = new BigDecimal("0.01");
        boolean tiny = amount.signum() != 0 && amount.abs().compareTo(least) < 0;
        return grouped(tiny ? plain(amount.round(new MathContext(2))) : amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Returns a rate of money as it was written, with at least two decimals. */
    public String rate(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return grouped(stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY));
    }

    /** Returns a number with at most four decimals. */
    public String quantity(BigDecimal quantity) {
        return grouped(plain(quantity.setScale(4, RoundingMode.HALF_EVEN)));
    }

    /** Returns a number with four significant digits. */
    public String number(double value) {
        return grouped(plain(significant(value)));
    }

    private String written(Scale scale, double value, double halfWidth) {
        double scaled = value * scale.factor;
        double half = halfWidth * scale.factor;
        String unit = scale.symbol.isEmpty() ? "" : " " + scale.symbol;
        if (half <= Math.abs(scaled) * NEGLIGIBLE) {
            boolean money = scale.symbol.startsWith(currency.getCurrencyCode());
            return (money ? amount(BigDecimal.valueOf(scaled)) : number(scaled)) + unit;
        }
        BigDecimal rounded = BigDecimal.valueOf(half).round(new MathContext(2, RoundingMode.HALF_UP));
        BigDecimal mean = BigDecimal.valueOf(scaled).setScale(rounded.scale(), RoundingMode.HALF_EVEN);
        return grouped(mean) + " ± " + grouped(rounded) + unit;
    }

    private static BigDecimal significant(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return Math.abs(value) >= 1000
                ? exact.setScale(1, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String grouped(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = end - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return value.signum() < 0 ? "−" + grouped : grouped.toString();
    }

    private Scale scale(Unit unit, double value) {
        return switch (unit) {
            case SECONDS -> durationScale(Math.abs(value));
            case FRACTION -> new Scale(100, "%");
            case MONEY -> new Scale(1, currency.getCurrencyCode());
            case MONEY_PER_JOB -> new Scale(1, currency.getCurrencyCode() + "/job");
            case COMPUTE_HOURS, HOURS -> new Scale(1, "h");
            case COUNT -> new Scale(1, "");
            case JOBS, JOBS_PER_HOUR, NODES -> new Scale(1, unit.symbol());
        };
    }

    private static Scale durationScale(double seconds) {
        if (seconds > 0 && seconds < 1) {
            return new Scale(1000, "ms");
        }
        if (seconds < 120) {
            return new Scale(1, "s");
        }
        if (seconds < 2 * 3600) {
            return new Scale(1.0 / 60, "min");
        }
        return seconds < 72 * 3600 ? new Scale(1.0 / 3600, "h") : new Scale(1.0 / 86_400, "d");
    }

    private record Scale(double factor, String symbol) {}
}
