package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.WeekPattern.Extremes;
import dev.poolwise.outcome.Week;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class WeekPatternTest {
    private static Week week(IntToDoubleFunction share) {
        double[] busy = new double[Week.HOURS];
        double[] available = new double[Week.HOURS];
        for (int hour = 0; hour < Week.HOURS; hour++) {
            available[hour] = Double.isNaN(share.applyAsDouble(hour)) ? 0 : 100;
            busy[hour] = available[hour] == 0 ? 0 : 100 * share.applyAsDouble(hour);
        }
        return new Week(busy, available, available);
    }

    private static IntToDoubleFunction noise(double deviation, long seed) {
        Random random = new Random(seed);
        double[] noise = new double[Week.HOURS];
        Arrays.setAll(noise, hour -> deviation * random.nextGaussian());
        return hour -> noise[hour];
    }

    @Test
    void chanceAloneIsNoPattern() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            IntToDoubleFunction chance = noise(0.05, seed);
            WeekPattern pattern = WeekPattern.of(week(hour -> 0.6 + chance.applyAsDouble(hour)));
            found += pattern.ofDay().isPresent() || pattern.weekdays().isPresent() ? 1 : 0;
        }

        assertTrue(found <= 6, found + " of 200 weeks of noise have a pattern");
    }

    @Test
    void hoursOfTheDayAreFoundThroughTheNoise() {
        IntToDoubleFunction chance = noise(0.05, 1);
        WeekPattern pattern =
                WeekPattern.of(week(hour -> 0.5 + (hour % 24 == 9 ? 0.3 : 0) + chance.applyAsDouble(hour)));

        assertEquals(9, pattern.ofDay().orElseThrow().most());
        assertEquals(0.8, pattern.ofDay().orElseThrow().mostShare(), 0.05);
        assertTrue(pattern.weekdays().isEmpty());
    }

    @Test
    void weekdaysAreFoundAndHoursWithoutNodesAreNoQuietOnes() {
        WeekPattern pattern = WeekPattern.of(week(hour -> hour % 24 < 6 ? Double.NaN : hour / 24 == 6 ? 0.25 : 0.5));

        assertEquals(Optional.of(new Extremes(0, 0.5, 6, 0.25)), pattern.weekdays());
        assertTrue(pattern.ofDay().isEmpty());
        assertEquals((6 * 0.5 + 0.25) / 7, pattern.mean(), 1e-12);
    }

    @Test
    void aSureDifferenceOfLessThanFivePointsIsNotWorthATitle() {
        assertTrue(
                WeekPattern.of(week(hour -> 0.5 + (hour % 24) * 0.002)).ofDay().isEmpty());
        assertTrue(
                WeekPattern.of(week(hour -> 0.5 + (hour % 24) * 0.003)).ofDay().isPresent());
    }

    @Test
    void oneDayAloneTellsNothing() {
        WeekPattern pattern = WeekPattern.of(week(hour -> hour < 24 ? hour / 24.0 : Double.NaN));

        assertTrue(pattern.ofDay().isEmpty() && pattern.weekdays().isEmpty());
    }
}
