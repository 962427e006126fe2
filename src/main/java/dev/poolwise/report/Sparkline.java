package dev.poolwise.report;

/** A curve in one line of text: a bar for each stretch of time, as high as the level in it. */
final class Sparkline {
    private Sparkline() {}

    /**
     * Returns the curve.
     *
     * @param levels over time, all at least 0
     * @param top the level of the highest bar, above 0
     * @param most columns; fewer levels make fewer bars
     * @param bars from the lowest to the highest, one column each
     */
    static String of(double[] levels, double top, int most, String bars) {
        int columns = Math.min(most, levels.length);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            double level = highest(levels, i * levels.length / columns, (i + 1) * levels.length / columns);
            int bar = (int) Math.ceil(Math.min(1, level / top) * (bars.length() - 1));
            line.append(bars.charAt(bar));
        }
        return line.toString();
    }

    /** The highest, not the mean: a short queue that was long once must not look calm. */
    private static double highest(double[] levels, int from, int to) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, levels[i]);
        }
        return highest;
    }
}
