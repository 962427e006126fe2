package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.AlternativeAnalysis.Waste;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.report.chart.StackedBars.Part;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Where the charged hours of each alternative went. */
final class HoursChart {
    private HoursChart() {}

    /** Returns the chart, unless no hours were charged. */
    static Optional<Picture> of(Analysis analysis) {
        List<AlternativeAnalysis> all = analysis.alternatives();
        if (all.stream().noneMatch(a -> a.waste().billed() > 0)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        add(parts, all, "busy", Theme.PARTS.get(0), Waste::busy);
        add(parts, all, "idle", Theme.PARTS.get(1), Waste::idle);
        add(parts, all, "provisioning", Theme.PARTS.get(2), Waste::provisioning);
        add(parts, all, "draining", Theme.PARTS.get(3), Waste::draining);
        add(parts, all, "rounding", Theme.PARTS.get(4), Waste::rounding);
        List<String> totals = all.stream()
                .map(a -> Ticks.Labels.amount(a.waste().billed()) + " h")
                .toList();
        StackedBars bars = new StackedBars(parts, totals, "compute-hours billed");
        String finding = finding(analysis);
        String description = "One bar for each alternative: the charged hours, split into busy, idle, provisioning, "
                + "draining and rounding.";
        int replications = analysis.scenario().experiment().replications();
        String measured = "Charged hours of the whole run · "
                + (replications == 1 ? "one replication" : "means, n = " + replications);
        return Optional.of(new Picture(
                "hours",
                finding,
                description,
                layout -> bars.draw(finding, measured, new Names(analysis).within(layout.nameLength()), layout)));
    }

    private static void add(
            List<Part> parts, List<AlternativeAnalysis> all, String name, Color colour, ToDoubleFunction<Waste> hours) {
        double[] amounts = all.stream()
                .mapToDouble(a -> Math.max(0, hours.applyAsDouble(a.waste())))
                .toArray();
        for (double amount : amounts) {
            if (amount > 0) {
                parts.add(new Part(name, colour, amounts));
                return;
            }
        }
    }

    private static String finding(Analysis analysis) {
        List<String> names = new Names(analysis).quoted(28);
        int most = -1;
        double largest = 0.005;
        for (int i = 0; i < names.size(); i++) {
            Waste waste = analysis.alternatives().get(i).waste();
            double worked = waste.busy() + waste.draining();
            double unused = waste.billed() > 0 ? 1 - worked / waste.billed() : 0;
            if (unused > largest) {
                largest = unused;
                most = i;
            }
        }
        return most < 0
                ? "Every billed hour was busy"
                : Math.round(largest * 100) + " % of the hours billed for " + names.get(most) + " did no work";
    }
}
