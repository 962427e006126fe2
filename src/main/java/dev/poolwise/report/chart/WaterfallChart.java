package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis.Waste;
import dev.poolwise.analysis.Analysis;
import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** From the hours in which nodes worked to the hours that are billed, one step for each kind of waste. */
final class WaterfallChart {
    private static final double WIDEST_BAR = 0.11;
    private static final double NOTHING = 0.0005;

    private final String name;
    private final Waste waste;
    private final int replications;

    /** One bar, from where the last one ended. */
    private record Step(String label, Color colour, double from, double to) {
        double hours() {
            return to - from;
        }
    }

    private WaterfallChart(String name, Waste waste, int replications) {
        this.name = name;
        this.waste = waste;
        this.replications = replications;
    }

    /** Returns a chart for each alternative that is billed for hours without work. */
    static List<Picture> of(Analysis analysis) {
        List<String> names = new Names(analysis).quoted(30);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Waste waste = analysis.alternatives().get(i).waste();
            if (waste.billed() - waste.busy() > NOTHING * waste.billed()) {
                WaterfallChart chart = new WaterfallChart(
                        names.get(i), waste, analysis.scenario().experiment().replications());
                String description =
                        "Bars that each begin where the one above ends: busy hours, then the hours of each "
                                + "kind of waste, up to the billed hours.";
                pictures.add(new Picture("waterfall-" + (i + 1), chart.finding(), description, chart::draw));
            }
        }
        return pictures;
    }

    private String finding() {
        double perHour = waste.busy() > 0 ? waste.billed() / waste.busy() : Double.POSITIVE_INFINITY;
        return Double.isInfinite(perHour)
                ? name + " is billed for " + Ticks.Labels.amount(waste.billed()) + " h and never busy"
                : name + " is billed for " + Ticks.Labels.rough(perHour) + " h for each busy hour";
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double busy = Math.max(0, waste.busy());
        steps.add(new Step("busy", Theme.PARTS.get(0), 0, busy));
        double at = step(steps, "idle", Theme.PARTS.get(1), busy, waste.idle());
        at = step(steps, "provisioning", Theme.PARTS.get(2), at, waste.provisioning());
        at = step(steps, "draining", Theme.PARTS.get(3), at, waste.draining());
        at = step(steps, "rounding", Theme.PARTS.get(4), at, waste.rounding());
        steps.add(new Step("billed", Theme.MUTED, 0, at));
        return steps;
    }

    private double step(List<Step> steps, String label, Color colour, double from, double hours) {
        if (hours <= NOTHING * waste.billed()) {
            return from + Math.max(0, hours);
        }
        steps.add(new Step(label, colour, from, from + hours));
        return from + hours;
    }

    private JFreeChart draw(Layout layout) {
        List<Step> steps = steps();
        Number[][] from = {steps.stream().map(Step::from).toArray(Number[]::new)};
        Number[][] to = {steps.stream().map(Step::to).toArray(Number[]::new)};
        String[] labels = steps.stream().map(Step::label).toArray(String[]::new);
        double[] ends = steps.stream().mapToDouble(Step::to).toArray();
        double upper = StackedBars.upper(steps.stream().map(this::amount).toList(), ends, layout);
        Scale scale = Scale.even(0, upper, Ticks.AMOUNTS);
        CategoryAxis kinds = new CategoryAxis();
        Theme.style(kinds, "");
        CategoryPlot plot = new CategoryPlot(
                new DefaultIntervalCategoryDataset(new String[] {"hours"}, labels, from, to),
                kinds,
                new ScaleAxis(scale, "compute-hours"),
                renderer(steps));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        Theme.style(plot);
        steps.forEach(step -> plot.addAnnotation(label(step, scale)));
        return Theme.chart(finding(), measured(), plot, Theme.Key.HIDDEN);
    }

    private CategoryTextAnnotation label(Step step, Scale scale) {
        return StackedBars.beside(step.label, amount(step), step.to, scale);
    }

    private String amount(Step step) {
        String share = Ticks.Labels.rough(100 * step.hours() / waste.billed()) + " %";
        return Ticks.Labels.amount(step.hours()) + " h, " + share;
    }

    private String measured() {
        return "Charged hours of the whole run · "
                + (replications == 1 ? "one replication" : "means, n = " + replications);
    }

    private static IntervalBarRenderer renderer(List<Step> steps) {
        IntervalBarRenderer renderer =
                new Coloured(steps.stream().map(Step::colour).toList());
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(WIDEST_BAR);
        return renderer;
    }

    /** Bars of which each has its own colour. */
    private static final class Coloured extends IntervalBarRenderer {
        private static final long serialVersionUID = 1;

        private final List<Color> colours;

        Coloured(List<Color> colours) {
            this.colours = List.copyOf(colours);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return colours.get(column);
        }
    }
}
