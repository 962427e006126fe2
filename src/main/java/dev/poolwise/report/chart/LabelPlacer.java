package dev.poolwise.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels beside points so that labels cover neither each other nor what is drawn. */
final class LabelPlacer {
    private static final double NEAR = 8;
    private static final double STEP = 7;
    private static final int RINGS = 45;
    private static final int SIDES = 16;
    private static final double FAR = 16;
    private static final double CROSSING = 60;

    private final Rectangle2D area;
    private final List<Rectangle2D> taken;
    private final List<Line2D> leaders = new ArrayList<>();

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

    /** A label's box, and the line that ties it to its point if it had to go far. */
    record Place(Rectangle2D box, Optional<Line2D> leader) {}

    /**
     * Returns where the label goes: the free place nearest to its point, or where it covers least if none is free.
     * Later labels keep clear of it.
     */
    Place place(Point2D point, double width, double height) {
        Place best = new Place(new Rectangle2D.Double(point.getX(), point.getY(), width, height), Optional.empty());
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < RINGS && least > 0; ring++) {
            for (int side = 0; side < SIDES && least > 0; side++) {
                Place candidate = beside(point, width, height, side, NEAR + ring * STEP);
                double covered = covered(candidate);
                if (covered < least) {
                    least = covered;
                    best = candidate;
                }
            }
        }
        taken.add(best.box);
        best.leader.ifPresent(leaders::add);
        return best;
    }

    private static Place beside(Point2D point, double width, double height, int side, double distance) {
        double angle = 2 * Math.PI * side / SIDES;
        double right = Math.rint(Math.cos(angle) * 1e6) / 1e6;
        double down = -Math.rint(Math.sin(angle) * 1e6) / 1e6;
        double x = point.getX() + right * distance + (Math.signum(right) - 1) / 2 * width;
        double y = point.getY() + down * distance + (Math.signum(down) - 1) / 2 * height;
        Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
        double nearX = Math.max(box.getMinX(), Math.min(point.getX(), box.getMaxX()));
        double nearY = Math.max(box.getMinY(), Math.min(point.getY(), box.getMaxY()));
        Line2D line = new Line2D.Double(point.getX(), point.getY(), nearX, nearY);
        return new Place(box, point.distance(nearX, nearY) > FAR ? Optional.of(line) : Optional.empty());
    }

    private double covered(Place candidate) {
        Rectangle2D inside = candidate.box.createIntersection(area);
        double box = size(candidate.box);
        double covered = 4 * (inside.isEmpty() ? box : box - size(inside));
        for (Rectangle2D other : taken) {
            Rectangle2D overlap = candidate.box.createIntersection(other);
            covered += overlap.isEmpty() ? 0 : size(overlap);
        }
        for (Line2D leader : leaders) {
            covered += candidate.box.intersectsLine(leader) ? CROSSING : 0;
        }
        if (candidate.leader.isPresent()) {
            Line2D own = candidate.leader.get();
            for (Rectangle2D label : taken) {
                boolean atPoint = label.contains(own.getP1());
                covered += !atPoint && own.intersects(label) ? CROSSING : 0;
            }
        }
        return covered;
    }

    private static double size(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }
}
