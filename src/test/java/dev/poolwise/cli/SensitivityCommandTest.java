package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityCommandTest {
    /** Twelve jobs of 30 minutes: classic costs 6, the pool 9. */
    private static final String EXACT =
            """
            poolwise: 1
            name: Exact
            workload:
              scoring:
                arrivals: {process: every, interval: 1h, count: 12}
                service: 30m
            alternatives:
              classic:
                classic: {capacity: 9, billing: {computeHour: 1, per1000Transactions: 0}}
              pool:
                pools:
                  batch: {nodes: 1, provisioning: 5m, billing: {computeHour: 0.375, from: requested}}
            experiment: {horizon: 1d, replications: 2, seed: 1}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path exact = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        exact = Files.writeString(folder.resolve("exact.yaml"), EXACT);
    }

    private Console run(String output, String... arguments) {
        return new StudyCommand("sensitivity", folder).run(exact, output, arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new StudyCommand("sensitivity", folder).json(exact, arguments);
    }

    private static JsonNode driver(JsonNode answer, String name) {
        for (JsonNode driver : answer.get("drivers")) {
            if (driver.get("driver").asText().equals(name)) {
                return driver;
            }
        }
        throw new AssertionError("there is no driver " + name + " in " + answer);
    }

    /** The cost of classic is linear in its price and in the service time; they meet the pool's at a half more. */
    @Test
    void swingsAndFlipPointsAreExact() throws IOException {
        JsonNode answer = json();

        assertEquals("classic", answer.get("best").asText());
        for (String name : List.of("service time", "price of classic")) {
            JsonNode driver = driver(answer, name);
            assertEquals(-1.2, driver.get("cost").get("low").get("difference").asDouble(), 1e-9);
            assertEquals(1.2, driver.get("cost").get("high").get("difference").asDouble(), 1e-9);
            assertEquals(1, driver.get("flips").size());
            assertEquals(1.5, driver.get("flips").get(0).get("factor").asDouble(), 4e-4);
            assertEquals("pool", driver.get("flips").get(0).get("above").asText());
        }
        JsonNode pools = driver(answer, "price of pools").get("flips");
        assertEquals(2.0 / 3, pools.get(0).get("factor").asDouble(), 4e-4);
        assertEquals("pool", pools.get(0).get("below").asText());
        assertEquals(0, driver(answer, "provisioning").get("flips").size());
    }

    @Test
    void theLargestSwingComesFirst() throws IOException {
        JsonNode drivers = json("--no-flips", "--range", "10%").get("drivers");

        double last = Double.POSITIVE_INFINITY;
        for (JsonNode driver : drivers) {
            JsonNode cost = driver.get("cost");
            double swing = Math.abs(cost.get("high").get("difference").asDouble()
                    - cost.get("low").get("difference").asDouble());
            assertTrue(swing <= last + 1e-12, drivers.toString());
            last = swing;
        }
        assertEquals(0, drivers.get(0).get("flips").size());
    }

    @Test
    void theAnswerIsToldInWords() {
        Console console = run("words");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertTrue(console.out().contains("'classic' stays the best until"), console.out());
        assertTrue(console.out().contains("The variability of workload.scoring.service is not varied"), console.out());
        assertTrue(console.out().contains("+50.0 %"), console.out());
    }

    @Test
    void anyOtherQuantityCanBeADriver() throws IOException {
        String path = "experiment.horizon";
        JsonNode driver = driver(json("--vary", path, "--no-flips"), path);

        assertEquals(path, driver.get("paths").get(0).asText());
        assertEquals(0, driver.get("cost").get("high").get("difference").asDouble(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "8"})
    void theThreadsDoNotMatter(String threads) throws IOException {
        Files.writeString(
                exact,
                EXACT.replace("process: every, interval: 1h, count: 12", "process: poisson, rate: 1/h")
                        .replace("service: 30m", "service: {distribution: exponential, mean: 30m}"));
        run("usual", "--threads", "3");
        run("other", "--threads", threads);

        for (String file : List.of("sensitivity.json", "sensitivity.csv", "report.html")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("usual").resolve(file)),
                    Files.readAllBytes(folder.resolve("other").resolve(file)),
                    file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--range 0% | above 0%",
                "--range 120% | below 100%",
                "--vary workload.scoring.arrivals.process | a number, rate or duration",
                "--vary workload.scoring.rate | a number, rate or duration"
            })
    void mistakesAreTold(String arguments, String told) {
        Console console = run("wrong", arguments.split(" "));

        assertEquals(ExitCode.USAGE, console.code(), console.err());
        assertTrue(console.err().contains(told), console.err());
    }
}
