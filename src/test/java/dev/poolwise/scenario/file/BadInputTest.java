package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of mistakes: each change of the typical scenario, with exactly the problems it must lead to. */
class BadInputTest {
    private final StringBuilder page = new StringBuilder();
    private final List<String> accepted = new ArrayList<>();

    private void text(String clause, String text) {
        add(clause, text.lines().findFirst().orElse(""), Samples.problems(text));
    }

    private void change(String clause, String piece, String replacement) {
        add(clause, replacement.strip().replace("\n", "⏎"), Samples.problems(Samples.typical(piece, replacement)));
    }

    private void add(String clause, String written, String problems) {
        page.append("# ")
                .append(clause)
                .append("\n  ")
                .append(Wording.plain(written))
                .append('\n')
                .append(problems)
                .append("\n\n");
        if (problems.isEmpty()) {
            accepted.add(clause);
        }
    }

    private void assertAllRefusedAs(String golden) {
        assertEquals(List.of(), accepted);
        Golden.assertMatches("scenario/" + golden, page.toString());
    }

    @Test
    void theFormOfTheFile() {
        text("an empty file", "");
        text("only comments", "# nothing\n");
        text("only a document mark", "---\n");
        text("two documents", "poolwise: 1\n---\npoolwise: 1\n");
        text("a tab for indentation", "poolwise: 1\nworkload:\n\tscoring: 1\n");
        text("an unclosed quote", "name: \"x\npoolwise: 1\n");
        text("an unclosed bracket", "poolwise: 1\nname: [x\n");
        text("a list at the top", "- poolwise: 1\n");
        text("text at the top", "poolwise\n");
        text("two colons", "name: a: b\n");
        text("an anchor and an alias", "poolwise: &one 1\nname: *one\n");
        text("an anchor that holds itself", "poolwise: &a [*a]\n");
        text("a merge key", "poolwise: 1\nworkload:\n  <<: {a: 1}\n");
        text("a tag", "poolwise: !!java.net.URL [x]\n");
        text("a local tag", "name: !Foo x\n");
        text("a list as a key", "? [a]\n: 1\n");
        text("a control character", "name: a\u0007\n");
        text("a NUL", "name: a\u0000\n");
        change("a duplicate key", "    nodes: 4\n", "    nodes: 4\n        nodes: 5\n");
        change("a key misspelt", "nodes: 4", "ndoes: 4");
        change("a key at another level", "  replications: 30", "  nodes: 4");
        change("a word that scripts know", "nodes: 4", "nodes: 4\n        __proto__: 4");
        change("a scalar for a list", "resize: [{at: 8h, nodes: 10}, {at: 18h, nodes: 0}]", "resize: 8h");
        change("a scalar for a mapping", "{process: poisson, rate: 12/h}", "12/h");
        change("a list for a mapping", "{process: poisson, rate: 12/h}", "[12/h]");
        change("a name that is too long", "nightly", "n".repeat(201));
        assertAllRefusedAs("problems-of-form.txt");
    }

    @Test
    void numbers() {
        for (String number : List.of(
                "four",
                "\"4\"",
                "4.5",
                "010",
                "12:30:00",
                "1_000",
                "1,5",
                "٣",
                "0x1p3",
                "1d",
                "\" 5 \"",
                "-3",
                "2147483648",
                "99999999999999999999",
                "~",
                "1e3",
                "+4",
                "true")) {
            change("nodes " + number, "nodes: 4", "nodes: " + number);
        }
        for (String cv :
                List.of(".nan", "NaN", ".inf", "Infinity", "1e400", "1e-400", "1e300", "-0.1", "1.5f", "0x1p3")) {
            change("cv " + cv, "cv: 1.5", "cv: " + cv);
        }
        for (String rate : List.of("-1/h", "12", "12/fortnight", "3/m", "1,5/h", "1e400/h", "12 /h", "/h", "1_000/h")) {
            change("rate " + rate, "rate: 12/h", "rate: " + rate);
        }
        for (String duration : List.of(
                "0", "20", "20 m", "20min", "10 fortnights", "PT-5M", "0s", "-20m", "1e300s", "20,5m", "\"\"")) {
            change("mean " + duration, "lognormal, mean: 20m", "lognormal, mean: " + duration);
        }
        for (String level : List.of("0", "1", "95", "100%", "0%", "0,95", "-5%", "95 %")) {
            change("confidence " + level, "confidence: 95%", "confidence: " + level);
        }
        for (String price : List.of("-1", "0.10 EUR", "$3", "1,000.50", "1e999", "free")) {
            change("price " + price, "computeHour: 0.75", "computeHour: " + price);
        }
        for (String seed : List.of("abc", "1.5", "18446744073709551616", "-9223372036854775809")) {
            change("seed " + seed, "seed: 42", "seed: " + seed);
        }
        change("replications 0", "replications: 30", "replications: 0");
        change("replications 1e9", "replications: 30", "replications: 1000000000");
        for (String precision : List.of(
                "{relativeHalfWidth: 5}",
                "{metric: waitingTime, relativeHalfWidth: 5%}",
                "{metric: p95(waitingTime), relativeHalfWidth: 5%}",
                "{metric: cost of scoring, relativeHalfWidth: 5%}",
                "{metric: waitingTime.mean of nobody, relativeHalfWidth: 5%}",
                "{metric: waitingTime.mean, relativeHalfWidth: 5%, maxReplications: 29}",
                "{metric: waitingTime.mean, relativeHalfWidth: 5%, maxReplications: 9}",
                "5%",
                "{}")) {
            change("precision " + precision, "replications: 30", "replications: 30\n  precision: " + precision);
        }
        change(
                "too few replications for a precision",
                "replications: 30",
                "replications: 9\n  precision: {relativeHalfWidth: 5%}");
        change(
                "a warm-up to be chosen without a horizon",
                "horizon: 30d\n  warmUp: 1d",
                "until: drained\n  warmUp: auto");
        change("a warm-up misspelt", "warmUp: 1d", "warmUp: atuo");
        change("a horizon of 0", "horizon: 30d", "horizon: 0s");
        change("a horizon beyond reason", "horizon: 30d", "horizon: 100000000000s");
        change("a capacity of 0", "capacity: 40", "capacity: 0");
        change("a limit of 0", "concurrencyLimit: 10", "concurrencyLimit: 0");
        change("an increment of 0", "{computeHour: 0.75}", "{computeHour: 0.75, increment: 0s}");
        assertAllRefusedAs("problems-of-numbers.txt");
    }

    @Test
    void distributionsAndArrivals() {
        for (String service : List.of(
                "{distribution: lognormal, mean: 20m, sigma: 1}",
                "{distribution: lognormal, mean: 20m, cv: 1, median: 3m, sigma: 1}",
                "{distribution: lognormal}",
                "{distribution: lognrmal, mean: 20m, cv: 1}",
                "{mean: 20m, cv: 1}",
                "{distribution: uniform, min: 10m, max: 5m}",
                "{distribution: uniform, min: -5m, max: 5m}",
                "{distribution: triangular, min: 5m, mode: 2m, max: 9m}",
                "{distribution: triangular, min: 5m, mode: 5m, max: 5m}",
                "{distribution: gamma, mean: 5m, shape: 0}",
                "{distribution: weibull, shape: 0, scale: 5m}",
                "{distribution: weibull, shape: 1, scale: 5m, mean: 5m}",
                "{distribution: erlang, phases: 0, mean: 5m}",
                "{distribution: erlang, phases: 2.5, mean: 5m}",
                "{distribution: pareto, shape: 1.5, min: 0s, max: 5m}",
                "{distribution: pareto, shape: 1.5, min: 6m, max: 5m}",
                "{distribution: hyperexponential, branches: [{probability: 0.5, mean: 1m}, {probability: 0.4, mean: 2m}]}",
                "{distribution: hyperexponential, branches: [{probability: 1.2, mean: 1m}, {probability: -0.2, mean: 2m}]}",
                "{distribution: hyperexponential, branches: []}",
                "{distribution: discrete, values: [{value: 1m, probability: 0}]}",
                "{distribution: discrete, values: [1m, 2m]}",
                "{distribution: empirical, values: []}",
                "{distribution: empirical, file: none.csv, column: s}",
                "{distribution: empirical, file: 'http://example.org/x.csv', column: s}",
                "{distribution: empirical, file: x.csv}",
                "{distribution: exponential, mean: 5m, scaledBy: 0}",
                "[5m, 6m]")) {
            change("service", "{distribution: lognormal, mean: 20m, cv: 1.5}", service);
        }
        for (String arrivals : List.of(
                "{rate: 12/h}",
                "{process: renewal, interarrival: 0s}",
                "{process: at, times: [5m, 3m]}",
                "{process: at, times: []}",
                "{process: every, interval: 0s}",
                "{process: periodic, period: 1d, rates: [{from: 1h, rate: 2/h}]}",
                "{process: periodic, period: 1d, rates: [{from: 0s, rate: 2/h}, {from: 25h, rate: 3/h}]}",
                "{process: periodic, period: 1d, rates: [{from: 0s, rate: 2/h}, {from: 0s, rate: 3/h}]}",
                "{process: periodic, period: 1d, rates: [{from: 0s, rate: 0/h}]}",
                "{process: mmpp, states: [{rate: 0/h, meanTime: 1h}]}",
                "{process: mmpp, states: [{rate: 1/h, meanTime: 0s}]}",
                "{process: poisson, rate: 12/h, from: 2h, until: 1h}",
                "{process: poisson, rate: 12/h, count: 0}",
                "{process: poisson, rate: 12/h, batch: 0}",
                "{process: poisson, rate: 12/h, batch: {distribution: geometric, mean: 0.5}}",
                "{process: poisson, rate: 12/h, batch: {distribution: discrete, values: [{value: 1.5, probability: 1}]}}",
                "{process: poisson, rate: 1000/s}",
                "{process: log, file: none.swf, format: swf}",
                "{process: log, file: x, format: azure-batch-tasks}")) {
            change("arrivals", "{process: poisson, rate: 12/h}", arrivals);
        }
        assertAllRefusedAs("problems-of-distributions.txt");
    }

    @Test
    void namesAndWhatMustFitTogether() {
        change("a warm-up as long as the horizon", "warmUp: 1d", "warmUp: 30d");
        change("both horizon and until", "horizon: 30d", "horizon: 30d\n  until: drained");
        change("neither horizon nor until", "  horizon: 30d\n", "");
        change("an end that never comes", "horizon: 30d\n  warmUp: 1d", "until: drained");
        change("no version", "poolwise: 1\n", "");
        change("a later version", "poolwise: 1", "poolwise: 2");
        change("a currency that is none", "workload:", "currency: Dollar\nworkload:");
        change("no service time", "    service: {distribution: lognormal, mean: 20m, cv: 1.5}\n", "");
        change("a place that is none", "    pools:", "    route: {scoring: nightley}\n    pools:");
        change("a class that is none", "    pools:", "    route: {skoring: nightly}\n    pools:");
        change("two pools without a route", "    pools:\n", "    pools:\n      daily: {nodes: 1}\n");
        change("a pool called classic", "nightly:", "classic:");
        change("an alternative without a place", "    pools:\n", "    pool:\n");
        change(
                "an overflow to itself",
                "    pools:",
                "    route: {scoring: {to: nightly, overflowTo: nightly, whenWaited: 1m}}\n    pools:");
        change(
                "an overflow without a condition",
                "    pools:",
                "    route: {scoring: {to: nightly, overflowTo: classic}}\n    pools:");
        change("a class after none", "workload:", "workload:\n  merge: {after: scorin, service: 1m}");
        change(
                "classes in a circle",
                "workload:",
                "workload:\n  a: {after: b, service: 1m}\n  b: {after: a, service: 1m}");
        change(
                "both arrivals and after",
                "    service: {distribution: lognormal",
                "    after: scoring\n    service: {distribution: lognormal");
        change(
                "a gang wider than the pool",
                "    service: {distribution: lognormal",
                "    nodes: 11\n    service: {distribution: lognormal");
        change(
                "a task wider than the node",
                "    service: {distribution: lognormal",
                "    slots: 2\n    service: {distribution: lognormal");
        change(
                "both slots and nodes",
                "    service: {distribution: lognormal",
                "    slots: 1\n    nodes: 2\n    service: {distribution: lognormal");
        change(
                "a failure for sure",
                "    service: {distribution: lognormal",
                "    failureProbability: 1\n    service: {distribution: lognormal");
        change(
                "a priority beyond the range",
                "    service: {distribution: lognormal",
                "    priority: 1001\n    service: {distribution: lognormal");
        String timetable = "[{at: 8h, nodes: 10}, {at: 18h, nodes: 0}]";
        change("a discipline of pools in classic", "capacity: 40", "queueing: backfill\n      capacity: 40");
        change(
                "hours for short tasks in a strict queue",
                "nodes: 4\n",
                "nodes: 4\n        shortTaskHours: {longest: 4h, period: 1d, windows: [{from: 9h, until: 17h}]}\n");
        String backfilled = "nodes: 4\n        queueing: backfill\n        ";
        change(
                "hours beyond their period",
                "nodes: 4\n",
                backfilled + "shortTaskHours: {longest: 4h, period: 1d, windows: [{from: 9h, until: 25h}]}\n");
        String pool = Samples.TYPICAL.substring(
                Samples.TYPICAL.indexOf("        nodes: 4"),
                Samples.TYPICAL.indexOf("        billing: {computeHour: 0.75}"));
        change("a pool without a node, ever", pool, "        nodes: 0\n        resize: [{at: 1h, nodes: 0}]\n");
        change("a resize after the end", timetable, "[{at: 8h, nodes: 10}]\n        delete: 8h");
        change("resizes out of order", timetable, "[{at: 8h, nodes: 10}, {at: 7h, nodes: 0}]");
        change(
                "an end before the beginning",
                timetable,
                "[{at: 8h, nodes: 10}]\n        create: 9h\n        delete: 8h");
        change("autoscale beside nodes", timetable, "[{at: 8h, nodes: 10}]\n        autoscale: {max: 3}");
        change("more nodes at least than at most", "nodes: 4\n", "autoscale: {min: 5, max: 3}\n");
        change("an evaluation all the time", "nodes: 4\n", "autoscale: {max: 3, evaluate: 0s}\n");
        change("a limit for nobody", "concurrencyLimit: 10", "concurrencyLimits: {nobody: 3}");
        add(
                "a multi-instance task on nodes with several slots",
                "nodes: 2 and slotsPerNode: 2",
                Samples.problems(Samples.typical("cv: 1.5}\n", "cv: 1.5}\n    nodes: 2\n")
                        .replace("nodes: 4\n", "nodes: 4\n        slotsPerNode: 2\n")));
        change(
                "low-priority nodes beside autoscale",
                "nodes: 4\n",
                "autoscale: {max: 3}\n        lowPriorityNodes: 2\n");
        change(
                "low-priority nodes twice",
                "nodes: 4\n",
                "nodes: 4\n        vmPriority: low\n        lowPriorityNodes: 2\n");
        change(
                "low-priority nodes twice, later",
                timetable,
                "[{at: 8h, lowPriorityNodes: 1}]\n        vmPriority: low");
        change("a resize of nothing", timetable, "[{at: 8h}]");
        change("a resize of fewer than no nodes", timetable, "[{at: 8h, lowPriorityNodes: -1}]");
        change("low-priority nodes without a price", "nodes: 4\n", "nodes: 4\n        lowPriorityNodes: 2\n");
        change(
                "a price of low-priority nodes alone",
                timetable + "\n        billing: {computeHour: 0.75}",
                "[{at: 8h, lowPriorityNodes: 1}]\n        billing: {lowPriorityComputeHour: 0.1}");
        change(
                "a price of nodes that are not there",
                "{computeHour: 0.75}",
                "{computeHour: 0.75, lowPriorityComputeHour: 0.1}");
        change(
                "a price of nodes that classic has not",
                "{computeHour: 2.00,",
                "{computeHour: 2.00, lowPriorityComputeHour: 0.1,");
        change("a plan that is not there", "{computeHour: 0.75}", "{plan: S1}");
        for (String objective : List.of(
                "cost",
                "cost < 3",
                "p95(waitingTme) <= 3m",
                "p95(waitingTime) <= 15",
                "P(waitingTime <= 1m) >= 95",
                "P(waitingTime <= 1) >= 95%",
                "p95(queueLength) <= 3",
                "waitingTime.p95 <= 3m",
                "cost of scoring <= 3",
                "mean(waitingTime) of scorin <= 3m",
                "utilization <= 80%",
                "cost <= 2000 USD",
                "throughput >= 3/m",
                "[cost]")) {
            change("objective", "- cost <= 2000", "- " + objective);
        }
        for (String expectation : List.of(
                "waitingTime.p96: 3s",
                "p95(waitingTime): 3s",
                "cost: \"3\"",
                "cost: -3",
                "cost: {value: 3, tolerance: 0,5%}",
                "cost: {tolerance: 5%}",
                "cost of scoring: 3",
                "waitingTime.mean of scorin: 3s",
                "cost: [3]",
                "jobs.finished: 3s")) {
            change("expectation", "billedComputeHours: 2880, cost: {value: 2160.00, tolerance: 0.5%}", expectation);
        }
        change("an expectation of no alternative", "  pool of four: {", "  pool of for: {");
        assertAllRefusedAs("problems-of-fit.txt");
    }

    @Test
    void bytesThatAreNoText() {
        byte[] latin = Samples.typical("Pool or classic", "Pool für alle").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                """
                a.yaml:2:13: scenario: expected text in UTF-8, but found the byte 0xfc
                    hint: save the file with the encoding UTF-8""",
                Samples.problems(latin));
    }

    @Test
    void depthAndSizeAreBounded() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(
                    "a.yaml:1:56: scenario: expected at most 50 levels, but found a deeper one",
                    Samples.problems("name: " + "[".repeat(100_000)));
            assertEquals(
                    "a.yaml:1:1: scenario: expected a file of at most 3 MiB, but found a larger one",
                    Samples.problems("name: " + "x".repeat(SourceText.MOST_BYTES)));
            assertTrue(Samples.problems("name: " + "x".repeat(1_000_000)).length() < 2_000);
            assertTrue(Samples.problems("a: [" + "&a 1, ".repeat(400_000) + "]")
                    .startsWith("a.yaml:1:5: scenario: expected"));
        });
    }

    @Test
    void manyNamesTakeLittleTime() {
        StringBuilder chain = new StringBuilder("workload:\n");
        StringBuilder unknown = new StringBuilder(Samples.TYPICAL);
        for (int i = 0; i < 9_000; i++) {
            chain.append("  c").append(i).append(": {after: c").append(i + 1).append(", service: 1m}\n");
        }
        for (int i = 0; i < 100_000; i++) {
            unknown.append("key").append(i).append(": 1\n");
        }
        String circle = chain.append("  c9000: {after: c0, service: 1m}\n").toString();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(Samples.problems(Samples.typical("workload:\n", circle)).contains("but found a circle"));
            assertTrue(Samples.problems(unknown.toString()).contains("but found 'key0'"));
        });
    }

    @Test
    void aProblemNeverCarriesControlCharacters() {
        String problems = Samples.problems(Samples.typical("nodes: 4", "\"no\\e[2Jdes\\u202e\": 4"));
        assertTrue(problems.contains("no\\u001b[2Jdes\\u202e"), problems);
        assertTrue(problems.chars().noneMatch(c -> c == 0x1b || c == 0x202e), problems);
    }
}
