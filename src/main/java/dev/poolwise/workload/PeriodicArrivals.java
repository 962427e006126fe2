package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.List;

/**
 * A Poisson process whose rate follows a timetable that repeats, for example every day or week.
 *
 * <p>Sampled by inversion of the cumulative rate: the points of a Poisson process of rate 1, one number each, are
 * mapped to the times at which that many arrivals are expected. Source: Çınlar, <i>Introduction to Stochastic
 * Processes</i>, ch. 4.
 *
 * @param period microseconds, above 0
 * @param steps ascending, the first from 0, all before the end of the period; not all rates 0
 */
public record PeriodicArrivals(long period, List<RateStep> steps) implements ArrivalProcess {
    /**
     * A constant rate until the next step.
     *
     * @param from microseconds from the start of the period
     * @param ratePerSecond from 0 to 1,000,000
     */
    public record RateStep(long from, double ratePerSecond) {
        public RateStep {
            Checks.notNegative("from", from);
            Checks.rate(ratePerSecond);
        }
    }

    public PeriodicArrivals {
        steps = List.copyOf(steps);
        Checks.require(period > 0, "period", "above 0", period);
        Checks.require(!steps.isEmpty(), "the number of steps", "at least 1", steps.size());
        for (int i = 0; i < steps.size(); i++) {
            long from = steps.get(i).from();
            Checks.require(i > 0 || from == 0, "the first step", "from 0", from);
            Checks.require(i == 0 || from > steps.get(i - 1).from(), "steps", "ascending", from);
            Checks.require(from < period, "from", "before the end of the period " + period, from);
        }
        Checks.require(
                steps.stream().anyMatch(step -> step.ratePerSecond() > 0),
                "one of the rates",
                "above 0",
                "0 throughout");
    }

    /**
     * Returns the expected number of arrivals from the start of the period until each step, and in the whole period.
     */
    private double[] expected() {
        double[] expected = new double[steps.size() + 1];
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? steps.get(i + 1).from() : period;
            RateStep step = steps.get(i);
            expected[i + 1] = expected[i] + step.ratePerSecond() * Time.toSeconds(end - step.from());
        }
        return expected;
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        return new Times(stream, expected());
    }

    @Override
    public double ratePerSecond() {
        return expected()[steps.size()] / Time.toSeconds(period);
    }

    @Override
    public double expectedBefore(long until) {
        double[] expected = expected();
        long inPeriod = until % period;
        int step = 0;
        while (step < steps.size() - 1 && steps.get(step + 1).from() <= inPeriod) {
            step++;
        }
        double lastPeriod = expected[step]
                + steps.get(step).ratePerSecond()
                        * Time.toSeconds(inPeriod - steps.get(step).from());
        long wholePeriods = until / period;
        return expected[steps.size()] * wholePeriods + lastPeriod;
    }

    @Override
    public boolean ends() {
        return false;
    }

    private final class Times implements ArrivalTimes {
        private final RandomStream stream;
        private final double[] expected;
        private long periods;
        private double point;

        Times(RandomStream stream, double[] expected) {
            this.stream = stream;
            this.expected = expected;
        }

        @Override
        public long next() {
            double inPeriod = expected[expected.length - 1];
            point += UnitExponential.quantile(stream.next());
            double over = Math.floor(point / inPeriod);
            if (!((periods + over + 1) * period < Position.FARTHEST)) {
                point = Double.POSITIVE_INFINITY;
                return Time.NEVER;
            }
            periods += (long) over;
            point = Math.max(0, point - over * inPeriod);
            return periods * period + timeOf(point);
        }

        /** Returns the time within the period before which a number of arrivals is expected, microseconds. */
        private long timeOf(double arrivals) {
            int step = 0;
            while (step < steps.size() - 1 && expected[step + 1] <= arrivals) {
                step++;
            }
            while (steps.get(step).ratePerSecond() == 0) {
                step--;
            }
            RateStep now = steps.get(step);
            double seconds = (arrivals - expected[step]) / now.ratePerSecond();
            return now.from() + Math.min(Math.round(seconds * Time.SECOND), lengthOf(step));
        }

        private long lengthOf(int step) {
            return (step + 1 < steps.size() ? steps.get(step + 1).from() : period)
                    - steps.get(step).from();
        }
    }
}
