package dev.poolwise.report.chart;

import dev.poolwise.report.chart.Scale.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Which values of an axis carry a label. */
enum Ticks {
    /** Seconds, labelled as 15m or 1h30m. */
    DURATIONS {
        private static final double[] STEPS = {
            0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800,
            3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 604_800, 1_209_600, 2_419_200
        };
        private static final double[] POWERS = {
            0.001, 0.01, 0.1, 1, 5, 15, 60, 300, 900, 3600, 14_400, 43_200, 86_400, 259_200, 604_800, 2_419_200
        };

        @Override
        double step(double atLeast) {
            if (atLeast < STEPS[0]) {
                return super.step(atLeast);
            }
            for (double step : STEPS) {
                if (step >= atLeast) {
                    return step;
                }
            }
            return super.step(atLeast / 604_800) * 604_800;
        }

        @Override
        List<Double> nice(double from, double to) {
            List<Double> nice = new ArrayList<>();
            for (double value : POWERS) {
                if (value >= from && value <= to) {
                    nice.add(value);
                }
            }
            return nice;
        }

        @Override
        String label(double value) {
            return Labels.duration(value);
        }
    },
    /** Money and counts, labelled as 2,500 or 40M. */
    AMOUNTS {
        @Override
        List<Double> nice(double from, double to) {
            List<Double> nice = new ArrayList<>();
            for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
                for (int digit : new int[] {1, 2, 5}) {
                    double value =
                            new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
                    if (value >= from && value <= to) {
                        nice.add(value);
                    }
                }
            }
            return nice;
        }

        @Override
        String label(double value) {
            return Labels.amount(value);
        }
    };

    private static final int INTERVALS = 5;

    /** Returns the ticks of an even scale. */
    List<Tick> even(double from, double to) {
        double step = step((to - from) / INTERVALS);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to + (to - from) / (2 * INTERVALS); i++) {
            BigDecimal value = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(value.doubleValue(), label(value.doubleValue())));
        }
        return ticks;
    }

    /** Returns the ticks of a scale by powers. */
    List<Tick> powers(double from, double to) {
        List<Tick> ticks = new ArrayList<>();
        nice(from, to).forEach(value -> ticks.add(new Tick(value, label(value))));
        return ticks;
    }

    /** Returns the smallest round step of at least this size. */
    double step(double atLeast) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(atLeast)));
        for (int digit : new int[] {1, 2, 5}) {
            double step = power.multiply(BigDecimal.valueOf(digit)).doubleValue();
            if (step >= atLeast) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN).doubleValue();
    }

    abstract List<Double> nice(double from, double to);

    abstract String label(double value);

    /** Numbers as they stand on an axis. */
    static final class Labels {
        private static final String[] UNITS = {"w", "d", "h", "m", "s"};
        private static final long[] SECONDS = {604_800, 86_400, 3600, 60, 1};

        private Labels() {}

        /** Returns a duration as 500ms, 15m, 1h30m or 2w. */
        static String duration(double seconds) {
            String sign = seconds < 0 ? "−" : "";
            double size = Math.abs(seconds);
            if (size == 0) {
                return "0";
            }
            if (size < 1) {
                return sign + amount(size * 1000) + "ms";
            }
            long left = Math.round(size);
            StringBuilder label = new StringBuilder(sign);
            int parts = 0;
            for (int i = 0; i < UNITS.length && parts < 2; i++) {
                long count = left / SECONDS[i];
                boolean wholeWeeks = i > 0 || left % SECONDS[0] == 0;
                if (count > 0 && wholeWeeks) {
                    label.append(count).append(UNITS[i]);
                    left -= count * SECONDS[i];
                    parts++;
                }
            }
            return label.toString();
        }

        /** Returns a duration to about two digits. */
        static String near(double seconds) {
            if (seconds < 100) {
                String digits = rough(seconds < 1 ? seconds * 1000 : seconds);
                return digits + (seconds < 1 && seconds > 0 ? "ms" : "s");
            }
            double step =
                    seconds < 1200 ? 10 : seconds < 7200 ? 60 : seconds < 172_800 ? 600 : seconds < 1e6 ? 3600 : 86_400;
            return duration(Math.rint(seconds / step) * step);
        }

        /** Returns a number with two significant digits. */
        static String rough(double value) {
            return amount(BigDecimal.valueOf(value).round(new MathContext(2)).doubleValue());
        }

        /** Returns a number as 0.25, 2,500, 40M or 1.2bn. */
        static String amount(double value) {
            double size = Math.abs(value);
            if (size >= 1e9) {
                return amount(value / 1e9) + "bn";
            }
            if (size >= 1e6) {
                return amount(value / 1e6) + "M";
            }
            BigDecimal rounded =
                    BigDecimal.valueOf(size).round(new MathContext(4)).stripTrailingZeros();
            if (rounded.scale() < 0) {
                rounded = rounded.setScale(0, RoundingMode.UNNECESSARY);
            }
            StringBuilder digits = new StringBuilder(rounded.toPlainString());
            if (digits.indexOf(".") < 0 && digits.length() > 3) {
                digits.insert(digits.length() - 3, ',');
            }
            return (value < 0 ? "−" : "") + digits;
        }
    }
}
