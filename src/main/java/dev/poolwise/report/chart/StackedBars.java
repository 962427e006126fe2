package dev.poolwise.report.chart;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Horizontal bars, one for each alternative, that show what a total is made of.
 *
 * @param parts in the order in which they are stacked
 * @param totals what stands beside each bar, in the order of the alternatives
 * @param axis what is measured, with its unit
 */
record StackedBars(List<Part> parts, List<String> totals, String axis) {
    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);
    /** Of a chart's width, what is left for bars beside the longest names. */
    private static final double PLOT = 0.55;

    /** Of a chart's width, what names take at most. */
    private static final double WIDEST_NAME = 0.4;

    private static final double LEAST_ROOM = 1.3;
    private static final double GAP = 12;
    private static final double WIDEST_BAR = 0.16;

    /** One part of every total. */
    record Part(String name, Color colour, double[] amounts) {}

    JFreeChart draw(String finding, String measured, List<String> names, Layout layout) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setMaximumBarWidth(WIDEST_BAR);
        for (int row = 0; row < parts.size(); row++) {
            Part part = parts.get(row);
            for (int i = 0; i < names.size(); i++) {
                data.addValue(part.amounts()[i], part.name(), names.get(i));
            }
            renderer.setSeriesPaint(row, part.colour());
            renderer.setSeriesOutlinePaint(row, Theme.PAPER);
            renderer.setSeriesOutlineStroke(row, Theme.dashed(1f));
        }
        double[] ends =
                IntStream.range(0, names.size()).mapToDouble(this::total).toArray();
        Scale scale = Scale.even(0, upper(totals, ends, layout), Ticks.AMOUNTS);
        CategoryAxis alternatives = new CategoryAxis();
        Theme.style(alternatives, "");
        alternatives.setMaximumCategoryLabelLines(2);
        alternatives.setMaximumCategoryLabelWidthRatio((float) WIDEST_NAME);
        CategoryPlot plot = new CategoryPlot(data, alternatives, new ScaleAxis(scale, axis), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        Theme.style(plot);
        for (int i = 0; i < names.size(); i++) {
            plot.addAnnotation(beside(names.get(i), totals.get(i), total(i), scale));
        }
        return Theme.chart(finding, measured, plot, Theme.Key.SHOWN);
    }

    /** Returns a label beside the end of a bar. */
    static CategoryTextAnnotation beside(String name, String text, double at, Scale scale) {
        CategoryTextAnnotation annotation =
                new CategoryTextAnnotation(text, name, at + (scale.upper() - scale.lower()) / 90);
        annotation.setFont(Theme.NOTE);
        annotation.setPaint(Theme.INK);
        annotation.setCategoryAnchor(CategoryAnchor.MIDDLE);
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        return annotation;
    }

    private double total(int alternative) {
        return parts.stream().mapToDouble(p -> p.amounts()[alternative]).sum();
    }

    /** Returns where the axis must end so that the labels beside the bars have room. */
    static double upper(List<String> labels, double[] ends, Layout layout) {
        double upper = 0;
        for (int i = 0; i < ends.length; i++) {
            double width = Theme.NOTE.getStringBounds(labels.get(i), SCREEN).getWidth() + GAP;
            double room = 1 - Math.min(0.9, width / (PLOT * layout.width()));
            upper = Math.max(upper, ends[i] * Math.max(LEAST_ROOM, 1 / room));
        }
        return upper;
    }
}
