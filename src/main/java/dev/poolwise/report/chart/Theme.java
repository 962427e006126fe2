package dev.poolwise.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One look for all charts: the finding as title, thin grid, no frames. Colours are those of Okabe and Ito, which people
 * with colour blindness can tell apart ("Color Universal Design", 2008); dashes and shapes tell series apart in grey.
 */
final class Theme {
    static final Color INK = new Color(0x1F2933);
    static final Color MUTED = new Color(0x616E7C);
    static final Color GRID = new Color(0xE4E7EB);
    static final Color AXIS = new Color(0xB8C1CC);
    static final Color PAPER = Color.WHITE;

    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color GREEN = new Color(0x009E73);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color SKY = new Color(0x56B4E9);
    static final Color PURPLE = new Color(0xCC79A7);
    /**
     * What a whole is made of, in shades near those of cividis that show on white and on black; none is an
     * alternative's.
     */
    static final List<Color> PARTS = Stream.of(0x4C6A9C, 0xCDBA5E, 0x9A968A, 0x6E7488, 0xE3CF4B)
            .map(Color::new)
            .toList();

    static final List<Color> COLOURS = List.of(BLUE, ORANGE, GREEN, VERMILION, SKY, PURPLE);

    static final Font REGULAR = load("/fonts/Inter-Regular.ttf");
    static final Font SEMI_BOLD = load("/fonts/Inter-SemiBold.ttf");
    static final Font TITLE = SEMI_BOLD.deriveFont(16f);
    static final Font SUBTITLE = REGULAR.deriveFont(11.5f);
    static final Font LABEL = REGULAR.deriveFont(11.5f);
    static final Font TICK = REGULAR.deriveFont(11f);
    static final Font NOTE = SEMI_BOLD.deriveFont(11f);

    private static final float[][] DASHES = {{}, {7, 3}, {2, 3}, {9, 3, 2, 3}, {4, 2}};

    private Theme() {}

    private static Font load(String resource) {
        try (InputStream in = Theme.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + resource + " cannot be read", e);
        }
    }

    /** Returns the colour of the alternative with this index, the same in every chart. */
    static Color colour(int index) {
        return COLOURS.get(index % COLOURS.size());
    }

    /** Returns the line of the alternative with this index. */
    static Stroke line(int index) {
        return dashed(1.8f, DASHES[index % DASHES.length]);
    }

    static Stroke dashed(float width, float... dashes) {
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** Returns the mark of the alternative with this index; colour and mark together repeat after 12. */
    static Shape mark(int index) {
        return switch ((index + index / COLOURS.size()) % 4) {
            case 0 -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
            case 1 -> new Rectangle2D.Double(-4, -4, 8, 8);
            case 2 -> polygon(0, -5.5, 5.2, 4, -5.2, 4);
            default -> polygon(0, -5.8, 5.8, 0, 0, 5.8, -5.8, 0);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Color faint(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 46);
    }

    /** Gives a line and its band the looks of an alternative. */
    static void styleBand(DeviationRenderer renderer, int series, int alternative) {
        renderer.setSeriesPaint(series, colour(alternative));
        renderer.setSeriesFillPaint(series, colour(alternative));
        renderer.setSeriesStroke(series, line(alternative));
        renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
    }

    /** Has values read across rows, beside a line at zero. */
    static void styleRows(XYPlot plot) {
        style(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.addDomainMarker(new ValueMarker(0, INK, dashed(1.1f)));
    }

    /** Returns a chart with the finding as title and what was measured below it. */
    static JFreeChart chart(String finding, String measured, Plot plot, Key key) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(PAPER);
        chart.setPadding(new RectangleInsets(12, 14, 10, 16));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.getRenderingHints().put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        chart.addSubtitle(title(finding, TITLE, INK, 3));
        chart.addSubtitle(title(measured, SUBTITLE, MUTED, 10));
        if (key == Key.SHOWN) {
            chart.addSubtitle(legend(plot));
        }
        return chart;
    }

    /** Whether a chart explains its series below the plot. */
    enum Key {
        SHOWN,
        HIDDEN
    }

    private static TextTitle title(String text, Font font, Paint paint, double below) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(paint);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 0, below, 0);
        return title;
    }

    private static LegendTitle legend(Plot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemFont(TICK);
        legend.setItemPaint(INK);
        legend.setItemLabelPadding(new RectangleInsets(2, 3, 2, 10));
        legend.setBackgroundPaint(null);
        return legend;
    }

    static void style(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(dashed(0.8f));
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(dashed(0.8f));
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(false);
    }

    static void style(CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(dashed(0.8f));
        plot.setDomainGridlinesVisible(false);
    }

    static void style(Axis axis, String label) {
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(MUTED);
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(AXIS);
        axis.setTickMarksVisible(false);
    }
}
