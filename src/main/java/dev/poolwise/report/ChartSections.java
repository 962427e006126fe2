package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.report.chart.ConvergenceChart;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of the page that are mostly charts. Of charts that each alternative has, the recommended one's and the
 * first few are open; the others are folded.
 */
final class ChartSections {
    private static final int MOST_OPEN = 4;

    private final Analysis analysis;
    private final List<Picture> pictures;
    private final ChartTables tables;
    private final HoursTables hours;
    private final List<Integer> open;

    ChartSections(Analysis analysis, Optional<String> chosen, List<Picture> pictures) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.tables = new ChartTables(analysis);
        this.hours = new HoursTables(analysis);
        List<String> names = analysis.alternatives().stream()
                .map(a -> a.alternative().name())
                .toList();
        int first = chosen.map(names::indexOf).orElse(0);
        this.open = IntStream.concat(IntStream.of(first), IntStream.range(0, names.size()))
                .distinct()
                .limit(MOST_OPEN)
                .boxed()
                .toList();
    }

    /** Returns the chart of that name with its figures; none if it is not drawn. */
    List<Chart> named(String name, Table table) {
        return named(name, table, false);
    }

    private List<Chart> named(String name, Table table, boolean folded) {
        return pictures.stream()
                .filter(picture -> picture.name().equals(name))
                .map(p -> new Chart(p.svgElement(Layout.WIDE), p.svgElement(Layout.NARROW), table, folded))
                .toList();
    }

    /** What one alternative has of a kind of chart. */
    @FunctionalInterface
    private interface Figures {
        Optional<Table> of(AlternativeAnalysis analysed);
    }

    private List<Chart> ofEach(String name, Figures figures) {
        List<Chart> charts = new ArrayList<>();
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            Optional<Table> table = figures.of(analysis.alternatives().get(i));
            if (table.isPresent()) {
                charts.addAll(named(name + "-" + (i + 1), table.get(), !open.contains(i)));
            }
        }
        return charts;
    }

    /** Returns what it costs, and where the billed hours went. */
    Section cost() {
        List<Chart> charts = new ArrayList<>(named("cost", tables.totals()));
        charts.addAll(named("hours", tables.hours()));
        charts.addAll(ofEach("waterfall", analysed -> Optional.of(hours.waterfall(analysed.waste()))));
        return new Section(
                "cost",
                "What it costs",
                List.of("The bill covers the whole run. Every amount is its quantity times its rate."),
                List.of(),
                List.of(tables.bill()),
                charts,
                List.of());
    }

    /** Returns how long jobs wait. */
    Section waiting() {
        List<Chart> charts = named("waiting", tables.waiting());
        boolean waits = analysis.alternatives().stream()
                .anyMatch(a -> !a.waitingPercentiles().isEmpty());
        List<String> said = waits && charts.isEmpty() ? List.of("No job waits with any alternative.") : List.of();
        return new Section("waiting", "How long jobs wait", List.of(), List.of(), List.of(), charts, said);
    }

    /** Returns queues and nodes over time. */
    Section time() {
        List<Chart> charts = new ArrayList<>(
                ofEach("timeline", analysed -> analysed.timeline().map(tables::timeline)));
        List<Table> scaling = tables.scaling();
        for (int i = 0; i < scaling.size(); i++) {
            charts.addAll(named("autoscale-" + (i + 1), scaling.get(i), i >= MOST_OPEN));
        }
        List<String> introduction = List.of("One replication as it went; the others differ by chance.");
        return new Section("time", "What happens over time", introduction, List.of(), List.of(), charts, List.of());
    }

    /** Returns how busy each hour of the week is. */
    Section week() {
        List<Chart> charts = ofEach("week", analysed -> analysed.week().map(hours::week));
        List<String> introduction = charts.isEmpty()
                ? List.of()
                : List.of(
                        "The busy share of the slots of ready nodes (classic: of its capacity, with all tenants), after "
                                + "the warm-up, in all replications together. The clock starts on "
                                + Caption.start(analysis.scenario().experiment()) + ".");
        return new Section(
                "week", "Utilisation by hour and weekday", introduction, List.of(), List.of(), charts, List.of());
    }

    /** Returns how the estimates settled; nothing if that cannot be told. */
    List<Chart> convergence() {
        return ConvergenceChart.metric(analysis)
                .map(metric -> named("convergence", hours.convergence(metric)))
                .orElse(List.of());
    }
}
