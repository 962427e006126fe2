package dev.poolwise.report;

import dev.poolwise.fitting.ArrivalFit;
import dev.poolwise.fitting.DurationFit;
import dev.poolwise.fitting.Fit;
import dev.poolwise.fitting.Timetable;
import dev.poolwise.report.chart.Curves;
import dev.poolwise.report.chart.Curves.Curve;
import dev.poolwise.report.chart.Curves.Words;
import dev.poolwise.report.chart.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How what was fitted looks beside the log. */
public final class FitCharts {
    private static final int POINTS = 200;
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    private FitCharts() {}

    /**
     * Returns the charts of durations: their distribution, and their quantiles against those of the best family.
     *
     * @param what they are, in one lower-case word for names of files
     */
    public static List<Picture> ofDurations(String what, DurationFit fit) {
        if (fit.ranked().isEmpty()) {
            return List.of();
        }
        Fit best = fit.ranked().get(0);
        double[] sorted = fit.durations().sorted();
        String finding = String.format(
                Locale.ROOT,
                "%s is the family most like the log, at most %.1f %% off",
                FitReport.name(best).substring(0, 1).toUpperCase(Locale.ROOT)
                        + FitReport.name(best).substring(1),
                100 * fit.goodness().orElseThrow().distance());
        double[] quantiles = new double[POINTS];
        double[] recorded = new double[POINTS];
        double[] shares = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double share = (i + 0.5) / POINTS;
            shares[i] = 100 * share;
            quantiles[i] = best.distribution().quantile(share);
            recorded[i] = sorted[(int) (share * sorted.length)];
        }
        Curve log = Curves.distribution("in the log", sorted);
        Curve fitted = new Curve(FitReport.name(best), quantiles, shares);
        Picture distribution = Curves.distributions(
                new Words(
                        what + "-distribution",
                        finding,
                        "Share of durations up to a length · the log and its best family",
                        "Two rising curves, one of the log and one of the family: the closer the better."),
                List.of(log, fitted),
                "duration");
        double[] line = {Math.min(recorded[0], quantiles[0]), Math.max(recorded[POINTS - 1], quantiles[POINTS - 1])};
        Picture against = Curves.durations(
                new Words(
                        what + "-quantiles",
                        finding,
                        "Each half per cent of the durations in the log against the family",
                        "A curve of quantiles of the log against those of the family, and the line on which they agree."),
                List.of(new Curve("quantiles", quantiles, recorded), new Curve("the same", line, line)),
                FitReport.name(best),
                "in the log");
        return List.of(distribution, against);
    }

    /** Returns the chart of how many jobs arrive in each hour of the day, if the log is longer than a day. */
    public static Optional<Picture> ofArrivals(String what, ArrivalFit fit) {
        if (fit.span() < DAY) {
            return Optional.empty();
        }
        double[] rates = Timetable.rates(fit.instants(), fit.span(), DAY);
        double[] hours = new double[rates.length + 1];
        Arrays.setAll(hours, hour -> hour * HOUR);
        double[] perHour = new double[hours.length];
        Arrays.setAll(perHour, hour -> rates[Math.min(hour, rates.length - 1)] * HOUR);
        double mean = fit.instants().length / fit.span() * HOUR;
        double most = Arrays.stream(perHour).max().orElse(0);
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("hour by hour", hours, perHour));
        curves.add(new Curve("mean", new double[] {0, DAY}, new double[] {mean, mean}));
        return Optional.of(Curves.steps(
                new Words(
                        what + "-arrivals",
                        String.format(Locale.ROOT, "The busiest hour of the day has %.2g times the mean", most / mean),
                        "Arrivals in each hour of the day, counted from the start of the log",
                        "Steps for the rate in each hour, and a line for the mean."),
                curves,
                "time since the start of the log, day over day",
                "arrivals an hour"));
    }
}
