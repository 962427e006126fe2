package dev.poolwise.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The cells of a heat map. Their colours stay the same on a dark page, and the text on them stays legible. */
final class HeatCells extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final Color LIGHT = new Color(0xE3EEF6);
    private static final Color DARK = new Color(0x0A3A5C);
    private static final Color ON_LIGHT = new Color(0x14202B);
    private static final Color ON_DARK = new Color(0xFDFEFE);
    private static final double GAP = 1;
    private static final double HATCH = 7;
    private static final Font SMALL = Theme.SEMI_BOLD.deriveFont(9.5f);
    private static final double MARGIN = 3;
    private static final double SMALL_MARGIN = 1;

    private final transient List<Cell> cells;

    /**
     * A cell.
     *
     * @param column from 0, left to right
     * @param row from 0, bottom to top
     * @param text shown where it has room; may be empty
     * @param shade from 0 (light) to 1 (dark); NaN for hatched
     * @param framed whether it stands out
     */
    record Cell(int column, int row, String text, double shade, boolean framed) {}

    HeatCells(List<Cell> cells) {
        super();
        this.cells = List.copyOf(cells);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        boolean isSmall = isSmall(g2, box(new Cell(0, 0, "", 0, false), area, xAxis, yAxis));
        for (Cell cell : cells) {
            Rectangle2D box = box(cell, area, xAxis, yAxis);
            if (Double.isNaN(cell.shade)) {
                hatch(g2, box);
            } else {
                g2.setPaint(shade(cell.shade));
                g2.fill(box);
            }
            if (cell.framed) {
                frame(g2, box);
            }
            write(g2, cell, box, isSmall);
        }
    }

    private static Rectangle2D box(Cell cell, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(
                xAxis.valueToJava2D(cell.column - 0.5, area, RectangleEdge.BOTTOM) + GAP,
                yAxis.valueToJava2D(cell.row - 0.5, area, RectangleEdge.LEFT) - GAP,
                xAxis.valueToJava2D(cell.column + 0.5, area, RectangleEdge.BOTTOM) - GAP,
                yAxis.valueToJava2D(cell.row + 0.5, area, RectangleEdge.LEFT) + GAP);
        return box;
    }

    /** Text is small in all cells if that, and only that, makes it fit everywhere. */
    private boolean isSmall(Graphics2D g2, Rectangle2D box) {
        return !fit(g2, Theme.NOTE, MARGIN, box) && fit(g2, SMALL, SMALL_MARGIN, box);
    }

    private boolean fit(Graphics2D g2, Font font, double margin, Rectangle2D box) {
        FontMetrics metrics = g2.getFontMetrics(font);
        return cells.stream().allMatch(cell -> metrics.stringWidth(cell.text) + 2 * margin <= box.getWidth());
    }

    private static Color shade(double shade) {
        return new Color(
                between(LIGHT.getRed(), DARK.getRed(), shade),
                between(LIGHT.getGreen(), DARK.getGreen(), shade),
                between(LIGHT.getBlue(), DARK.getBlue(), shade));
    }

    private static int between(int from, int to, double shade) {
        return (int) Math.round(from + (to - from) * shade);
    }

    /** Lines from bottom left to top right, cut at the box by arithmetic, which every kind of picture can draw. */
    private static void hatch(Graphics2D g2, Rectangle2D box) {
        g2.setPaint(Theme.AXIS);
        g2.setStroke(Theme.dashed(1f));
        g2.draw(box);
        for (double offset = HATCH; offset < box.getWidth() + box.getHeight(); offset += HATCH) {
            double left = Math.max(0, offset - box.getHeight());
            double right = Math.min(offset, box.getWidth());
            g2.draw(new Line2D.Double(
                    box.getX() + left,
                    box.getMaxY() - (offset - left),
                    box.getX() + right,
                    box.getMaxY() - (offset - right)));
        }
    }

    private static void frame(Graphics2D g2, Rectangle2D box) {
        g2.setPaint(Theme.ORANGE);
        g2.setStroke(Theme.dashed(2.4f));
        g2.draw(new Rectangle2D.Double(
                box.getX() + GAP, box.getY() + GAP, box.getWidth() - 2 * GAP, box.getHeight() - 2 * GAP));
    }

    private static void write(Graphics2D g2, Cell cell, Rectangle2D box, boolean isSmall) {
        if (cell.text.isEmpty()) {
            return;
        }
        boolean hatched = Double.isNaN(cell.shade);
        g2.setFont(isSmall ? SMALL : hatched ? Theme.TICK : Theme.NOTE);
        double margin = isSmall ? SMALL_MARGIN : MARGIN;
        FontMetrics metrics = g2.getFontMetrics();
        double width = metrics.stringWidth(cell.text);
        if (width + 2 * margin > box.getWidth() || metrics.getHeight() > box.getHeight()) {
            return;
        }
        if (hatched) {
            g2.setPaint(Theme.PAPER);
            g2.fill(new Rectangle2D.Double(
                    box.getCenterX() - width / 2 - MARGIN,
                    box.getCenterY() - metrics.getHeight() / 2.0,
                    width + 2 * MARGIN,
                    metrics.getHeight()));
        }
        g2.setPaint(hatched ? Theme.MUTED : cell.shade > 0.45 ? ON_DARK : ON_LIGHT);
        double baseline = box.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        g2.drawString(cell.text, (float) (box.getCenterX() - width / 2), (float) baseline);
    }
}
