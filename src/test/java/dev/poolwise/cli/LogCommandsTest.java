package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.PublicLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands fit and convert. */
class LogCommandsTest {
    private static final String CLUSTER = "docs/examples/cluster.csv";
    private static final String TASKS = "docs/examples/tasks.json";

    @TempDir
    private Path folder = Path.of("");

    private static String out(Object... command) {
        Console console = Console.run(command);
        assertEquals(ExitCode.DONE, console.code(), console.err());
        return console.out();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void readsAsAScenario(String lines) throws IOException {
        Path scenario = write(
                "fitted.yaml",
                "poolwise: 1\nname: fitted\n" + lines
                        + "alternatives: {pool: {pools: {pool: {nodes: 9}}}}\nexperiment: {horizon: 1d}\n");
        out("validate", scenario);
    }

    @Test
    void whatIsFittedReadsAsAScenario() throws IOException {
        readsAsAScenario(out("fit", CLUSTER));
    }

    @Test
    void everyValueOfTheColumnClassIsAJobClass() throws IOException {
        StringBuilder log = new StringBuilder("arrival_s,service_s,class\n");
        for (int i = 0; i < 40; i++) {
            log.append(i * 60).append(',').append(30).append(",short: ones\n");
            log.append(i * 60 + 7).append(',').append(900 + i % 7).append(",long\n");
        }

        String yaml = out("fit", write("classes.csv", log.toString()));

        assertTrue(yaml.contains("  'short: ones':\n"), yaml);
        assertTrue(yaml.contains("    service: 30s\n"), yaml);
        assertTrue(yaml.contains("  long:\n"), yaml);
        readsAsAScenario(yaml);
    }

    @Test
    void theProvisioningOfNodesIsFitted() throws IOException {
        Path nodes = write(
                "nodes.csv",
                """
                requested,ready
                2026-03-01T08:00:00Z,2026-03-01T08:04:00Z
                2026-03-01T09:00:00Z,2026-03-01T09:04:00Z
                2026-03-01T10:00:00Z,
                """);

        String yaml = out("fit", "--nodes", nodes);

        assertTrue(yaml.endsWith("provisioning: 240s\n"), yaml);
        assertTrue(yaml.contains("2 durations"), yaml);
    }

    @Test
    void startsThatAreNoTimesAreReportedTogether() throws IOException {
        Path nodes = write("nodes.csv", "requested_s,ready_s\n0,x\n60,30\n");

        Console console = Console.run("fit", "--nodes", nodes);

        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains("nodes.csv:2:1: ready: expected a time"), console.err());
        assertTrue(console.err().contains("nodes.csv:3:1: ready: expected a time not before"), console.err());
    }

    @Test
    void chartsAreWritten() throws IOException {
        out("fit", CLUSTER, "--output", folder);

        for (String name : new String[] {"service-distribution", "service-quantiles", "jobs-arrivals"}) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("<svg"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTH-SP2-1996-2.1-cln.swf", "NASA-iPSC-1993-3.1-cln.swf", "LCG-2005-1.swf.gz"})
    void publicLogsCanBeFitted(String name) throws IOException {
        readsAsAScenario(out("fit", PublicLogs.file(name)));
    }

    @Test
    void aListOfTasksBecomesALog() {
        Console console = Console.run("convert", TASKS);

        assertEquals(
                """
                arrival_s,service_s,nodes,slots,tenant,wait_s,requested_s
                0,600.5,,2,,200,3600
                60,7200,4,1,,,
                """,
                console.out());
        assertEquals("Left out: 1 (not completed)\n", console.err());
    }

    @Test
    void aLogComesBackFromEveryForm() throws IOException {
        String csv = out("convert", CLUSTER);
        Path swf = write("log.swf", out("convert", CLUSTER, "--to", "swf"));
        Path tasks =
                write("log.json", out("convert", CLUSTER, "--to", "azure-batch-tasks", "--start", "2026-03-01T00:00Z"));

        assertEquals(csv.lines().count(), 912);
        assertEquals(withoutNodesOfOne(csv), withoutNodesOfOne(out("convert", swf)));
        assertEquals(withoutNodesOfOne(csv), withoutNodesOfOne(out("convert", tasks)));
    }

    /** One node and one slot are the same need, which the forms write differently; the first job arrives at 0. */
    private static String withoutNodesOfOne(String csv) {
        StringBuilder lines = new StringBuilder();
        double first = -1;
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            first = first < 0 ? Double.parseDouble(cells[0]) : first;
            lines.append(Double.parseDouble(cells[0]) - first)
                    .append(' ')
                    .append(cells[1])
                    .append(' ');
            lines.append(cells[2].isEmpty() ? "1" : cells[2]).append(' ');
            lines.append(cells[5]).append(' ').append(cells[6]).append('\n');
        }
        return lines.toString();
    }

    @Test
    void whatIsWrongWithTasksIsToldAtItsPlace() throws IOException {
        Path tasks = write(
                "bad.json",
                """
                [
                  {"state": "completed", "creationTime": "yesterday",
                   "executionInfo": {"startTime": "2026-03-01T08:00:00Z", "endTime": "2026-03-01T07:00:00Z"}},
                  {"state": "completed"},
                  7
                ]
                """);

        Console console = Console.run("convert", tasks);

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals(
                """
                bad.json:2:42: creationTime: expected a time with its offset such as 2026-03-01T08:00:00Z, but found 'yesterday'
                bad.json:4:3: creationTime: expected a time with its offset such as 2026-03-01T08:00:00Z, but found nothing
                bad.json:5:3: task: expected an object, but found '7'
                """,
                console.err().replace(folder + "/", ""));
    }

    @Test
    void tasksOfOneJobCanBeSelected() {
        String csv = out("convert", TASKS, "--select", "job=training");

        assertEquals(2, csv.lines().count(), csv);
        assertTrue(csv.contains("\n60,7200,4,1,"), csv);
    }
}
