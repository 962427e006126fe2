package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final String BARS = Glyphs.UNICODE.bars();

    @Test
    void aBarIsAsHighAsItsLevel() {
        assertEquals(
                "▁▂▄▅█", Sparkline.of(new double[] {0, 1, 3, 4, 7}, 7, 80, BARS).replace("▆", "?"));
        assertEquals("_.:+#", Sparkline.of(new double[] {0, 0.1, 2, 4.5, 7}, 7, 80, Glyphs.ASCII.bars()));
    }

    @Test
    void aShortBurstSurvivesTheShortening() {
        double[] levels = new double[1000];
        levels[503] = 10;
        assertEquals("▁▁▁▁▁█▁▁▁▁", Sparkline.of(levels, 10, 10, BARS));
    }

    @Test
    void everyBarIsNoHigherThanTheTop() {
        assertEquals("██", Sparkline.of(new double[] {5, 7}, 5, 10, BARS));
    }
}
