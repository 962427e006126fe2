package dev.poolwise.billing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount of money so that the parts add up to it exactly (the method of Hamilton). */
final class LargestRemainder {
    private static final int DECIMALS = 12;

    private LargestRemainder() {}

    /**
     * Returns the parts in proportion to weights, each rounded down to 12 decimals; what is left goes, 10⁻¹² each, to
     * those whose rounding took the most, the first of equals first.
     *
     * @param amount of at most 12 decimals, at least 0
     * @param weights at least 0, their sum above 0
     */
    static List<BigDecimal> divide(BigDecimal amount, List<BigInteger> weights) {
        BigInteger units = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] quotient = units.multiply(weight).divideAndRemainder(sum);
            parts.add(quotient[0]);
            remainders.add(quotient[1]);
        }
        int left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream()
                .map(part -> LineItem.tidy(new BigDecimal(part, DECIMALS)))
                .toList();
    }
}
