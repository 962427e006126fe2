package dev.poolwise.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with the ticks of a {@link Scale}, as many of them as have room. */
final class ScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final double BETWEEN_LABELS = 14;

    private final transient Scale scale;

    ScaleAxis(Scale scale, String label) {
        this.scale = scale;
        Theme.style(this, label);
        setAutoRange(false);
        setRange(scale.lower(), scale.upper());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        double last = Double.NaN;
        double lastHalf = 0;
        double gap = horizontal ? BETWEEN_LABELS : 2;
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        for (Scale.Tick tick : scale.ticks()) {
            double position = scale.position(tick.value());
            if (position < getLowerBound() || position > getUpperBound()) {
                continue;
            }
            double at = valueToJava2D(position, area, edge);
            double half = (horizontal ? metrics.stringWidth(tick.label()) : metrics.getHeight()) / 2.0;
            if (Double.isNaN(last) || Math.abs(at - last) >= half + lastHalf + gap) {
                ticks.add(new NumberTick(position, tick.label(), anchor, TextAnchor.CENTER, 0));
                last = at;
                lastHalf = half;
            }
        }
        return ticks;
    }
}
