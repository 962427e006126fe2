package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLogFileTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");

    private final Path folder;

    JobLogFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private JobLog csv(String text) throws IOException, InvalidJobLog {
        return JobLogFile.read(written("log.csv", text), LogFormat.CSV, Map.of());
    }

    private JobLog swf(String text) throws IOException, InvalidJobLog {
        return JobLogFile.read(written("log.swf", text), LogFormat.SWF, Map.of());
    }

    private List<String> problemsOf(String text, LogFormat format) throws IOException {
        Path file = written("log", text);
        InvalidJobLog invalid = assertThrows(InvalidJobLog.class, () -> JobLogFile.read(file, format, Map.of()));
        return invalid.problems().stream()
                .map(problem -> problem.toString().replace(file + ":", ""))
                .toList();
    }

    /** An SWF line with the fields that matter. */
    private static String record(Object submit, Object wait, Object run, int processors, int requested, int status) {
        return "1 %s %s %s %d -1 -1 %d -1 -1 %d 12 3 -1 -1 7 -1 -1%n"
                .formatted(submit, wait, run, processors, requested, status);
    }

    @Test
    void aCsvLogGivesJobsNeedsTenantsAndWaits() throws Exception {
        JobLog log = JobLogFile.read(LOGS.resolve("scoring.csv"), LogFormat.CSV, Map.of());

        assertEquals("scoring.csv", log.source());
        assertArrayEquals(new long[] {0, 1_500_000, 60_000_000}, log.arrival());
        assertArrayEquals(new long[] {600_000_000, 100, 0}, log.service());
        assertArrayEquals(new int[] {0, 4, 0}, log.nodes());
        assertArrayEquals(new int[] {2, 0, 0}, log.slots());
        assertArrayEquals(new int[] {0, 1, -1}, log.tenant());
        assertEquals(List.of("research, EU", "sales"), log.tenants());
        assertArrayEquals(new long[] {250_000, -1, 0}, log.waited());
        assertEquals(Map.of(), log.dropped());
    }

    @Test
    void aSelectionKeepsItsJobsAndTheirTimes() throws Exception {
        JobLog log = JobLogFile.read(LOGS.resolve("scoring.csv"), LogFormat.CSV, Map.of("class", "nightly"));
        assertArrayEquals(new long[] {1_500_000, 60_000_000}, log.arrival());
        log = JobLogFile.read(
                LOGS.resolve("scoring.csv"), LogFormat.CSV, Map.of("class", "nightly", "tenant", "sales"));
        assertArrayEquals(new long[] {1_500_000}, log.arrival());
    }

    @Test
    void clockTimesStartAtTheFirstOneOfTheFileWhateverTheOffset() throws Exception {
        String text =
                """
                service_s,arrival,tenant
                1,2026-03-29T03:00:00.25+02:00,b
                2,2026-03-29T00:59:59Z,a
                3,2026-03-29T01:00:00.25Z,b
                """;
        JobLog log = csv(text);
        assertArrayEquals(new long[] {0, 1_250_000, 1_250_000}, log.arrival());
        assertArrayEquals(new long[] {2_000_000, 1_000_000, 3_000_000}, log.service());

        JobLog selected = JobLogFile.read(folder.resolve("log.csv"), LogFormat.CSV, Map.of("tenant", "b"));
        assertArrayEquals(new long[] {1_250_000, 1_250_000}, selected.arrival());
    }

    @Test
    void jobsOutOfOrderAreSortedAndEqualOnesStayInOrder() throws Exception {
        JobLog log = csv("arrival_s,service_s\n5,1\n3,2\n5,3\n3,4\n");
        assertArrayEquals(new long[] {3_000_000, 3_000_000, 5_000_000, 5_000_000}, log.arrival());
        assertArrayEquals(new long[] {2_000_000, 4_000_000, 1_000_000, 3_000_000}, log.service());
    }

    @Test
    void byteOrderMarkCarriageReturnsAndBlankLinesDoNoHarm() throws Exception {
        JobLog log = csv("\uFEFFarrival_s, service_s\r\n1,2\r\n\r\n3,4\r\n");
        assertArrayEquals(new long[] {1_000_000, 3_000_000}, log.arrival());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 100000",
        "1e-06, 1",
        "1.5E+3, 1500000000",
        "0.0000005, 1",
        "0.0000004999, 0",
        "1e-9999999, 0",
        "123456789.123456, 123456789123456",
        "1000000000000, 1000000000000000000"
    })
    void secondsAreConvertedExactly(String seconds, long micros) throws Exception {
        assertEquals(micros, csv("arrival_s,service_s\n0," + seconds + "\n").service()[0]);
    }

    @Test
    void everyProblemIsToldAtItsRowAndColumn() throws Exception {
        String text =
                """
                arrival_s,service_s,nodes,wait_s
                0,-1,0,x
                a,"5",2.5,-1
                NaN,,,
                0x1p3,1e400,2147483648,-2
                1,2
                ٣,1d,,
                """;
        String seconds = "expected a number of seconds, at least 0, but found ";
        String count = "expected a whole number from 1 to 1000000, but found ";
        String wait = "expected a number of seconds, at least 0, or nothing if unknown, but found ";
        assertEquals(
                List.of(
                        "2:3: service_s: " + seconds + "'-1'",
                        "2:6: nodes: " + count + "'0'",
                        "2:8: wait_s: " + wait + "'x'",
                        "3:1: arrival_s: " + seconds + "'a'",
                        "3:7: nodes: " + count + "'2.5'",
                        "4:1: arrival_s: " + seconds + "'NaN'",
                        "4:5: service_s: " + seconds + "nothing",
                        "5:1: arrival_s: " + seconds + "'0x1p3'",
                        "5:7: service_s: " + seconds + "'1e400'",
                        "5:13: nodes: " + count + "'2147483648'",
                        "5:24: wait_s: " + wait + "'-2'",
                        "6:1: record: expected 4 values as in the header, but found 2",
                        "7:1: arrival_s: " + seconds + "'٣'",
                        "7:3: service_s: " + seconds + "'1d'"),
                problemsOf(text, LogFormat.CSV));
    }

    @Test
    void ofManyProblemsTheFirstTwentyAreToldAndTheOthersCounted() throws Exception {
        Path file = written("log.csv", "arrival_s,service_s\n" + "x,1\n".repeat(1000));
        InvalidJobLog invalid = assertThrows(InvalidJobLog.class, () -> JobLogFile.read(file, LogFormat.CSV, Map.of()));
        assertEquals(20, invalid.problems().size());
        assertEquals(980, invalid.unlisted());
        assertTrue(invalid.toString().endsWith("\nand 980 more"), invalid.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: header: expected a header with arrival_s and service_s, but found an empty file",
                "service_s | 1:1: header: expected one of the columns arrival_s and arrival, but found 'service_s'",
                "arrival,arrival_s,service_s | 1:1: header: expected one of the columns arrival_s and arrival, but found both",
                "arrival_s | 1:1: header: expected a column service_s, but found 'arrival_s'",
                "arrival_s,service_s,nodes,nodes | 1:27: nodes: expected each column once, but found it again",
                "arrival_s,service_s | 1:1: jobs: expected at least one job, but found none",
                "arrival_s,\"service_s | 1:21: record: expected comma-separated values, but found Missing closing quote for value"
            })
    void aHeaderThatCannotBeUsedIsTold(String text, String problem) throws Exception {
        assertEquals(List.of(problem), problemsOf(text, LogFormat.CSV));
    }

    @Test
    void aClockTimeWithoutOffsetIsRefused() throws Exception {
        assertEquals(
                List.of("2:1: arrival: expected a time with its offset such as 2026-03-01T08:00:00Z, "
                        + "but found '2026-03-01T08:00:00'"),
                problemsOf("arrival,service_s\n2026-03-01T08:00:00,1\n", LogFormat.CSV));
    }

    @Test
    void otherBytesThanUtf8AreRefused() throws Exception {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "arrival_s,service_s,tenant\n0,1,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        InvalidJobLog invalid = assertThrows(InvalidJobLog.class, () -> JobLogFile.read(file, LogFormat.CSV, Map.of()));
        assertTrue(invalid.toString().contains("expected UTF-8, but found other bytes"), invalid.toString());
    }

    @Test
    void aSelectionThatNothingMeetsIsTold() throws Exception {
        Path file = written("log.csv", "arrival_s,service_s,tenant\n0,1,a\n");
        String message = assertThrows(
                        InvalidJobLog.class, () -> JobLogFile.read(file, LogFormat.CSV, Map.of("tenant", "b")))
                .getMessage();
        assertEquals(file + ":1:1: jobs: expected at least one job with {tenant=b}, but found none", message);
        message = assertThrows(InvalidJobLog.class, () -> JobLogFile.read(file, LogFormat.CSV, Map.of("region", "b")))
                .getMessage();
        assertEquals(file + ":1:1: select: expected a column of the log, but found 'region'", message);
    }

    @Test
    void anSwfLogStartsAtItsFirstJobAndKeepsFailedOnes() throws Exception {
        JobLog log = JobLogFile.read(LOGS.resolve("cluster.swf"), LogFormat.SWF, Map.of());

        assertArrayEquals(new long[] {0, 60_000_000, 61_500_000, 90_000_000}, log.arrival());
        assertArrayEquals(new long[] {300_000_000, 20_000_000, 500_000, 40_000_000}, log.service());
        assertArrayEquals(new int[] {8, 0, 4, 0}, log.nodes());
        assertArrayEquals(new long[] {5_000_000, 0, -1, -1}, log.waited());
        assertEquals(List.of("12", "group 3", "partition 7"), log.tenants());
        assertArrayEquals(new int[] {0, 1, 2, 0}, log.tenant());
        assertEquals(
                "{cancelled before it started=2, run time unknown=1, part of a job that has a record of its own=1,"
                        + " submit time unknown=1}",
                log.dropped().toString());
    }

    @ParameterizedTest
    @CsvSource({"tenant, group 3, 60", "partition, 7, 61.5", "user, 12, 0", "queue, 2, 60"})
    void anSwfLogIsSelectedByItsFields(String field, String value, double firstArrival) throws Exception {
        JobLog log = JobLogFile.read(LOGS.resolve("cluster.swf"), LogFormat.SWF, Map.of(field, value));
        assertEquals(firstArrival, log.arrival()[0] / 1e6);
        assertTrue(log.size() < 4);
    }

    @Test
    void anUnknownSwfFieldIsTold() throws Exception {
        Path file = written("log.swf", record(0, 0, 1, 1, 1, 1));
        String message = assertThrows(
                        InvalidJobLog.class, () -> JobLogFile.read(file, LogFormat.SWF, Map.of("class", "b")))
                .getMessage();
        assertEquals(
                file + ":1:1: select: expected one of [tenant, user, group, executable, queue, partition], "
                        + "but found 'class'",
                message);
    }

    @Test
    void furtherSwfFieldsAreIgnoredAndMissingOnesTold() throws Exception {
        assertEquals(1, swf(record(0, 0, 5, 1, 1, 1).strip() + " 19 20\n").size());
        assertEquals(
                List.of("2:1: record: expected 18 fields separated by blanks, but found 3 fields"),
                problemsOf("; Version: 2.2\n1 2 3\n", LogFormat.SWF));
    }

    @Test
    void badSwfFieldsAreToldAtTheirPlace() throws Exception {
        String seconds = "expected a number of seconds, at least 0, or -1 if unknown, but found ";
        assertEquals(
                List.of(
                        "1:3: submit time: " + seconds + "'x'",
                        "1:5: wait time: " + seconds + "'-2'",
                        "1:8: run time: " + seconds + "'1e400'"),
                problemsOf(record("x", "-2", "1e400", 1, 1, 1), LogFormat.SWF));
    }

    @Test
    void aLogOfCancelledJobsOnlySaysWhy() throws Exception {
        assertEquals(
                List.of("1:1: jobs: expected at least one job, "
                        + "but found only ones to leave out {cancelled before it started=1}"),
                problemsOf(record(0, 7, -1, -1, 4, 5), LogFormat.SWF));
    }

    @Test
    void aCompressedLogReadsLikeAPlainOne() throws Exception {
        Path zipped = folder.resolve("cluster.swf.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(LOGS.resolve("cluster.swf"), out);
        }
        JobLog log = JobLogFile.read(zipped, LogFormat.SWF, Map.of());
        assertArrayEquals(
                JobLogFile.read(LOGS.resolve("cluster.swf"), LogFormat.SWF, Map.of())
                        .arrival(),
                log.arrival());
        assertEquals("cluster.swf.gz", log.source());
    }

    @Test
    void aTruncatedArchiveIsAnInputError() throws Exception {
        Path zipped = folder.resolve("log.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("arrival_s,service_s\n0,1\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zipped);
        Files.write(zipped, Arrays.copyOf(bytes, bytes.length - 12));
        for (LogFormat format : List.of(LogFormat.CSV, LogFormat.SWF)) {
            FileSystemException failure =
                    assertThrows(FileSystemException.class, () -> JobLogFile.read(zipped, format, Map.of()));
            assertEquals("not a complete gzip file", failure.getReason());
        }
    }

    @Test
    void aMissingFileAndAFolderAreInputErrors() {
        assertThrows(
                NoSuchFileException.class, () -> JobLogFile.read(folder.resolve("none.csv"), LogFormat.CSV, Map.of()));
        assertThrows(FileSystemException.class, () -> JobLogFile.read(folder, LogFormat.CSV, Map.of()));
    }
}
