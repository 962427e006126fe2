package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.workload.BoundedPareto;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Discrete;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Empirical;
import dev.poolwise.workload.Erlang;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.Gamma;
import dev.poolwise.workload.Hyperexponential;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.Scaled;
import dev.poolwise.workload.Triangular;
import dev.poolwise.workload.TruncatedNormal;
import dev.poolwise.workload.Uniform;
import dev.poolwise.workload.Weibull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionReaderTest {
    private static final String SERVICE = "{distribution: lognormal, mean: 20m, cv: 1.5}";

    private static final Map<String, Distribution> WRITTEN = Map.ofEntries(
            Map.entry("90s", new Constant(90)),
            Map.entry("0s", new Constant(0)),
            Map.entry("{distribution: constant, value: 250ms}", new Constant(0.25)),
            Map.entry("{distribution: exponential, mean: 1m}", new Exponential(60)),
            Map.entry("{distribution: uniform, min: 1s, max: 3s}", new Uniform(1, 3)),
            Map.entry("{distribution: triangular, min: 1s, mode: 2s, max: 4s}", new Triangular(1, 2, 4)),
            Map.entry("{distribution: normal, mean: 1m, sd: 10s}", new TruncatedNormal(60, 10)),
            Map.entry("{distribution: lognormal, mean: 1m, cv: 0.5}", LogNormal.ofMeanAndCv(60, 0.5)),
            Map.entry("{distribution: lognormal, median: 1m, sigma: 2}", LogNormal.ofMedianAndSigma(60, 2)),
            Map.entry("{distribution: gamma, mean: 1m, cv: 0.5}", Gamma.ofMeanAndCv(60, 0.5)),
            Map.entry("{distribution: erlang, mean: 1m, phases: 3}", new Erlang(3, 60)),
            Map.entry("{distribution: weibull, shape: 0.8, scale: 1m}", new Weibull(0.8, 60)),
            Map.entry("{distribution: weibull, shape: 0.8, mean: 1m}", Weibull.ofShapeAndMean(0.8, 60)),
            Map.entry(
                    "{distribution: hyperexponential, branches: [{probability: 25%, mean: 1m},"
                            + " {probability: 0.75, mean: 2m}]}",
                    new Hyperexponential(
                            List.of(new Hyperexponential.Branch(0.25, 60), new Hyperexponential.Branch(0.75, 120)))),
            Map.entry("{distribution: pareto, shape: 1.5, min: 1s, max: 1h}", new BoundedPareto(1.5, 1, 3600)),
            Map.entry(
                    "{distribution: erlang, mean: 1m, phases: 3, scaledBy: 1.5}", new Scaled(new Erlang(3, 60), 1.5)));

    private static Distribution read(String written) throws InvalidScenario {
        String text = Samples.typical(SERVICE, written);
        return Samples.read(text).workload().classes().get(0).service().orElseThrow();
    }

    @Test
    void everyDistributionIsReadAsItsRecord() throws InvalidScenario {
        for (Map.Entry<String, Distribution> row : WRITTEN.entrySet()) {
            assertEquals(row.getValue(), read(row.getKey()), row.getKey());
        }
    }

    @Test
    void theTableAboveLeavesOutOnlyTheListsBelow() {
        var missing = new HashSet<>(DistributionKinds.KINDS.names());
        missing.removeIf(kind -> WRITTEN.keySet().stream().anyMatch(text -> text.contains("distribution: " + kind)));
        assertEquals(new HashSet<>(List.of("discrete", "empirical")), missing);
    }

    @Test
    void aDiscreteDistributionIsSorted() throws InvalidScenario {
        Discrete discrete = (Discrete) read("{distribution: discrete, values: [{value: 2m, probability: 0.25},"
                + " {value: 1m, probability: 75%}]}");
        assertArrayEquals(new double[] {60, 120}, discrete.values());
        assertArrayEquals(new double[] {0.75, 1}, discrete.cumulative());
    }

    @Test
    void measuredValuesAreListedOrTakenFromAColumn(@TempDir Path folder) throws Exception {
        Empirical listed = (Empirical) read("{distribution: empirical, values: [3s, 1s, 2s]}");
        assertArrayEquals(new double[] {1, 2, 3}, listed.sorted());

        Files.writeString(folder.resolve("times.csv"), "job,service_s\na,3\nb,1.5\nc,2m\n");
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                Samples.typical(SERVICE, "{distribution: empirical, file: times.csv, column: service_s}"));
        Distribution measured = ScenarioFile.read(file, List.of())
                .workload()
                .classes()
                .get(0)
                .service()
                .orElseThrow();
        assertArrayEquals(new double[] {1.5, 3, 120}, ((Empirical) measured).sorted());
    }
}
