package dev.poolwise.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Poisson arrivals at a rate that is constant, or constant in each hour of a period. */
public final class Timetable {
    private static final double HOUR = 3600;

    private Timetable() {}

    static ProcessFit constant(double[] instants, double span) {
        double rate = instants.length / span;
        double logLikelihood = instants.length * Math.log(rate) - rate * span;
        String yaml = "{process: poisson, rate: %s}".formatted(Yaml.perHour(rate));
        double[] rates = {rate};
        return new ProcessFit("a constant rate", yaml, 1, logLikelihood, dispersion(instants, span, rates, HOUR));
    }

    static ProcessFit hourly(double[] instants, double span, double period, String name) {
        double[] rates = rates(instants, span, period);
        double logLikelihood = -instants.length;
        for (double t : instants) {
            logLikelihood += Math.log(rates[hour(t - instants[0], period)]);
        }
        List<String> steps = new ArrayList<>();
        for (int hour = 0; hour < rates.length; hour++) {
            steps.add(String.format(Locale.ROOT, "{from: %dh, rate: %s}", hour, Yaml.perHour(rates[hour])));
        }
        String yaml = "{process: periodic, period: %s, rates: [%s]}"
                .formatted(rates.length == 24 ? "1d" : "1w", String.join(", ", steps));
        return new ProcessFit(name, yaml, rates.length, logLikelihood, dispersion(instants, span, rates, period));
    }

    private static int hour(double t, double period) {
        return (int) ((t % period) / HOUR);
    }

    /** Returns arrivals per second in each hour of a period, by how often that hour was watched. */
    public static double[] rates(double[] instants, double span, double period) {
        double[] counts = new double[(int) (period / HOUR)];
        double[] watched = new double[counts.length];
        for (double t : instants) {
            counts[hour(t - instants[0], period)]++;
        }
        for (int hour = 0; hour * HOUR < span; hour++) {
            watched[hour % counts.length] += Math.min(HOUR, span - hour * HOUR);
        }
        double[] rates = new double[counts.length];
        Arrays.setAll(rates, hour -> watched[hour] == 0 ? 0 : counts[hour] / watched[hour]);
        return rates;
    }

    /** Returns Pearson's chi-squared of the whole hours over their number. */
    private static double dispersion(double[] instants, double span, double[] rates, double period) {
        int hours = (int) (span / HOUR);
        double[] counts = new double[hours];
        for (double t : instants) {
            int hour = (int) ((t - instants[0]) / HOUR);
            if (hour < hours) {
                counts[hour]++;
            }
        }
        double sum = 0;
        int used = 0;
        for (int hour = 0; hour < hours; hour++) {
            double expected = rates[rates.length == 1 ? 0 : hour(hour * HOUR, period)] * HOUR;
            if (expected > 0) {
                sum += (counts[hour] - expected) * (counts[hour] - expected) / expected;
                used++;
            }
        }
        return used > rates.length ? sum / (used - rates.length) : 1;
    }
}
