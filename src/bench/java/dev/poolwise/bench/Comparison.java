package dev.poolwise.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs every contest, each in a process of its own, and writes what they found to a page. */
public final class Comparison {
    private Comparison() {}

    /**
     * Runs the contests.
     *
     * @param args the number of rounds, how many jobs each contestant runs in one, and the page
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<PerformancePage.Result> results = new ArrayList<>();
        for (Contest contest : Contest.ALL) {
            System.out.println(contest.name());
            results.add(new PerformancePage.Result(contest, run(contest, args[0], args[1])));
        }
        new PerformancePage(results, Integer.parseInt(args[0]), Integer.parseInt(args[1])).write(Path.of(args[2]));
    }

    private static List<Measured> run(Contest contest, String rounds, String jobs)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rounds.class.getName(),
                        contest.name(),
                        rounds,
                        jobs)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Measured> all = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(Measured.of(line));
                System.out.println("  " + all.get(all.size() - 1).summary(all.get(0)));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(contest.name() + " failed");
        }
        return all;
    }
}
