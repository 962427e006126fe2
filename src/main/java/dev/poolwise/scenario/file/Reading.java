package dev.poolwise.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One reading of a scenario: collects every problem, so that all can be told at once. */
final class Reading {
    /** A file with more problems than this is of another kind altogether. */
    private static final int MOST_PROBLEMS = 500;

    private final String file;
    private final Path folder;
    private final String whole;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private int reports;

    /**
     * Creates it.
     *
     * @param file the file as the user named it
     * @param folder what paths within the scenario are relative to
     */
    Reading(String file, Path folder) {
        this(file, folder, "scenario");
    }

    /**
     * Creates it.
     *
     * @param whole what the whole file is, in messages
     */
    Reading(String file, Path folder, String whole) {
        this.file = file;
        this.folder = folder;
        this.whole = whole;
    }

    String file() {
        return file;
    }

    String whole() {
        return whole;
    }

    Path folder() {
        return folder;
    }

    void report(Location at, String path, String message, Optional<String> hint) {
        String where = path.isEmpty() ? whole : Wording.plain(path);
        add(new Problem(at.source(), at.line(), at.column(), where, message, hint));
    }

    void add(Problem problem) {
        reports++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Remembers a file that what is read depends on. */
    void uses(Path dependency) {
        files.add(dependency);
    }

    /** Returns the files that what is read depends on, in the order in which they were met. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Returns how often a problem was reported so far, repetitions included. */
    int reports() {
        return reports;
    }

    /** Returns the problems: the file's first, by place, then those of each {@code --set}. */
    List<Problem> problems() {
        List<Problem> sorted = new ArrayList<>(problems);
        Comparator<Problem> byFile =
                Comparator.comparing(problem -> !problem.file().equals(file));
        sorted.sort(byFile.thenComparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return sorted;
    }
}
