package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.FormulaScaling.WhileResizing;
import dev.poolwise.capacity.Pool;
import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Dialect.Rounding;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading of pools that a formula scales. */
class FormulaScalingReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private Scenario read(String pool) throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload: {jobs: {arrivals: {process: poisson, rate: 1/h}, service: 10m}}
                alternatives:
                  a:
                    pools:
                      p:
                %s
                experiment: {horizon: 1d}
                """
                        .formatted(pool.indent(8).stripTrailing());
        return ScenarioFile.read(Files.writeString(folder.resolve("s.yaml"), text), List.of());
    }

    private String problems(String pool) {
        return assertThrows(InvalidScenario.class, () -> read(pool)).problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    private static FormulaScaling scaling(Scenario scenario) {
        return scenario.alternatives().get(0).pools().get(0).formula().orElseThrow();
    }

    @Test
    void aFormulaIsReadWithItsSettings() throws Exception {
        FormulaScaling plain = scaling(read("autoscale: {formula: '$TargetDedicatedNodes = 3;'}"));
        assertEquals(15 * Time.MINUTE, plain.interval());
        assertEquals(Time.MINUTE, plain.samplingDelay());
        assertEquals(WhileResizing.RETARGET, plain.whileResizing());
        assertEquals(Dialect.DEFAULT, plain.formula().dialect());

        FormulaScaling other = scaling(read("autoscale: {formula: '$TargetDedicatedNodes = 3;', interval: 168h,"
                + " samplingDelay: 0s, whileResizing: skip, dialect: {rounding: up, defaultSamplePercent: 50}}"));
        assertEquals(168 * Time.HOUR, other.interval());
        assertEquals(0, other.samplingDelay());
        assertEquals(WhileResizing.SKIP, other.whileResizing());
        assertEquals(Rounding.UP, other.formula().dialect().rounding());
        assertEquals(50, other.formula().dialect().defaultSamplePercent());
    }

    @Test
    void aFormulaMayBeInAFileBesideTheScenario() throws Exception {
        Files.writeString(folder.resolve("f.txt"), "\uFEFF$TargetDedicatedNodes = 7;\r\n");
        FormulaScaling scaling = scaling(read("autoscale: {formulaFile: f.txt}"));

        assertEquals("$TargetDedicatedNodes = 7;", scaling.formula().toString().strip());
    }

    @Test
    void aMistakeInAFileIsShownThere() throws Exception {
        Files.writeString(folder.resolve("f.txt"), "x = 1;\n$TargetDedicatedNodes = mni(x, 3);\n$y = nothing;\n");

        assertEquals(
                """
                f.txt:2:25: alternatives.a.pools.p.autoscale.formulaFile: there is no function 'mni'
                f.txt:3:6: alternatives.a.pools.p.autoscale.formulaFile: the variable 'nothing' is not defined before its use""",
                problems("autoscale: {formulaFile: f.txt}"));
    }

    @Test
    void aMistakeInABlockIsShownAtItsLineAndColumn() {
        assertEquals(
                "s.yaml:10:37: alternatives.a.pools.p.autoscale.formula: there is no function 'mni'",
                problems("autoscale:\n  formula: |\n    // a comment\n    $TargetDedicatedNodes = mni(1, 3);"));
        assertEquals(
                "s.yaml:11:37: alternatives.a.pools.p.autoscale.formula: there is no function 'mni'",
                problems("autoscale:\n  formula: |\n\n\n    $TargetDedicatedNodes = mni(1, 3);"),
                "empty lines before the first count");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{formula: '$TargetDedicatedNodes = ;'} | s.yaml:7:30: alternatives.a.pools.p.autoscale.formula: expected a value,"
                        + " but found ';'",
                "{formula: '$TargetDedicatedNodes = 1;', interval: 4m59s} | s.yaml:7:70: alternatives.a.pools.p.autoscale.interval:"
                        + " expected a duration from 5m to 168h, but found 4m59s",
                "{formula: '$TargetDedicatedNodes = 1;', max: 3} | s.yaml:7:60: alternatives.a.pools.p.autoscale.max: expected one"
                        + " of the keys formula, formulaFile, interval, samplingDelay, whileResizing or dialect, but found 'max'",
                "{interval: 5m} | s.yaml:7:20: alternatives.a.pools.p.autoscale: expected the key 'formula' (text) or 'formulaFile'"
                        + " (a file name, relative to the scenario), but found none",
                "{formulaFile: none.txt} | s.yaml:7:34: alternatives.a.pools.p.autoscale.formulaFile: expected a file that can be"
                        + " read, relative to the scenario, but found none called none.txt",
                "{formula: 'x = 1;'} | s.yaml:7:20: alternatives.a.pools.p.autoscale: expected a formula that sets a target of"
                        + " nodes, but found a mapping",
            })
    void mistakesAreTold(String autoscale, String problem) {
        String found = problems("autoscale: " + autoscale);
        assertTrue(found.startsWith(problem), found);
    }

    @Test
    void lowPriorityVmsNeedALowPriorityTarget() throws Exception {
        String dedicated = problems("vmPriority: low\nautoscale: {formula: '$TargetDedicatedNodes = 1;'}");
        assertTrue(
                dedicated.contains("vmPriority: expected 'dedicated', as the formula sets $TargetDedicatedNodes"),
                dedicated);
        Pool low = read("vmPriority: low\nautoscale: {formula: '$TargetLowPriority = 1;'}")
                .alternatives()
                .get(0)
                .pools()
                .get(0);
        assertEquals(false, low.isMixed());
    }

    @Test
    void theStartOfTheClockIsADateWithItsZone() throws Exception {
        String text = Samples.typical("  replications: 30", "  replications: 30\n  start: 2026-03-02T08:00+01:00");
        Path file = Files.writeString(folder.resolve("t.yaml"), text);
        ExperimentDesign design = ScenarioFile.read(file, List.of()).experiment();
        assertEquals(20_514 * Time.DAY + 7 * Time.HOUR, design.start());

        String without = Samples.problems(Samples.typical("  replications: 30", "  start: 2026-03-02"));
        assertTrue(without.contains("hint: write the zone: Z, or +01:00"), without);
    }
}
