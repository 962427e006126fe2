package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.AlternativeAnalysis.Waste;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.analysis.OfferedLoad;
import dev.poolwise.outcome.Timeline;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The figures behind each chart, as tables. */
final class ChartTables {
    private static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 90, 95, 99, 100);
    private static final int TIMELINE_ROWS = 24;

    private final Analysis analysis;
    private final Legible legible;

    ChartTables(Analysis analysis) {
        this.analysis = analysis;
        this.legible = new Legible(analysis.scenario().currency());
    }

    static Heading heading(String label) {
        return new Heading(label, "");
    }

    static Heading heading(String label, String term) {
        return new Heading(label, Glossary.id(term));
    }

    static Cell text(String text) {
        return new Cell(Printable.line(text), "text");
    }

    /** Returns a cell that breaks, if it must, in front of the half-width only. */
    static Cell number(String text) {
        int plusMinus = text.indexOf(" ± ");
        String unbroken = plusMinus < 0
                ? text
                : text.substring(0, plusMinus + 1)
                        + text.substring(plusMinus + 1).replace(' ', '\u00a0');
        return new Cell(unbroken, "number");
    }

    /** Returns cost and waits of each alternative. */
    Table tradeOff() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            rows.add(List.of(
                    text(analysed.alternative().name()),
                    number(legible.estimate(SummaryRow.find(analysed.metrics(), "waitingTime.p95"))),
                    number(legible.estimate(analysed.cost()))));
        }
        List<Heading> header =
                List.of(heading("alternative"), heading("p95 wait", "percentile"), heading("cost", "cost"));
        return new Table("Cost and waits as a table", header, rows);
    }

    /** Returns the percentiles of the waiting time. */
    Table waiting() {
        List<Heading> header = new ArrayList<>(List.of(heading("alternative")));
        PERCENTILES.forEach(p -> header.add(heading(p == 100 ? "longest" : "p" + p, "percentile")));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            List<Cell> row = new ArrayList<>(List.of(text(analysed.alternative().name())));
            List<Estimate> waits = analysed.waitingPercentiles();
            PERCENTILES.forEach(p -> row.add(number(p < waits.size() ? legible.brief(waits.get(p)) : Legible.NONE)));
            rows.add(row);
        }
        return new Table("Percentiles of the waiting time as a table", header, rows);
    }

    /** Returns where the charged hours went. */
    Table hours() {
        List<Heading> header = List.of(
                heading("alternative"),
                heading("busy", "busy"),
                heading("idle", "idle"),
                heading("provisioning", "provisioning"),
                heading("draining", "draining"),
                heading("rounding", "rounding"),
                heading("billed", "compute-hour"));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            Waste waste = analysed.waste();
            List<Cell> row = new ArrayList<>(List.of(text(analysed.alternative().name())));
            DoubleStream.of(
                            waste.busy(),
                            waste.idle(),
                            waste.provisioning(),
                            waste.draining(),
                            waste.rounding(),
                            waste.billed())
                    .forEach(hours -> row.add(number(legible.number(hours) + " h")));
            rows.add(row);
        }
        return new Table("Billed hours as a table", header, rows);
    }

    /** Returns what each alternative costs. */
    Table totals() {
        List<List<Cell>> rows = analysis.alternatives().stream()
                .map(a -> List.of(text(a.alternative().name()), number(legible.estimate(a.cost()))))
                .toList();
        return new Table("Cost as a table", List.of(heading("alternative"), heading("cost", "cost")), rows);
    }

    /** Returns the bill of each alternative, by line. */
    Table bill() {
        List<Heading> header = List.of(heading("item"), heading("alternative"), heading("quantity × rate = amount"));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            String name = analysed.alternative().name();
            analysed.bill()
                    .lines()
                    .forEach(line -> rows.add(
                            List.of(text(line.description()), text(name), number(Caption.line(line, legible)))));
            rows.add(List.of(text("total"), text(name), number(legible.estimate(analysed.cost()))));
        }
        return new Table("Bill of the whole run, mean of the replications", header, rows);
    }

    /** Returns levels over time in a few rows. */
    Table timeline(Timeline timeline) {
        List<Heading> header = List.of(
                heading("time since the start"),
                heading("jobs waiting", "job"),
                heading("tasks running"),
                heading("nodes in provisioning", "provisioning"),
                heading("nodes ready", "node"),
                heading("nodes busy", "busy"));
        int bins = timeline.waiting().length;
        int group = Math.max(1, (bins + TIMELINE_ROWS - 1) / TIMELINE_ROWS);
        List<List<Cell>> rows = new ArrayList<>();
        for (int from = 0; from < bins; from += group) {
            rows.add(List.of(
                    text("from " + legible.duration(from * timeline.binSeconds())),
                    number(legible.number(mean(timeline.waiting(), from, group))),
                    number(legible.number(mean(timeline.running(), from, group))),
                    nodes(timeline, Timeline.Nodes::requested, from, group),
                    nodes(timeline, Timeline.Nodes::ready, from, group),
                    nodes(timeline, Timeline.Nodes::busy, from, group)));
        }
        return new Table("Levels over time as a table", header, rows);
    }

    private Cell nodes(Timeline timeline, Function<Timeline.Nodes, double[]> level, int from, int count) {
        return number(legible.number(timeline.places().stream()
                .mapToDouble(place -> mean(level.apply(place), from, count))
                .sum()));
    }

    /** Returns the levels of each pool that a formula scales. */
    List<Table> scaling() {
        return analysis.alternatives().stream()
                .flatMap(analysed -> analysed.timeline().stream())
                .flatMap(timeline -> timeline.places().stream())
                .flatMap(nodes -> nodes.scaling().stream())
                .map(this::scaling)
                .toList();
    }

    private Table scaling(Timeline.FormulaLevels levels) {
        List<Heading> header = List.of(
                heading("time since the start"),
                heading("pending tasks"),
                heading("running tasks"),
                heading("target"),
                heading("allocated nodes"),
                heading("ready nodes"));
        int bins = levels.target().length;
        int group = Math.max(1, (bins + TIMELINE_ROWS - 1) / TIMELINE_ROWS);
        List<List<Cell>> rows = new ArrayList<>();
        for (int from = 0; from < bins; from += group) {
            List<Cell> row = new ArrayList<>(List.of(text("from " + legible.duration(from * levels.binSeconds()))));
            for (double[] level :
                    List.of(levels.pending(), levels.running(), levels.target(), levels.allocated(), levels.ready())) {
                row.add(number(legible.number(mean(level, from, group))));
            }
            rows.add(row);
        }
        return new Table("Tasks and nodes over time as a table", header, rows);
    }

    private static double mean(double[] levels, int from, int count) {
        return DoubleStream.of(levels).skip(from).limit(count).average().orElse(0);
    }

    /** Returns every comparison with the baseline. */
    Table differences() {
        List<Heading> header = List.of(
                heading("alternative"),
                heading("metric"),
                heading("difference to the baseline", "paired difference"),
                heading("more than chance"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison comparison : analysis.comparisons()) {
            rows.add(List.of(
                    text(comparison.alternative()),
                    text(comparison.metric().name()),
                    number(legible.difference(comparison)),
                    text(Signs.significance(comparison))));
        }
        return new Table("Paired differences as a table", header, rows);
    }

    /** Returns what the report was made from, and the settings of the experiment. */
    Table experiment(String command) {
        var design = analysis.scenario().experiment();
        var source = analysis.scenario().source();
        List<List<Cell>> rows = List.of(
                List.of(text("scenario file"), text(source.file())),
                List.of(text("SHA-256"), text(source.sha256())),
                List.of(text("poolwise"), text(Version.CURRENT)),
                List.of(text("seed"), text(Long.toString(design.seed()))),
                List.of(text("command, in its folder"), text(command)),
                List.of(text("replications"), text(Caption.replications(analysis))),
                List.of(text("start"), text(Caption.start(design))),
                List.of(text("horizon"), text(Caption.horizon(design, legible))),
                List.of(text("warm-up"), text(Caption.warmUp(design, legible))),
                List.of(text("confidence"), text(Caption.level(design))));
        return new Table("What this report was made from", List.of(heading("setting"), heading("value")), rows);
    }

    /** Returns what the workload asks of each place. */
    Table offeredLoad() {
        List<Heading> header = List.of(
                heading("alternative"),
                heading("place"),
                heading("offered load", "offered load"),
                heading("capacity"),
                heading("load per slot"));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            analysed.offeredLoad()
                    .forEach(load -> rows.add(List.of(
                            text(analysed.alternative().name()),
                            text(load.name()),
                            number(load.known() ? legible.number(load.offered()) + " slots" : "not known"),
                            number(capacity(load)),
                            number(
                                    load.known() && load.capacity() > 0
                                            ? legible.number(100 * load.perSlot()) + " %"
                                            : Legible.NONE))));
        }
        return new Table("Offered load of each place", header, rows);
    }

    private String capacity(OfferedLoad load) {
        String slots = legible.number(load.capacity()) + " slots";
        return load.unusable().isEmpty() ? slots : slots + ", " + legible.number(load.usable()) + " usable";
    }
}
