package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static List<Variation> vary(String... arguments) throws InvalidScenario {
        return VariationReader.read(List.of(arguments)).variations();
    }

    @Test
    void aGridHasEveryCombinationAndTheLastPathVariesFastest() throws InvalidScenario {
        List<Variation> variations = vary("a=1..2", "b=x,y,z");

        assertEquals(BigInteger.valueOf(6), Design.gridSize(variations));
        assertEquals(
                List.of("a=1, b=x", "a=1, b=y", "a=1, b=z", "a=2, b=x", "a=2, b=y", "a=2, b=z"),
                Design.grid(variations).stream().map(Point::toString).toList());
        assertEquals(3, Design.grid(variations).get(2).number());
    }

    @Test
    void theSizeOfAGridIsKnownWithoutIt() throws InvalidScenario {
        String[] arguments =
                IntStream.range(0, 10).mapToObj(i -> "p" + i + "=1..4").toArray(String[]::new);
        assertEquals(BigInteger.valueOf(1_048_576), Design.gridSize(vary(arguments)));
    }

    @Test
    void aLatinHypercubeHasOnePointInEachStratumOfEachPath() throws InvalidScenario {
        int points = 20;
        List<Point> cube = Design.latinHypercube(vary("rate=0/h..20/h", "idle=0s..20s"), points, 7);

        for (int path = 0; path < 2; path++) {
            int of = path;
            List<Integer> strata = cube.stream()
                    .map(point -> (int) point.settings().get(of).value().amount())
                    .sorted()
                    .toList();
            assertEquals(IntStream.range(0, points).boxed().toList(), strata);
        }
    }

    @Test
    void aListIsDrawnFromEvenly() throws InvalidScenario {
        List<Point> cube = Design.latinHypercube(vary("a=x,y,z"), 12, 7);
        List<String> drawn = cube.stream()
                .map(point -> point.settings().get(0).value().text())
                .toList();

        for (String value : List.of("x", "y", "z")) {
            assertEquals(4, Collections.frequency(drawn, value));
        }
    }

    @Test
    void theSeedDecidesOnThePoints() throws InvalidScenario {
        List<Variation> variations = vary("a=1..9", "b=1m..1h");

        assertEquals(Design.latinHypercube(variations, 9, 7), Design.latinHypercube(variations, 9, 7));
        assertNotEquals(Design.latinHypercube(variations, 9, 7), Design.latinHypercube(variations, 9, 8));
    }
}
