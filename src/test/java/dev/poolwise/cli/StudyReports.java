package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of every command that writes one, for a question with awkward names; each is made once. */
final class StudyReports {
    /** In the order of the alternatives; all but the last are too long for a chart. */
    static final List<String> ALTERNATIVES = List.of(
            "autoscaled pool of Standard_D4s_v3 nodes, West Europe, dedicated",
            "fixed pool of Standard_D4s_v3 nodes in West Europe and dedicated",
            "classic");

    private static final String SCENARIO =
            """
            poolwise: 1
            name: A pool or classic for the nightly scoring of every customer of the north-eastern sales region
            currency: EUR
            workload:
              nightly scoring of all customers of the north-eastern sales region:
                arrivals: {process: poisson, rate: 12/h}
                service: {distribution: exponential, mean: 10m}
            alternatives:
              %s:
                pools:
                  scoring nodes of the north-eastern sales region:
                    autoscale: {min: 1, max: 4, idleBeforeScaleDown: 5m, evaluate: immediately}
                    provisioning: 3m
                    billing: {computeHour: 0.5}
              %s:
                pools:
                  scoring nodes of the north-eastern sales region: {nodes: 4, billing: {computeHour: 0.5}}
              %s:
                classic: {capacity: 4, billing: {computeHour: 0.9}}
            objectives: [p95(waitingTime) <= 10m]
            experiment: {horizon: 1d, warmUp: 4h, study: steady, replications: 3, seed: 1}
            """
                    .formatted(ALTERNATIVES.toArray());

    private static final String RATE =
            "workload.nightly scoring of all customers of the north-eastern sales region.arrivals.rate=";
    private static final String AUTOSCALE =
            "alternatives." + ALTERNATIVES.get(0) + ".pools.scoring nodes of the north-eastern sales region.autoscale.";

    private static final Map<String, List<String>> ASKED = asked();
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private StudyReports() {}

    private static Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("run", List.of("run"));
        asked.put("one path", List.of("sweep", "--vary", RATE + "6/h,12/h,18/h"));
        asked.put(
                "two paths",
                List.of("sweep", "--vary", AUTOSCALE + "max=2..4", AUTOSCALE + "idleBeforeScaleDown=1m,5m"));
        asked.put("size", List.of("size", "--alternative", ALTERNATIVES.get(1), "--nodes", "3..8"));
        asked.put("breakeven", List.of("breakeven", "--grid", "3", "--vary", RATE + "2/h..20/h"));
        asked.put(
                "between",
                List.of(
                        "breakeven",
                        "--grid",
                        "3",
                        "--between",
                        ALTERNATIVES.get(1) + ",classic",
                        "--vary",
                        RATE + "2/h..20/h"));
        asked.put("sensitivity", List.of("sensitivity"));
        asked.put("risk", List.of("risk", "--months", "14", "--growth", "8%"));
        return asked;
    }

    /** Returns the words for pages. */
    static Stream<String> names() {
        return ASKED.keySet().stream();
    }

    /** Returns a page. */
    static String page(String name) {
        return PAGES.computeIfAbsent(name, absent -> made(ASKED.getOrDefault(absent, List.of())));
    }

    private static String made(List<String> words) {
        try {
            Path folder = Files.createTempDirectory("poolwise-study");
            try {
                Path scenario = Files.writeString(folder.resolve("awkward.yaml"), SCENARIO);
                List<Object> command = new ArrayList<>(words);
                command.addAll(1, List.of(scenario, "--output", folder, "--quiet"));
                Console console = Console.run(command.toArray());
                assertEquals(ExitCode.DONE, console.code(), console.err());
                return Files.readString(folder.resolve("report.html"));
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
