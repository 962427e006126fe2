package dev.poolwise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(80, 60, 500, 270);

    @Test
    void placedLabelsTouchNeitherEachOtherNorAPointNorTheEdge() {
        SplittableRandom random = new SplittableRandom(11);
        int placed = 0;
        for (int trial = 0; trial < 300; trial++) {
            List<Point2D> points = new ArrayList<>();
            List<Rectangle2D> marks = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                Point2D point = new Point2D.Double(80 + 500 * random.nextDouble(), 60 + 270 * random.nextDouble());
                points.add(point);
                marks.add(new Rectangle2D.Double(point.getX() - 6, point.getY() - 6, 12, 12));
            }
            LabelPlacer placer = new LabelPlacer(AREA, marks);
            List<Rectangle2D> boxes = new ArrayList<>();
            for (Point2D point : points) {
                Optional<Rectangle2D> box = placer.place(point, 60 + 120 * random.nextDouble(), 14);
                box.ifPresent(found -> {
                    assertTrue(AREA.contains(found));
                    assertTrue(marks.stream().noneMatch(found::intersects));
                    assertTrue(boxes.stream().noneMatch(found::intersects));
                    boxes.add(found);
                });
            }
            placed += boxes.size();
        }
        assertTrue(placed > 2400, "only " + placed + " of 2700 labels found a place");
    }

    @Test
    void aLabelWithoutRoomIsNotPlaced() {
        LabelPlacer placer = new LabelPlacer(AREA, List.of(AREA));
        assertFalse(placer.place(new Point2D.Double(300, 200), 50, 14).isPresent());
    }

    @Test
    void aLoneLabelStandsRightOfItsPoint() {
        LabelPlacer placer = new LabelPlacer(AREA, List.of());
        Rectangle2D box = placer.place(new Point2D.Double(300, 200), 50, 14).orElseThrow();
        assertEquals(308, box.getX(), 0);
        assertEquals(200, box.getCenterY(), 0);
    }
}
