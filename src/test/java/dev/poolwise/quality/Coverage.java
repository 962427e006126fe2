package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How often the intervals of many experiments cover the exact value. */
final class Coverage {
    private Coverage() {}

    /** Judges the intervals of one study by their bar, and shows the figures. */
    static void judge(String study, String unit, double exact, List<Interval> intervals, Bar bar) {
        long covered =
                intervals.stream().filter(interval -> interval.covers(exact)).count();
        String shown = (number(exact) + " " + unit).strip();
        String estimates =
                number(mean(intervals, Interval::value)) + " ± " + number(mean(intervals, Interval::halfWidth));
        String result = String.format(Locale.ROOT, "%,d cover (%.1f %%)", covered, 100.0 * covered / intervals.size());

        assertTrue(
                intervals.size() == Macroreplications.NUMBER && bar.passes(covered),
                () -> "%s: exact %s, estimates %s, %s, but %s should".formatted(study, shown, estimates, result, bar));
        QualityPage.assertShows(study, shown, estimates, result, bar.toString());
    }

    private static double mean(List<Interval> intervals, ToDoubleFunction<Interval> figure) {
        return intervals.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Returns four significant digits or all of the whole part, without a power of ten. */
    static String number(double value) {
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }
}
