package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.report.chart.Charts;
import dev.poolwise.report.chart.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    private Path temporary = Path.of("");

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aReportIsWrittenWithItsParentsAndReplacesTheEarlierOne() throws IOException {
        Path folder = temporary.resolve("a/b/report");
        Samples.everyday()
                .writeTo(
                        folder,
                        Map.of("host", "here"),
                        Optional.of(new EventTables(Samples.everyday().scenario(), true)));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertTrue(files(folder)
                .containsAll(List.of("jobs.csv", "nodes.csv", "charts/timeline-2.png", "charts/trade-off.svg")));

        Samples.single().writeTo(folder, Map.of());
        assertEquals(
                List.of(
                        "charts/cost.png",
                        "charts/cost.svg",
                        "charts/hours.png",
                        "charts/hours.svg",
                        "charts/timeline-1.png",
                        "charts/timeline-1.svg",
                        "charts/waiting.png",
                        "charts/waiting.svg",
                        "charts/waterfall-1.png",
                        "charts/waterfall-1.svg",
                        "manifest.json",
                        "metrics.csv",
                        "notes.txt",
                        "report.html",
                        "report.md",
                        "results.json"),
                files(folder));
        assertEquals(Samples.single().json(), Files.readString(folder.resolve("results.json")));
    }

    @Test
    void theManifestHoldsWhatWasGiven() throws IOException {
        Samples.single().writeTo(temporary, Map.of("host", "here"));
        String manifest = Files.readString(temporary.resolve("manifest.json"));
        assertTrue(manifest.contains("\"host\" : \"here\"") && manifest.contains("\"seed\" : \"42\""), manifest);
    }

    @Test
    void aFailureWhileWritingLeavesTheEarlierReportAndNothingElse() throws IOException {
        ReportFolder folder = new ReportFolder(temporary);
        folder.replace(empty -> Files.writeString(empty.resolve("results.json"), "old"));
        IOException failure = assertThrows(
                IOException.class,
                () -> folder.replace(empty -> {
                    Files.writeString(empty.resolve("results.json"), "new");
                    throw new IOException("the disk is full");
                }));
        assertTrue(failure.toString().contains(temporary.toString()), failure.toString());
        assertTrue(failure.toString().contains("the disk is full"), failure.toString());
        assertEquals(List.of("results.json"), files(temporary));
        assertEquals("old", Files.readString(temporary.resolve("results.json")));
    }

    @Test
    void aFailureWhileMovingPutsTheEarlierReportBack() throws IOException {
        ReportFolder folder = new ReportFolder(temporary);
        folder.replace(empty -> Files.writeString(empty.resolve("report.html"), "old"));
        Files.createDirectories(temporary.resolve("results.json/in the way"));
        assertThrows(
                IOException.class,
                () -> folder.replace(empty -> {
                    Files.writeString(empty.resolve("report.html"), "new");
                    Files.writeString(empty.resolve("results.json"), "new");
                }));
        assertEquals(List.of("report.html"), files(temporary));
        assertEquals("old", Files.readString(temporary.resolve("report.html")));
    }

    @Test
    void aFailureInANewFolderLeavesNoFolder() {
        Path fresh = temporary.resolve("fresh");
        ReportFolder folder = new ReportFolder(fresh);
        assertThrows(
                IOException.class,
                () -> folder.replace(empty -> {
                    throw new IOException("no");
                }));
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aChartsFolderThatLeadsElsewhereIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path folder = Files.createDirectory(temporary.resolve("report"));
        Files.createSymbolicLink(folder.resolve("charts"), elsewhere);
        assertThrows(IOException.class, () -> Samples.single().writeTo(folder, Map.of()));
        assertEquals(List.of(), files(elsewhere));
    }

    @Test
    void theChartsOfAnAnswerReplaceThoseOfTheEarlierOne() throws IOException {
        Path charts = Files.createDirectories(temporary.resolve("charts"));
        Files.writeString(charts.resolve("map-wait-2.svg"), "of an earlier answer");
        Files.writeString(charts.resolve("Mine.png"), "mine");
        List<Picture> pictures = Charts.of(Samples.single().analysis()).subList(0, 1);

        ChartFolder.write(temporary, pictures);
        assertEquals(List.of("charts/Mine.png", "charts/cost.png", "charts/cost.svg"), files(temporary));

        ChartFolder.write(temporary, List.of());
        assertEquals(List.of("charts/Mine.png"), files(temporary));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamedInTheMessage() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        IOException failure =
                assertThrows(IOException.class, () -> Samples.single().writeTo(file, Map.of()));
        assertTrue(failure.toString().contains(file.toString()), failure.toString());
    }
}
