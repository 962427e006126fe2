package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedNumbersTest {
    private static final String SCENARIO =
            """
            # Größe 😀
            expect:   # all of them
              first: {cost: 12.50,  makespan: 1h30m , "throughput": '12/min'}
              the 😀 second:
                waitingTime.mean of scoring: {value: "90s", tolerance: 5%}   # 90s
                utilisation: 50%
            name: last\r
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachNumberKeepsItsFormAndEverythingElseItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFF" + SCENARIO);

        ExpectedNumbers.rewrite(
                file,
                Map.of(
                        0, new BigDecimal("13"),
                        1, new BigDecimal("7200.5"),
                        2, new BigDecimal("700"),
                        3, new BigDecimal("0E-3"),
                        4, new BigDecimal("0.625")));

        assertEquals(
                "\uFEFF"
                        + SCENARIO.replace("12.50", "13")
                                .replace("1h30m", "7200.5s")
                                .replace("12/min", "700/h")
                                .replace("\"90s\"", "\"0s\"")
                                .replace("50%", "62.5%"),
                Files.readString(file));
    }

    @Test
    void withoutNewNumbersNothingChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO);

        ExpectedNumbers.rewrite(file, Map.of());

        assertEquals(SCENARIO, Files.readString(file));
    }
}
