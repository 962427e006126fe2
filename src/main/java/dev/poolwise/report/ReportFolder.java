package dev.poolwise.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder whose report is replaced as a whole: everything is written beside the old files first and then moved into
 * place. If that fails, the old report is back and nothing of the new one is left. Files that are not a report's stay
 * as they are.
 */
final class ReportFolder {
    private static final Pattern OURS = Pattern.compile("(report\\.html|report\\.md|results\\.json|metrics\\.csv"
            + "|jobs\\.csv|nodes\\.csv|autoscale\\.csv|manifest\\.json|charts/[a-z]+(-[a-z0-9]+)?\\.(svg|png))");

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Writes the files of a report into an empty folder, under the names that a report has. */
    @FunctionalInterface
    interface Content {
        void writeInto(Path empty) throws IOException;
    }

    /**
     * Replaces the report in the folder, which is created with its parents if need be.
     *
     * @throws IOException if it cannot be written; the message names the folder
     */
    void replace(Content content) throws IOException {
        try {
            boolean fresh = !Files.exists(folder);
            Files.createDirectories(folder);
            confine();
            Path staging = Files.createTempDirectory(folder, ".poolwise-");
            try {
                Path written = Files.createDirectory(staging.resolve("new"));
                content.writeInto(written);
                swap(written, Files.createDirectory(staging.resolve("old")));
            } finally {
                delete(staging);
                removeIfUnused(fresh);
            }
        } catch (IOException e) {
            throw new IOException("cannot write the report to " + folder + ": " + reason(e), e);
        }
    }

    private void confine() throws IOException {
        Path charts = folder.resolve("charts");
        if (Files.exists(charts) && !charts.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException(charts + " leads out of the folder");
        }
    }

    private void swap(Path written, Path old) throws IOException {
        Deque<Path[]> moved = new ArrayDeque<>();
        try {
            for (Path file : report(folder)) {
                move(folder.resolve(file), old.resolve(file), moved);
            }
            for (Path file : report(written)) {
                move(written.resolve(file), folder.resolve(file), moved);
            }
        } catch (IOException e) {
            for (Path[] step : moved) {
                Files.move(step[1], step[0], StandardCopyOption.REPLACE_EXISTING);
            }
            throw e;
        }
    }

    private static void move(Path from, Path to, Deque<Path[]> moved) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(from, to);
        moved.push(new Path[] {from, to});
    }

    private static List<Path> report(Path root) throws IOException {
        List<Path> report = new ArrayList<>();
        for (Path directory : List.of(root, root.resolve("charts"))) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> entries = Files.list(directory)) {
                    entries.filter(Files::isRegularFile).map(root::relativize).forEach(report::add);
                }
            }
        }
        report.removeIf(
                file -> !OURS.matcher(file.toString().replace('\\', '/')).matches());
        Collections.sort(report);
        return report;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void removeIfUnused(boolean fresh) throws IOException {
        Path charts = folder.resolve("charts");
        if (Files.isDirectory(charts) && isEmpty(charts)) {
            Files.delete(charts);
        }
        if (fresh && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        String message = e.getMessage() == null ? "" : e.getMessage();
        return e.getClass() == IOException.class ? message : kind + " " + message;
    }
}
