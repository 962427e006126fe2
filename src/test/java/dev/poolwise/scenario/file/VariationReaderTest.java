package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.file.VariationReader.Variations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationReaderTest {
    private static Variation only(String argument) throws InvalidScenario {
        return VariationReader.read(List.of(argument)).variations().get(0);
    }

    private static List<String> texts(Variation variation) {
        return variation.values().stream().map(VariedValue::text).toList();
    }

    private static String problems(String... arguments) {
        InvalidScenario invalid = assertThrows(InvalidScenario.class, () -> VariationReader.read(List.of(arguments)));
        return String.valueOf(invalid.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.nodes=1..4                | 1 2 3 4
                    a.nodes=-1..1               | -1 0 1
                    a.nodes=2..8:2              | 2 4 6 8
                    a.cv=0.5..2:0.5             | 0.5 1 1.5 2
                    a.cv=0.1..0.3:0.1           | 0.1 0.2 0.3
                    a.idle=1m..2m:30s           | 1m 1m30s 2m
                    a.rate=10/h..30/h:10/h      | 10/h 20/h 30/h
                    a.failure=5%..15%:5%        | 5% 10% 15%
                    a.idle=1m,5m,1h             | 1m 5m 1h
                    a.rate=12/h, 0.5/s          | 12/h 0.5/s
                    a.queueing=strict,skip      | strict skip
                    a.service={mean: 1m, cv: 1},{mean: 2m, cv: 1} | {mean: 1m, cv: 1} {mean: 2m, cv: 1}
                    a.file=../x.csv             | ../x.csv
                    a.nodes=4                   | 4
                    """)
    void valuesAreAListOrARange(String argument, String values) throws InvalidScenario {
        assertEquals(values, String.join(" ", texts(only(argument))));
    }

    @Test
    void thePathOfAnItemHasOneForm() throws InvalidScenario {
        assertEquals("resize.1.nodes", only("resize[1].nodes=1..2").path());
    }

    @Test
    void betweenTwoQuantitiesWithoutAStepEverythingIsMeant() throws InvalidScenario {
        Variation rate = only("a.rate=10/h..30/h");

        assertTrue(rate.continuous());
        assertFalse(only("a.rate=1..3").continuous());
        assertEquals(
                "15/h", rate.values().get(0).towards(rate.values().get(1), 0.25).text());
        Variation idle = only("a.idle=1m..1h");
        assertEquals(
                "20m40s",
                idle.values().get(0).towards(idle.values().get(1), 1 / 3.0).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"7,7", "90s,90", "12/h,12", "0.5/s,1800", "3/min,180", "48/d,2", "5%,0.05", "skip,0"})
    void chartsHaveOneUnitOfAKind(String text, double amount) {
        assertEquals(amount, VariedValue.of(text).amount(), 1e-12);
    }

    @Test
    void whatIsThereTwiceCountsOnce() throws InvalidScenario {
        Variations read = VariationReader.read(List.of("a.idle=1m,60s,2m"));

        assertEquals(List.of("1m", "2m"), texts(read.variations().get(0)));
        assertEquals(List.of("warning: --vary a.idle: 60s is there twice and counts once"), read.warnings());
    }

    @Test
    void anEndThatTheStepsDoNotMeetIsTold() throws InvalidScenario {
        Variations read = VariationReader.read(List.of("a.nodes=1..8:3"));

        assertEquals(List.of("1", "4", "7"), texts(read.variations().get(0)));
        assertEquals(
                List.of("warning: --vary a.nodes: the steps from 1 do not meet 8: the last value is 7"),
                read.warnings());
    }

    @Test
    void everyMistakeIsTold() {
        String expected =
                """
                --vary :1:1: scenario: expected path=a..b:step or path=x,y,z, such as pools.nightly.nodes=1..8, but found no path
                --vary back:1:1: back: expected an end above 8, but found 1
                --vary empty:1:1: empty: expected a value on each side of a comma, but found nothing
                --vary gap:1:1: gap: expected a value on each side of a comma, but found nothing
                --vary mixed:1:1: mixed: expected values of one kind: a number each, but found a duration, 5m
                --vary nothing:1:1: nothing: expected path=a..b:step or path=x,y,z, such as pools.nightly.nodes=1..8, but found no '='
                --vary parts:1:1: parts: expected values of one kind: a percentage each, but found a number, 0.1
                --vary still:1:1: still: expected a step above 0, but found 0
                --vary units:1:1: units: expected ends and step of one unit, like 1/h, but found 1/s
                --vary vast:1:1: vast: expected at most 1000000 values, but found 1000000001
                    hint: take a longer step
                --vary words:1:1: words: expected ends and step of one unit, like 1m, but found 5""";
        assertEquals(
                expected,
                problems(
                        "nothing",
                        "=1,2",
                        "empty=",
                        "gap=1,,2",
                        "mixed=1,5m",
                        "parts=5%,0.1",
                        "back=8..1",
                        "still=1..3:0",
                        "units=1/h..1/s:1/h",
                        "words=1m..5",
                        "vast=0..1000000000"));
    }

    @Test
    void noPathIsPartOfAnother() {
        assertEquals(
                """
                --vary a:1:1: a: expected paths of which none is part of another, but found 'a.b' as well
                --vary a.b:1:1: a.b: expected paths of which none is part of another, but found 'a.b' as well""",
                problems("a.b=1,2", "ab=1", "a.b=3", "a={}"));
    }
}
