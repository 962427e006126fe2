package dev.poolwise.report.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds places for labels beside points so that labels cover neither each other nor what is drawn. */
final class LabelPlacer {
    private static final double NEAR = 8;
    private static final double STEP = 7;
    private static final int RINGS = 45;
    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    private final Rectangle2D area;
    private final List<Rectangle2D> taken;

    /**
     * Starts with nothing placed.
     *
     * @param area labels stay inside
     * @param obstacles what labels keep clear of
     */
    LabelPlacer(Rectangle2D area, List<Rectangle2D> obstacles) {
        this.area = area;
        this.taken = new ArrayList<>(obstacles);
    }

    /**
     * Returns where the label goes: the free place nearest to its point, or where it covers least if none is free.
     * Later labels keep clear of it.
     */
    Rectangle2D place(Point2D point, double width, double height) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < RINGS && least > 0; ring++) {
            for (double[] side : SIDES) {
                Rectangle2D candidate = beside(point, width, height, side, NEAR + ring * STEP);
                double covered = covered(candidate);
                if (covered < least) {
                    least = covered;
                    best = candidate;
                }
            }
        }
        Rectangle2D chosen = best == null ? new Rectangle2D.Double(point.getX(), point.getY(), width, height) : best;
        taken.add(chosen);
        return chosen;
    }

    private static Rectangle2D beside(Point2D point, double width, double height, double[] side, double distance) {
        double x = point.getX() + side[0] * distance + (side[0] - 1) / 2 * width;
        double y = point.getY() + side[1] * distance + (side[1] - 1) / 2 * height;
        return new Rectangle2D.Double(x, y, width, height);
    }

    private double covered(Rectangle2D candidate) {
        Rectangle2D inside = candidate.createIntersection(area);
        double outside = inside.isEmpty() ? size(candidate) * 4 : (size(candidate) - size(inside)) * 4;
        double covered = outside;
        for (Rectangle2D other : taken) {
            Rectangle2D overlap = candidate.createIntersection(other);
            covered += overlap.isEmpty() ? 0 : size(overlap);
        }
        return covered;
    }

    private static double size(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }
}
