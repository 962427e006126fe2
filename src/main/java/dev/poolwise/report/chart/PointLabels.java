package dev.poolwise.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Names beside points, clear of each other, of the points and of their interval bars. */
final class PointLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double POINT = 6;
    private static final double BAR = 1.5;

    private final transient List<Label> labels;
    private final transient List<Rectangle2D> boxes = new ArrayList<>();
    private final double[] verticals;
    private final double[] horizontals;

    /** A name with the point and the interval bars that it stands for, in positions of the axes. */
    record Label(String text, double x, double y, double left, double right, double bottom, double top) {}

    /**
     * Creates the labels.
     *
     * @param verticals positions of lines from bottom to top that labels keep clear of
     * @param horizontals positions of lines from left to right
     */
    PointLabels(List<Label> labels, double[] verticals, double[] horizontals) {
        super();
        this.labels = List.copyOf(labels);
        this.verticals = verticals.clone();
        this.horizontals = horizontals.clone();
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
        g2.setFont(Theme.NOTE);
        FontMetrics metrics = g2.getFontMetrics();
        List<Rectangle2D> obstacles = new ArrayList<>();
        List<Point2D> points = new ArrayList<>();
        for (Label label : labels) {
            Point2D point = at(label.x, label.y, area, xAxis, yAxis);
            points.add(point);
            obstacles.add(around(point, point, POINT));
            obstacles.add(around(
                    at(label.left, label.y, area, xAxis, yAxis), at(label.right, label.y, area, xAxis, yAxis), BAR));
            obstacles.add(around(
                    at(label.x, label.top, area, xAxis, yAxis), at(label.x, label.bottom, area, xAxis, yAxis), BAR));
        }
        for (double x : verticals) {
            double at = xAxis.valueToJava2D(x, area, RectangleEdge.BOTTOM);
            obstacles.add(new Rectangle2D.Double(at - BAR, area.getY(), 2 * BAR, area.getHeight()));
        }
        for (double y : horizontals) {
            double at = yAxis.valueToJava2D(y, area, RectangleEdge.LEFT);
            obstacles.add(new Rectangle2D.Double(area.getX(), at - BAR, area.getWidth(), 2 * BAR));
        }
        LabelPlacer placer = new LabelPlacer(area, obstacles);
        boxes.clear();
        for (int i = 0; i < labels.size(); i++) {
            String text = labels.get(i).text;
            Optional<Rectangle2D> place =
                    placer.place(points.get(i), metrics.stringWidth(text) + 2.0, metrics.getHeight());
            if (place.isPresent()) {
                Rectangle2D box = place.get();
                boxes.add(box);
                g2.setPaint(Theme.INK);
                g2.drawString(text, (float) box.getX() + 1, (float) (box.getY() + metrics.getAscent()));
            }
        }
    }

    /** Returns whether every label had room beside its point when they were last drawn. */
    boolean isClear() {
        return boxes.size() == labels.size();
    }

    /** Returns where the labels were last drawn. */
    List<Rectangle2D> boxes() {
        return List.copyOf(boxes);
    }

    private static Point2D at(double x, double y, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        return new Point2D.Double(
                xAxis.valueToJava2D(x, area, RectangleEdge.BOTTOM), yAxis.valueToJava2D(y, area, RectangleEdge.LEFT));
    }

    private static Rectangle2D around(Point2D a, Point2D b, double room) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(a, b);
        box.setFrame(box.getX() - room, box.getY() - room, box.getWidth() + 2 * room, box.getHeight() + 2 * room);
        return box;
    }
}
