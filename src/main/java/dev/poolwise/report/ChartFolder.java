package dev.poolwise.report;

import dev.poolwise.report.chart.Picture;
import dev.poolwise.study.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The charts of a report as files of their own, beside it: SVG to print and to scale, PNG to paste. */
final class ChartFolder {
    static final String NAME = "charts";
    private static final Pattern OURS = Pattern.compile("[a-z]+(-[a-z0-9]+)*\\.(svg|png)");

    private ChartFolder() {}

    /**
     * Replaces the charts of a report; each file is replaced as a whole. Files that are not a report's stay as they
     * are.
     *
     * @param folder of the report
     */
    static void write(Path folder, List<Picture> pictures) throws IOException {
        Path charts = folder.resolve(NAME);
        if (pictures.isEmpty() && !Files.isDirectory(charts)) {
            return;
        }
        Files.createDirectories(charts);
        Set<Path> written = new HashSet<>();
        for (Picture picture : pictures) {
            Path svg = charts.resolve(picture.name() + ".svg");
            Path png = charts.resolve(picture.name() + ".png");
            AtomicFile.write(svg, picture.svg());
            AtomicFile.write(png, picture.png());
            written.addAll(List.of(svg, png));
        }
        for (Path file : ours(charts)) {
            if (!written.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> ours(Path charts) throws IOException {
        try (Stream<Path> files = Files.list(charts)) {
            return files.filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        }
    }
}
