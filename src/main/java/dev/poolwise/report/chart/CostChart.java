package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.billing.LineItem;
import dev.poolwise.capacity.Classic;
import dev.poolwise.report.chart.StackedBars.Part;
import dev.poolwise.scenario.Alternative;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each alternative costs, by what is paid for. */
final class CostChart {
    private CostChart() {}

    /** What a line of a bill is about. */
    private enum Kind {
        POOL("compute-hours of pools", Theme.PARTS.get(0)),
        CLASSIC("compute-hours of classic jobs", Theme.PARTS.get(1)),
        PLAN("compute-hours beyond plans", Theme.PARTS.get(2)),
        TRANSACTIONS("transactions", Theme.PARTS.get(3)),
        OTHER("fees and other", Theme.PARTS.get(4));

        private final String label;
        private final Color colour;

        Kind(String label, Color colour) {
            this.label = label;
            this.colour = colour;
        }

        static Kind of(LineItem line, Alternative alternative) {
            if (line.unit().endsWith("transactions")) {
                return TRANSACTIONS;
            }
            if (!line.unit().equals("compute-hour")) {
                return OTHER;
            }
            if (line.place().equals(Classic.NAME)) {
                return CLASSIC;
            }
            boolean ofPool = alternative.pools().stream().anyMatch(p -> p.name().equals(line.place()));
            return ofPool ? POOL : PLAN;
        }
    }

    /** Returns the chart, unless nothing costs anything. */
    static Optional<Picture> of(Analysis analysis) {
        List<AlternativeAnalysis> all = analysis.alternatives();
        if (all.stream().allMatch(a -> a.bill().total().signum() <= 0)) {
            return Optional.empty();
        }
        String currency = analysis.scenario().currency().getCurrencyCode();
        StackedBars bars = new StackedBars(
                parts(all), all.stream().map(CostChart::total).toList(), "cost of the whole run (" + currency + ")");
        String finding = finding(analysis, currency);
        String measured = "Mean bill of the replications · " + Charts.level(analysis);
        String description = "One bar for each alternative, stacked by what is paid for, with the total beside it.";
        return Optional.of(new Picture(
                "cost",
                finding,
                description,
                layout -> bars.draw(finding, measured, new Names(analysis).within(layout.nameLength()), layout)));
    }

    private static List<Part> parts(List<AlternativeAnalysis> all) {
        List<Part> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double[] amounts = new double[all.size()];
            boolean any = false;
            for (int i = 0; i < amounts.length; i++) {
                for (LineItem line : all.get(i).bill().lines()) {
                    if (Kind.of(line, all.get(i).alternative()) == kind) {
                        amounts[i] += line.amount().doubleValue();
                    }
                }
                any |= amounts[i] > 0;
            }
            if (any) {
                parts.add(new Part(kind.label, kind.colour, amounts));
            }
        }
        return parts;
    }

    private static String total(AlternativeAnalysis analysed) {
        String total = Ticks.Labels.amount(analysed.bill().total().doubleValue());
        double half = analysed.cost().halfWidth().orElse(0);
        boolean known =
                Double.isFinite(half) && half > 1e-9 * analysed.bill().total().doubleValue();
        return known ? total + " ± " + Ticks.Labels.rough(half) : total;
    }

    private static String finding(Analysis analysis, String currency) {
        List<AlternativeAnalysis> all = analysis.alternatives();
        List<String> names = new Names(analysis).quoted(30);
        AlternativeAnalysis cheapest =
                all.stream().min(Comparator.comparing(a -> a.bill().total())).orElseThrow();
        String amount = Ticks.Labels.amount(cheapest.bill().total().doubleValue()) + " " + currency;
        String name = names.get(all.indexOf(cheapest));
        if (all.size() == 1) {
            return name + " costs " + amount;
        }
        boolean equal = all.stream()
                .allMatch(a -> a.bill().total().compareTo(cheapest.bill().total()) == 0);
        return equal ? "All alternatives cost " + amount : name + " costs least: " + amount;
    }
}
