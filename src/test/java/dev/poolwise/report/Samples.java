package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.AlternativeAnalysis.Waste;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.OfferedLoad;
import dev.poolwise.analysis.VerificationLine;
import dev.poolwise.billing.Bill;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.LineItem;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import dev.poolwise.decision.Verdict;
import dev.poolwise.outcome.Timeline;
import dev.poolwise.outcome.Week;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reports made by hand: an everyday one, and ones with awkward sizes, names and gaps. */
public final class Samples {
    private static final int REPLICATIONS = 30;
    private static final Distribution FOUR_MINUTES = new Constant(240);

    private Samples() {}

    private record Constant(double seconds) implements Distribution {
        @Override
        public double quantile(double u) {
            return seconds;
        }

        @Override
        public double mean() {
            return seconds;
        }

        @Override
        public double variance() {
            return 0;
        }
    }

    /** How one made-up alternative does. */
    record Shape(
            String name,
            Place place,
            double cost,
            double costHalf,
            double p95,
            double share0,
            double rate,
            String fact) {}

    /** Classic against a pool: the report of every day. */
    static Report everyday() {
        return report(
                "Pool or classic for nightly scoring",
                List.of(
                        new Shape("classic", classic(), 2880.4, 31.2, 2900, 0.35, 2.0, ""),
                        new Shape("pool of four", pool("nightly", 4), 2160, 0, 640, 0.62, 0.75, "idle")),
                REPLICATIONS,
                "USD");
    }

    /** One alternative, one replication: nothing to compare, no intervals. */
    public static Report single() {
        return report(
                "One pool",
                List.of(new Shape("pool of four", pool("nightly", 4), 2160, 0, 640, 0.62, 0.75, "")),
                1,
                "EUR");
    }

    /** Nine alternatives with long and hostile names, from 0.0004 to 40 million, from milliseconds to weeks. */
    public static Report awkward() {
        return report(
                "<script>alert('name')</script> & a|b `c` [x](http://example.org) \u001b[31mred \u202etxt.exe",
                List.of(
                        new Shape(
                                "<script>alert(1)</script>",
                                classic(),
                                40_000_000,
                                1_250_000,
                                1_900_000,
                                0,
                                2,
                                "unstable"),
                        new Shape(name60("a"), pool("p|ipe`s", 400), 39_900_000, 900_000, 1_880_000, 0.1, 0.75, ""),
                        new Shape(name60("b"), pool("=cmd()", 40), 39_800_000, 1_100_000, 1_870_000, 0.1, 0.75, ""),
                        new Shape("almost free", pool("nightly", 1), 0.0004, 0.00003, 0.004, 0.5, 0.0000001, ""),
                        new Shape("nothing runs", pool("empty", 0), 0, 0, Double.NaN, 0, 0, "no jobs"),
                        new Shape("no waits at all", pool("huge", 900), 2_000_000, 0, 0, 1, 0.75, ""),
                        new Shape("=HYPERLINK(\"x\")", pool("nightly", 6), 2_001_000, 10, 0.2, 0.9, 0.75, ""),
                        new Shape("夜間バッチ プール", pool("夜間", 8), 2_002_000, 4000, 61, 0.8, 0.75, ""),
                        new Shape("\u001b[2Jcleared\u0007", pool("nightly", 8), 2_002_500, 4000, 62, 0.8, 0.75, "")),
                REPLICATIONS,
                "USD");
    }

    /** Nine alternatives whose points lie almost on top of each other. */
    public static Report crowded() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            shapes.add(new Shape(
                    "pool with " + (i + 4) + " nodes and a name of some length",
                    pool("nightly", i + 4),
                    2160 + i,
                    12,
                    640 + i,
                    0.6,
                    0.75,
                    ""));
        }
        return report("Nine pools that hardly differ", shapes, REPLICATIONS, "USD");
    }

    /** Two alternatives that cost nothing and let nobody wait. */
    static Report nothing() {
        return report(
                "All zeros",
                List.of(
                        new Shape("free pool", pool("free", 2), 0, 0, 0, 1, 0, ""),
                        new Shape("another one", pool("other", 1), 0, 0, 0, 1, 0, "")),
                REPLICATIONS,
                "USD");
    }

    private static String name60(String tail) {
        return "a pool whose name tells the whole story of its settings, v." + tail;
    }

    static Pool pool(String name, int nodes) {
        return new Pool(
                name,
                nodes,
                FOUR_MINUTES,
                1,
                Fill.SPREAD,
                0,
                Time.DAY,
                List.of(),
                WhenDone.KEEP,
                Time.MINUTE,
                Deallocation.REQUEUE,
                Optional.empty(),
                Optional.empty(),
                Queueing.STRICT,
                Integer.MAX_VALUE);
    }

    private static Classic classic() {
        return new Classic(40, OptionalInt.of(10), Map.of(), Optional.empty(), Queueing.SKIP, Integer.MAX_VALUE);
    }

    private static Report report(String name, List<Shape> shapes, int replications, String currency) {
        Scenario scenario = scenario(name, shapes, replications, currency);
        List<AlternativeAnalysis> all = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            all.add(analysed(scenario.alternatives().get(i), shapes.get(i), replications));
        }
        Analysis analysis = new Analysis(scenario, all, comparisons(shapes, replications));
        return new Report(
                scenario, analysis, recommendation(scenario, all, shapes), "poolwise run nightly.yaml --seed 7");
    }

    static Scenario scenario(String name, List<Shape> shapes, int replications, String currency) {
        JobClass scoring = new JobClass(
                "scoring",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Constant(1200)),
                new Counts.Fixed(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                0,
                Optional.empty(),
                0,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty());
        List<Alternative> alternatives = new ArrayList<>();
        for (Shape shape : shapes) {
            String place = shape.place.name();
            Rates rates = new Rates(BigDecimal.valueOf(shape.rate), BigDecimal.ZERO, BilledFrom.READY, 0, 0);
            alternatives.add(new Alternative(
                    shape.name,
                    List.of(shape.place),
                    Map.of(place, rates),
                    Map.of("scoring", new Route(place, Optional.empty()))));
        }
        return new Scenario(
                name,
                "Every night some hundred models are scored; the planner asks whether a pool pays.",
                new Scenario.Source(
                        "nightly-scoring.yaml", "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                Currency.getInstance(currency),
                new Workload(List.of(scoring)),
                Account.UNLIMITED,
                alternatives,
                List.of(
                        new Objective(
                                "p95(waitingTime) <= 15m",
                                metric("waitingTime.p95"),
                                Optional.empty(),
                                Objective.Relation.AT_MOST,
                                900),
                        new Objective(
                                "cost <= 2500", metric("cost"), Optional.empty(), Objective.Relation.AT_MOST, 2500)),
                new ExperimentDesign(
                        30 * Time.DAY, false, Time.DAY, replications, 42, 0.95, ExperimentDesign.Study.AUTOMATIC),
                List.of());
    }

    private static Metric metric(String name) {
        return Metric.named(name).orElseThrow();
    }

    private static AlternativeAnalysis analysed(Alternative alternative, Shape shape, int replications) {
        boolean pool = shape.place instanceof Pool;
        boolean known = !Double.isNaN(shape.p95);
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.ALL) {
            metrics.put(metric.name(), estimate(metric, value(metric, shape), half(metric, shape), replications));
        }
        Map<String, Estimate> poolMetrics = new LinkedHashMap<>();
        Metric.ALL.stream()
                .filter(m -> m.scope() == Metric.Scope.POOLS)
                .forEach(m -> poolMetrics.put(m.name(), metrics.get(m.name())));
        List<Estimate> percentiles = new ArrayList<>();
        for (int p = 0; known && p <= 100; p++) {
            double wait = wait(shape, p / 100.0);
            percentiles.add(estimate(metric("waitingTime.mean"), wait, wait * 0.08, replications));
        }
        double hours = shape.rate == 0 ? 0 : shape.cost / shape.rate;
        List<LineItem> lines = List.of(new LineItem(
                shape.place.name(),
                "compute-hours of " + (pool ? "pool " + shape.place.name() : "classic jobs"),
                new BigDecimal(Decimal.of(hours)),
                "compute-hour",
                BigDecimal.valueOf(shape.rate),
                BigDecimal.valueOf(shape.cost)));
        double idle = pool ? hours * 0.42 : 0;
        double slots = pool ? ((Pool) shape.place).nodes() : 10;
        return new AlternativeAnalysis(
                alternative,
                metrics,
                Map.of("scoring", Map.of("waitingTime.mean", metrics.get("waitingTime.mean"))),
                pool ? Map.of(shape.place.name(), poolMetrics) : Map.of(),
                percentiles,
                new Bill(lines, BigDecimal.valueOf(shape.cost)),
                estimate(metric("cost"), shape.cost, shape.costHalf, replications),
                new Waste(hours - idle - hours * 0.01, idle, 0, 0, hours * 0.01),
                known ? Optional.of(timeline(shape, pool)) : Optional.empty(),
                known && replications > 1 ? Optional.of(week(shape)) : Optional.empty(),
                List.of(new OfferedLoad(shape.place.name(), "", 4, slots, slots, "", known, known)),
                List.of(new VerificationLine(
                        "mean wait in " + shape.place.name(),
                        "Erlang C (M/M/4)",
                        OptionalDouble.of(41),
                        OptionalDouble.of(40),
                        OptionalDouble.of(2),
                        Unit.SECONDS,
                        VerificationLine.Agreement.AGREES)),
                shape.fact.isEmpty()
                        ? List.of()
                        : List.of(new Diagnostic(
                                shape.fact,
                                "42 % of the node hours billed for " + shape.name + " passed without a task",
                                "fewer nodes, or autoscale with an idle time of a few minutes, would cost less")));
    }

    private static double wait(Shape shape, double u) {
        if (u <= shape.share0 || shape.p95 == 0) {
            return 0;
        }
        double scale = shape.p95 / -Math.log(0.05 / (1 - shape.share0 + 1e-9));
        return Math.max(0, scale * -Math.log((1.004 - u) / (1.004 - shape.share0)));
    }

    private static double value(Metric metric, Shape shape) {
        double hours = shape.rate == 0 ? 0 : shape.cost / shape.rate;
        return switch (metric.name()) {
            case "cost" -> shape.cost;
            case "costPerJob" -> Double.isNaN(shape.p95) ? Double.NaN : shape.cost / 8640;
            case "waitingTime.p95" -> shape.p95;
            case "waitingTime.mean" -> shape.p95 / 4;
            case "waitingTime.probabilityZero" -> Double.isNaN(shape.p95) ? Double.NaN : shape.share0;
            case "jobs.arrived" -> 8640;
            case "jobs.finished" -> Double.isNaN(shape.p95) ? 0 : 8637.3;
            case "jobs.unfinished" -> Double.isNaN(shape.p95) ? 8640 : 2.7;
            case "throughput" -> Double.isNaN(shape.p95) ? 0 : 11.996;
            case "utilisation" -> 0.58;
            case "billedComputeHours" -> hours;
            case "preemptions", "jobs.failed", "jobs.rejected", "jobs.abandoned" -> 0;
            default -> metric.unit() == Unit.SECONDS ? shape.p95 * 1.5 : 4;
        };
    }

    private static double half(Metric metric, Shape shape) {
        return switch (metric.name()) {
            case "cost" -> shape.costHalf;
            case "jobs.arrived", "preemptions" -> 0;
            case "billedComputeHours" -> shape.rate == 0 ? 0 : shape.costHalf / shape.rate;
            case "utilisation" -> 0.0042;
            default -> Math.abs(value(metric, shape)) * 0.031;
        };
    }

    private static Estimate estimate(Metric metric, double value, double half, int replications) {
        if (Double.isNaN(value)) {
            return new Estimate(metric, OptionalDouble.empty(), OptionalDouble.empty(), 0, List.of());
        }
        OptionalDouble width = replications < 2 ? OptionalDouble.empty() : OptionalDouble.of(half);
        List<Double> observations = new ArrayList<>();
        for (int r = 0; half > 0 && r < replications; r++) {
            observations.add(value + half * 2.6 * Math.sin(r * 2.4));
        }
        return new Estimate(metric, OptionalDouble.of(value), width, replications, observations);
    }

    private static Timeline timeline(Shape shape, boolean pool) {
        int bins = 720;
        double[] waiting = new double[bins];
        double[] requested = new double[bins];
        double[] ready = new double[bins];
        double[] busy = new double[bins];
        for (int i = 0; i < bins; i++) {
            double tide = Math.max(0, Math.sin(i * 2 * Math.PI / 24) + 0.4 * Math.sin(i * 1.7));
            ready[i] = pool ? ((Pool) shape.place).nodes() : 0;
            busy[i] = Math.min(4, 4 * tide);
            requested[i] = i == 0 ? ready[i] : 0;
            waiting[i] = shape.p95 / 120 * Math.max(0, tide - 0.7);
        }
        Timeline.Nodes nodes = pool
                ? new Timeline.Nodes(shape.place.name(), requested, ready, busy)
                : new Timeline.Nodes(shape.place.name(), new double[0], new double[0], new double[0]);
        return new Timeline(3600, waiting, busy, List.of(nodes));
    }

    private static Week week(Shape shape) {
        double[] busy = new double[Week.HOURS];
        double[] available = new double[Week.HOURS];
        for (int hour = 0; hour < busy.length; hour++) {
            available[hour] = hour % 24 < 4 ? 0 : 100;
            busy[hour] = Math.min(available[hour], Math.abs(60 * Math.sin(hour * 0.13) + shape.share0 * 80));
        }
        double[] observed = new double[Week.HOURS];
        Arrays.fill(observed, 25_920_000.0 / Week.HOURS);
        return new Week(busy, available, observed);
    }

    private static List<Comparison> comparisons(List<Shape> shapes, int replications) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Shape shape : shapes.subList(1, shapes.size())) {
            for (Metric metric : List.of(metric("cost"), metric("waitingTime.p95"))) {
                double difference = value(metric, shape) - value(metric, shapes.get(0));
                comparisons.add(comparison(shape.name, shapes.get(0).name, metric, difference, replications));
            }
        }
        return comparisons;
    }

    private static Comparison comparison(
            String name, String baseline, Metric metric, double difference, int replications) {
        boolean known = !Double.isNaN(difference);
        double half = Math.abs(difference) * 0.12;
        List<Double> observations = new ArrayList<>();
        for (int r = 0; known && r < replications; r++) {
            observations.add(difference + half * 2.6 * Math.sin(r * 2.4));
        }
        return new Comparison(
                name,
                baseline,
                metric,
                known ? OptionalDouble.of(difference) : OptionalDouble.empty(),
                known && replications > 1 ? OptionalDouble.of(half) : OptionalDouble.empty(),
                known && replications > 1 && difference != 0,
                OptionalDouble.empty(),
                observations);
    }

    private static Recommendation recommendation(Scenario scenario, List<AlternativeAnalysis> all, List<Shape> shapes) {
        Map<String, List<ObjectiveVerdict>> verdicts = new LinkedHashMap<>();
        for (AlternativeAnalysis analysed : all) {
            List<ObjectiveVerdict> own = new ArrayList<>();
            for (Objective objective : scenario.objectives()) {
                Estimate estimate =
                        analysed.metrics().getOrDefault(objective.metric().name(), analysed.cost());
                own.add(new ObjectiveVerdict(objective, estimate, verdict(objective, estimate)));
            }
            verdicts.put(analysed.alternative().name(), own);
        }
        Shape last = shapes.get(shapes.size() - 1);
        String processing = last.place instanceof Pool ? "pool" : "classic";
        return new Recommendation(
                Optional.of(last.name),
                Optional.of(processing),
                "chosen",
                "Choose “" + last.name + "”: it meets every objective and costs least.",
                List.of(
                        "It costs 720 ± 86 " + scenario.currency() + " less than “" + shapes.get(0).name
                                + "” on the same jobs.",
                        "95 % of its jobs start within 10.67 ± 0.33 min; 15 min were asked for."),
                verdicts,
                List.of(
                        new RuleOfThumb(
                                "pool",
                                "processing lasts long against start-up",
                                true,
                                "20 min of service, 4 min of provisioning"),
                        new RuleOfThumb("classic", "jobs are few and far between", false, "12 jobs/h")));
    }

    private static Verdict verdict(Objective objective, Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return Verdict.MISSED;
        }
        double value = estimate.value().getAsDouble();
        double half = estimate.halfWidth().orElse(0);
        if (value + half <= objective.limit()) {
            return Verdict.MET;
        }
        return value - half > objective.limit() ? Verdict.MISSED : Verdict.UNDECIDED;
    }
}
