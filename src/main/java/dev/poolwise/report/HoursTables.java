package dev.poolwise.report;

import static dev.poolwise.report.ChartTables.heading;
import static dev.poolwise.report.ChartTables.number;
import static dev.poolwise.report.ChartTables.text;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.AlternativeAnalysis.Waste;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Convergence;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.outcome.Week;
import dev.poolwise.report.chart.WeekChart;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures behind the charts of one alternative's hours, and behind how the estimates settled. */
final class HoursTables {
    private static final int DAY = 24;
    private static final int STEPS = 12;

    private final Analysis analysis;
    private final Legible legible;

    HoursTables(Analysis analysis) {
        this.analysis = analysis;
        this.legible = new Legible(analysis.scenario().currency());
    }

    /** Returns the steps from busy to billed hours. */
    Table waterfall(Waste waste) {
        Map<String, Double> hours = new LinkedHashMap<>();
        hours.put("busy", waste.busy());
        hours.put("idle", waste.idle());
        hours.put("provisioning", waste.provisioning());
        hours.put("draining", waste.draining());
        hours.put("rounding", waste.rounding());
        hours.put("billed", waste.billed());
        List<List<Cell>> rows = new ArrayList<>();
        hours.forEach((kind, amount) -> rows.add(List.of(
                new Cell(kind, "text", Glossary.id(kind.equals("billed") ? "compute-hour" : kind)),
                number(legible.number(amount) + " h"),
                number(percent(amount / waste.billed(), 1)))));
        return new Table(
                "From busy to billed hours as a table",
                List.of(heading("hours"), heading("amount"), heading("share")),
                rows);
    }

    /** Returns the busy share in each hour of the week. */
    Table week(Week week) {
        List<Heading> header = new ArrayList<>(List.of(heading("from (UTC)")));
        WeekChart.DAYS.forEach(day -> header.add(heading(day, "utilisation")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int hour = 0; hour < DAY; hour++) {
            List<Cell> row = new ArrayList<>(List.of(text(String.format(Locale.ROOT, "%02d:00", hour))));
            for (int day = 0; day < WeekChart.DAYS.size(); day++) {
                row.add(number(percent(week.utilisation(day * DAY + hour), 0)));
            }
            rows.add(row);
        }
        return new Table("Utilisation by hour and weekday as a table", header, rows);
    }

    private static String percent(double share, int digits) {
        return Double.isNaN(share) ? Legible.NONE : String.format(Locale.ROOT, "%." + digits + "f %%", 100 * share);
    }

    /** Returns what a metric would have been after fewer replications. */
    Table convergence(String metric) {
        List<Heading> header = new ArrayList<>(List.of(heading("replications", "replication")));
        List<Map<Integer, Convergence.Step>> columns = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            header.add(heading(Printable.line(analysed.alternative().name())));
            Map<Integer, Convergence.Step> steps = new LinkedHashMap<>();
            Convergence.of(
                            SummaryRow.find(analysed.metrics(), metric),
                            analysis.scenario().experiment().confidence())
                    .forEach(step -> steps.put(step.replications(), step));
            columns.add(steps);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int replications : shown(columns)) {
            List<Cell> row = new ArrayList<>(List.of(text(Integer.toString(replications))));
            columns.forEach(steps -> row.add(number(estimate(metric, steps.get(replications)))));
            rows.add(row);
        }
        return new Table("Estimates after so many replications as a table", header, rows);
    }

    private String estimate(String metric, Convergence.@Nullable Step step) {
        if (step == null) {
            return Legible.NONE;
        }
        Estimate template = SummaryRow.find(Map.of(), metric);
        return legible.of(
                template.metric().unit(), OptionalDouble.of(step.mean()), OptionalDouble.of(step.halfWidth()));
    }

    /** About a dozen numbers of replications, evenly, with the last. */
    private static List<Integer> shown(List<Map<Integer, Convergence.Step>> columns) {
        TreeSet<Integer> all = new TreeSet<>();
        columns.forEach(steps -> all.addAll(steps.keySet()));
        int stride = 1 + all.size() / STEPS;
        List<Integer> shown = new ArrayList<>();
        int index = 0;
        for (int replications : all) {
            index++;
            if (index % stride == 1 % stride || replications == all.last()) {
                shown.add(replications);
            }
        }
        return shown;
    }
}
