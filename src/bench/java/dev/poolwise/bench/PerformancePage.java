package dev.poolwise.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the page on performance.
 *
 * @param results in the order of the contests
 * @param rounds of each contest
 * @param jobs that each contestant ran in a round, about
 */
record PerformancePage(List<Result> results, int rounds, int jobs) {
    private static final String BEGIN = "<!-- bench: written by mvn -B -Pbench verify -->\n";
    private static final String END = "<!-- end of bench -->\n";

    /**
     * What a contest found.
     *
     * @param contest which one
     * @param measured in the order of its contestants
     */
    record Result(Contest contest, List<Measured> measured) {
        private Measured yardstick() {
            return measured.get(0);
        }
    }

    /** Writes the tables between the marks of a page that exists, or to a file of their own. */
    void write(Path page) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : BEGIN + END;
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Files.writeString(page, text.substring(0, begin) + tables() + text.substring(end));
    }

    private String tables() throws IOException {
        return Stream.of(List.of("", machine(), ""), engines(), List.of(""), alone(), List.of(""))
                .flatMap(List::stream)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private String machine() throws IOException {
        return String.format(
                Locale.ROOT,
                "Medians and quartiles of %d rounds of about %,d jobs, on %s (%d cores), %s %s.",
                rounds,
                jobs,
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(info) ? Files.readAllLines(info) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** One column for each number of servers, one line for each engine. */
    private List<String> engines() {
        List<Result> columns =
                results.stream().filter(result -> result.contest.engines()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("| | "
                + columns.stream().map(result -> result.contest.name()).collect(Collectors.joining(" | "))
                + " | bytes a job |");
        lines.add("|---|" + "---|".repeat(columns.size() + 1));
        for (int i = 0; i < columns.get(0).measured.size(); i++) {
            int line = i;
            lines.add("| " + columns.get(0).measured.get(i).name() + " | "
                    + columns.stream().map(result -> cell(result, line)).collect(Collectors.joining(" | "))
                    + " | " + bytes(columns.get(0).measured.get(i)) + " |");
        }
        return lines;
    }

    private static String cell(Result result, int line) {
        Measured yardstick = result.yardstick();
        return line == 0
                ? String.format(Locale.ROOT, "1 = %.0f ns a job", yardstick.medianNanos())
                : result.measured.get(line).ratioTo(yardstick);
    }

    /** One line for each contest without other engines. */
    private List<String> alone() {
        List<String> lines = new ArrayList<>();
        lines.add("| | hand-written event loop | poolwise | poolwise, first replication | bytes a job |");
        lines.add("|---|---|---|---|---|");
        for (Result result : results) {
            if (!result.contest.engines()) {
                lines.add("| " + result.contest.name() + " | " + cell(result, 0) + " | " + cell(result, 1) + " | "
                        + cell(result, 2) + " | " + bytes(result.measured.get(1)) + " |");
            }
        }
        return lines;
    }

    private static String bytes(Measured measured) {
        return String.format(Locale.ROOT, "%,.0f", measured.bytes());
    }
}
