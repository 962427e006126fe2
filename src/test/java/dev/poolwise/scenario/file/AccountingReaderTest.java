package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.billing.Commitment;
import dev.poolwise.billing.IdleRule;
import dev.poolwise.scenario.Accounting;
import dev.poolwise.scenario.Accounting.Division;
import dev.poolwise.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private Scenario read(String classKeys, String billing, String classic, String top, String experiment)
            throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                """
                poolwise: 1
                workload: {a: {arrivals: {process: at, times: [0s]}, service: 1h, %s}}
                alternatives: {one: {pools: {p: {nodes: 1, billing: {%s}}}, classic: {capacity: 1, billing: {%s}}}}
                %s
                experiment: {horizon: 1d, %s}
                """
                        .formatted(classKeys, billing, classic, top, experiment));
        return ScenarioFile.read(file, List.of());
    }

    @Test
    void everythingIsReadExactly() throws Exception {
        Scenario scenario = read(
                "delayCost: 0.1/h",
                "computeHour: 1, commitment: {computeHour: 0.12, nodes: 3}",
                "",
                "showback: {by: tenant, idle: equal}",
                "");

        assertEquals(
                new Accounting(
                        Map.of("a", new BigDecimal("0.1")),
                        Optional.of(new Division(Division.By.TENANT, IdleRule.EQUAL))),
                scenario.accounting());
        assertEquals(
                Optional.of(new Commitment(new BigDecimal("0.12"), OptionalInt.of(3))),
                scenario.alternatives()
                        .get(0)
                        .rates()
                        .values()
                        .iterator()
                        .next()
                        .commitment());
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws Exception {
        Scenario scenario =
                read("priority: 1", "computeHour: 1, commitment: {computeHour: 0.12}", "", "showback: {}", "");

        assertEquals(
                new Accounting(Map.of(), Optional.of(new Division(Division.By.CLASS, IdleRule.BY_USE))),
                scenario.accounting());
        assertTrue(scenario.alternatives()
                .get(0)
                .rates()
                .values()
                .iterator()
                .next()
                .commitment()
                .orElseThrow()
                .nodes()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delayCost: 40 | x: | | hint: write 40/h",
                "delayCost: 40/d | x: | | expected an amount of at least 0 for an hour, such as 40/h, but found 40/d",
                "delayCost: -1/h | x: | | but found -1/h",
                "priority: 1 | commitment: {computeHour: 1} | | expected no 'commitment' of classic, which has no nodes",
                "priority: 1 | x: | showback: {idle: byuse} | hint: did you mean 'byUse'?",
                "priority: 1 | x: | inputUncertainty: {} | expected no 'inputUncertainty' unless a job class has 'arrivals' from a log",
                "priority: 1 | x: | inputUncertainty: {resamples: 1} | expected a whole number from 10 to 10000, but found 1",
            })
    void whatIsWrongIsSaid(String classKeys, String classic, String further, String said) {
        String given = further == null ? "" : further;
        boolean top = given.startsWith("showback");
        InvalidScenario problems = assertThrows(
                InvalidScenario.class,
                () -> read(
                        classKeys,
                        "computeHour: 1",
                        classic.equals("x:") ? "" : classic,
                        top ? given : "",
                        top ? "" : given));

        assertTrue(String.valueOf(problems.getMessage()).contains(said), problems.getMessage());
        assertEquals(1, problems.problems().size(), problems.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "computeHour: 1, commitment: {computeHour: 1, nodes: all} | expected a whole number from 0 to 1000000, or auto, but found all",
                "computeHour: 1, commitment: {nodes: 3} | expected the key 'computeHour'",
            })
    void aCommitmentHasAPriceAndANumber(String billing, String said) {
        InvalidScenario problems = assertThrows(InvalidScenario.class, () -> read("priority: 1", billing, "", "", ""));

        assertTrue(String.valueOf(problems.getMessage()).contains(said), problems.getMessage());
    }

    @Test
    void lowPriorityNodesAreNotReserved() throws Exception {
        Path file = Files.writeString(
                folder.resolve("low.yaml"),
                """
                poolwise: 1
                workload: {a: {arrivals: {process: at, times: [0s]}, service: 1h}}
                alternatives:
                  one:
                    pools:
                      p: {nodes: 1, vmPriority: low, billing: {computeHour: 1, commitment: {computeHour: 1}}}
                experiment: {horizon: 1d}
                """);

        InvalidScenario problems = assertThrows(InvalidScenario.class, () -> ScenarioFile.read(file, List.of()));
        assertTrue(
                String.valueOf(problems.getMessage()).contains("expected no 'commitment' to low-priority nodes"),
                problems.getMessage());
    }
}
