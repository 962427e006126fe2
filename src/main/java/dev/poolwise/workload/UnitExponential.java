package dev.poolwise.workload;

/**
 * The exponential law of mean 1, by inversion. It takes two draws for each job of most scenarios, and the natural
 * logarithm is most of a draw: this one has no branch that a processor guesses wrong, and the same bits on every
 * machine, which {@link Math#log} does not promise.
 *
 * <p>The logarithm of {@code 2^e m}, with m from 0.75 to 1.5, is {@code e ln 2 - ln(c) + ln(1 + r)} with {@code r = c m
 * - 1}, where c is one of 128 numbers near 1/m. They have so few digits that their product with the head of m loses
 * none, and r is so small that seven terms of its series are enough.
 */
final class UnitExponential {
    private static final double LN_2 = StrictMath.log(2);
    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final long START = Double.doubleToRawLongBits(0.75);
    private static final int CELL_BITS = 7;
    private static final int CELLS = 1 << CELL_BITS;

    /** The digits of c, and those of m that its product with c keeps all, together fill a number. */
    private static final double DIGITS = 0x1p20;

    private static final long HEAD = -1L << 26;

    /** Below this, the series alone is enough. */
    private static final double SMALL = 1.0 / (2 * CELLS);

    /** For each cell c and ln(c), side by side. */
    private static final double[] TABLE = table();

    private UnitExponential() {}

    private static double[] table() {
        double[] table = new double[2 * CELLS];
        long width = 1L << (FRACTION_BITS - CELL_BITS);
        for (int cell = 0; cell < CELLS; cell++) {
            double middle = Double.longBitsToDouble(START + cell * width + width / 2);
            double inverse = Math.rint(DIGITS / middle) / DIGITS;
            table[2 * cell] = inverse;
            table[2 * cell + 1] = StrictMath.log(inverse);
        }
        return table;
    }

    /**
     * Returns {@code -ln(1 - u)}, right to two units in the last place.
     *
     * @param u at least 0 and below 1
     */
    static double quantile(double u) {
        if (u < SMALL) {
            return -series(-u);
        }
        double above = 1 - u;
        double lost = (1 - above) - u;
        long past = Double.doubleToRawLongBits(above) - START;
        long fraction = past & FRACTION;
        long bits = START + fraction;
        double m = Double.longBitsToDouble(bits);
        double head = Double.longBitsToDouble(bits & HEAD);
        int cell = 2 * (int) (fraction >> (FRACTION_BITS - CELL_BITS));
        double c = TABLE[cell];
        double r = (head * c - 1) + (m - head + lost) * c;
        return TABLE[cell + 1] - (past >> FRACTION_BITS) * LN_2 - series(r);
    }

    /** Returns ln(1 + r) for |r| up to 1/250. */
    private static double series(double r) {
        double square = r * r;
        double last = 1 / 5.0 - 1 / 6.0 * r + 1 / 7.0 * square;
        return r + square * (1 / 3.0 * r - 1 / 2.0 + square * (r * last - 1 / 4.0));
    }
}
