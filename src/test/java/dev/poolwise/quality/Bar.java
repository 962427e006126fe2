package dev.poolwise.quality;

import java.util.Locale;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How many of {@link Macroreplications#NUMBER} intervals may cover the exact value.
 *
 * @param fewest that pass
 * @param most that pass
 */
record Bar(int fewest, int most) {
    /**
     * The exact binomial region of intervals that cover in 95 % of all cases: at most 1 in 2,000 falls off each side.
     */
    static final Bar EXACT = region(Macroreplications.NUMBER, 0.95, 0.0005);

    /** 92.6 %: for intervals that are known to cover slightly less than stated, by skewness or by bias. */
    static final Bar NEARLY = new Bar(1852, Macroreplications.NUMBER);

    /** 93 %: for studies of a short horizon, whose averages are skewed. */
    static final Bar SHORT = new Bar(1860, Macroreplications.NUMBER);

    /** 30 %: for an interval that is known to be wrong. */
    static final Bar WRONG = new Bar(0, 599);

    /** Returns the smallest region that misses at most {@code tail} of a binomial distribution on each side. */
    static Bar region(int trials, double probability, double tail) {
        BinomialDistribution covered = new BinomialDistribution(null, trials, probability);
        int fewest = covered.inverseCumulativeProbability(tail);
        int most = covered.inverseCumulativeProbability(1 - tail);
        return new Bar(fewest, most);
    }

    /** Returns how likely a perfect 95 % interval is to fail. */
    double falseAlarm() {
        BinomialDistribution covered = new BinomialDistribution(null, Macroreplications.NUMBER, 0.95);
        return 1 - covered.cumulativeProbability(fewest - 1, most);
    }

    boolean passes(long covered) {
        return fewest <= covered && covered <= most;
    }

    @Override
    public String toString() {
        return fewest == 0
                ? String.format(Locale.ROOT, "fewer than %,d", most + 1)
                : most == Macroreplications.NUMBER
                        ? String.format(Locale.ROOT, "at least %,d", fewest)
                        : String.format(Locale.ROOT, "%,d to %,d", fewest, most);
    }
}
