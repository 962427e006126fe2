package dev.poolwise.report.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels beside points so that labels cover neither each other nor what is drawn. */
final class LabelPlacer {
    private static final double NEAR = 8;
    private static final double STEP = 3;
    private static final int RINGS = 4;
    private static final int SIDES = 16;

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
     * Returns where the label goes: the free place nearest to its point, or nothing if all places beside the point are
     * taken. Later labels keep clear of it.
     */
    Optional<Rectangle2D> place(Point2D point, double width, double height) {
        for (int ring = 0; ring < RINGS; ring++) {
            for (int side = 0; side < SIDES; side++) {
                Rectangle2D box = beside(point, width, height, side, NEAR + ring * STEP);
                if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D beside(Point2D point, double width, double height, int side, double distance) {
        double angle = 2 * Math.PI * side / SIDES;
        double right = Math.rint(Math.cos(angle) * 1e6) / 1e6;
        double down = -Math.rint(Math.sin(angle) * 1e6) / 1e6;
        double x = point.getX() + right * distance + (Math.signum(right) - 1) / 2 * width;
        double y = point.getY() + down * distance + (Math.signum(down) - 1) / 2 * height;
        return new Rectangle2D.Double(x, y, width, height);
    }
}
