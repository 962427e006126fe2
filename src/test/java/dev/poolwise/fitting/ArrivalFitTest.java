package dev.poolwise.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.MmppArrivals;
import dev.poolwise.workload.MmppArrivals.State;
import dev.poolwise.workload.PeriodicArrivals;
import dev.poolwise.workload.PeriodicArrivals.RateStep;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RandomStreams;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Arrivals drawn from known processes give the process and its parameters back. */
class ArrivalFitTest {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    private static double[] arrivals(ArrivalProcess process, double until) {
        ArrivalTimes times = process.start(new RandomStreams(7, 1).stream("test", "arrivals"));
        return DoubleStream.generate(() -> Time.toSeconds(times.next()))
                .takeWhile(t -> t < until)
                .toArray();
    }

    private static double[] numbers(String yaml) {
        Matcher matcher = Pattern.compile("[0-9.]+(?=/h|s\\b)").matcher(yaml);
        return matcher.results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    @Test
    void aConstantRateIsFound() {
        double[] arrivals = arrivals(new PoissonArrivals(12 / HOUR), 60 * DAY);

        ArrivalFit fit = ArrivalFit.of(arrivals);

        ProcessFit best = fit.ranked().get(0);
        assertEquals("a constant rate", best.name());
        assertEquals(12, numbers(best.yaml())[0], 4.5 * 12 / Math.sqrt(arrivals.length));
        assertEquals(1, best.dispersion(), 4.5 * Math.sqrt(2.0 / (60 * 24)));
    }

    @Test
    void aTimetableOfTheDayIsFound() {
        PeriodicArrivals periodic = new PeriodicArrivals(
                Time.DAY, List.of(new RateStep(0, 60 / HOUR), new RateStep(8 * Time.HOUR, 4 / HOUR)));
        double[] arrivals = arrivals(periodic, 40 * DAY);

        ProcessFit best = ArrivalFit.of(arrivals).ranked().get(0);

        assertEquals("a timetable of the day", best.name());
        double[] rates = numbers(best.yaml().replaceAll("from: [0-9]+h", ""));
        assertEquals(24, rates.length);
        for (int hour = 0; hour < 24; hour++) {
            double rate = hour < 8 ? 60 : 4;
            assertEquals(rate, rates[hour], 4.5 * Math.sqrt(rate / 40) + 0.5, "hour " + hour);
        }
    }

    /** The standard errors are those of parameters of which each state is visited 300 times, and is seen clearly. */
    @Test
    void aRateThatChangesAtRandomIsFound() {
        MmppArrivals bursty = new MmppArrivals(List.of(new State(120 / HOUR, 2 * HOUR), new State(6 / HOUR, 6 * HOUR)));
        double[] arrivals = arrivals(bursty, 100 * DAY);

        ProcessFit best = ArrivalFit.of(arrivals).ranked().get(0);

        assertEquals("a rate that changes at random", best.name());
        double[] found = numbers(best.yaml());
        assertEquals(120, found[0], 4.5 * 120 / Math.sqrt(300 * 240));
        assertEquals(2 * HOUR, found[1], 4.5 * 2 * HOUR / Math.sqrt(300));
        assertEquals(6, found[2], 4.5 * 6 / Math.sqrt(300 * 36));
        assertEquals(6 * HOUR, found[3], 4.5 * 6 * HOUR / Math.sqrt(300));
    }

    @Test
    void jobsThatArriveTogetherAreBatches() {
        double[] instants = arrivals(new PoissonArrivals(12 / HOUR), 20 * DAY);
        double[] jobs = DoubleStream.of(instants)
                .flatMap(t -> t % 2 < 1 ? DoubleStream.of(t, t, t) : DoubleStream.of(t))
                .toArray();

        ArrivalFit fit = ArrivalFit.of(jobs);

        assertTrue(fit.areBatched());
        assertEquals(instants.length, fit.instants().length);
        String yaml = fit.yaml(fit.ranked().get(0));
        Matcher batch = Pattern.compile(
                        "batch: \\{distribution: discrete, values: \\[\\{value: 1, probability: ([0-9.]+)}, "
                                + "\\{value: 3, probability: ([0-9.]+)}]}}$")
                .matcher(yaml);
        assertTrue(batch.find(), yaml);
        assertEquals(1, Double.parseDouble(batch.group(1)) + Double.parseDouble(batch.group(2)), 1e-9);
        assertEquals(0.5, Double.parseDouble(batch.group(2)), 4.5 * Math.sqrt(0.25 / instants.length));
    }
}
