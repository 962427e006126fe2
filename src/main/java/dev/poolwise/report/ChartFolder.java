package dev.poolwise.report;

import dev.poolwise.report.chart.Picture;
import dev.poolwise.study.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        try {
            pictures.parallelStream().forEach(picture -> write(charts, picture));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Set<String> written = pictures.stream().map(Picture::name).collect(Collectors.toSet());
        for (Path file : ours(charts)) {
            if (!written.contains(String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", ""))) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path charts, Picture picture) {
        try {
            AtomicFile.write(charts.resolve(picture.name() + ".svg"), picture.svg());
            AtomicFile.write(charts.resolve(picture.name() + ".png"), picture.png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
