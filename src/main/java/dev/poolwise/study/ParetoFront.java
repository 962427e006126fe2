package dev.poolwise.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The candidates of which none other is both as cheap and as fast, one of the two better. */
public final class ParetoFront {
    /** The metric that says how fast a candidate is. */
    public static final String WAIT = "waitingTime.p95";

    private ParetoFront() {}

    /** Returns the front by the point estimates, cheapest first; a candidate without cost or wait is not on it. */
    public static List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream()
                .filter(candidate ->
                        cost(candidate).isPresent() && wait(candidate).isPresent())
                .sorted(Comparator.<Candidate>comparingDouble(c -> cost(c).getAsDouble())
                        .thenComparingDouble(c -> wait(c).getAsDouble()))
                .toList();
        List<Candidate> front = new ArrayList<>();
        double shortest = Double.POSITIVE_INFINITY;
        double priceOfShortest = Double.NaN;
        for (Candidate candidate : sorted) {
            double wait = wait(candidate).getAsDouble();
            double cost = cost(candidate).getAsDouble();
            if (wait < shortest || (wait == shortest && cost == priceOfShortest)) {
                front.add(candidate);
                shortest = wait;
                priceOfShortest = cost;
            }
        }
        return front;
    }

    private static OptionalDouble cost(Candidate candidate) {
        return candidate.metric("cost").value();
    }

    private static OptionalDouble wait(Candidate candidate) {
        return candidate.metric(WAIT).value();
    }
}
