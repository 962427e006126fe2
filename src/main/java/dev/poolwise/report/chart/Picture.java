package dev.poolwise.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/** One chart of a report. It looks the same whenever and on whatever thread it is drawn. */
public final class Picture {
    private static final int PIXEL_RATIO = 2;

    private final String name;
    private final String finding;
    private final String description;
    private final Function<Layout, JFreeChart> chart;
    private final Map<Layout, String> elements = new ConcurrentHashMap<>();

    Picture(String name, String finding, String description, Function<Layout, JFreeChart> chart) {
        this.name = name;
        this.finding = finding;
        this.description = description;
        this.chart = chart;
    }

    /**
     * Draws what pages show of pictures, on all cores, so that it is at hand: drawing is most of the work of a report.
     */
    public static void drawElements(List<Picture> pictures) {
        pictures.parallelStream().forEach(picture -> {
            for (Layout layout : Layout.values()) {
                picture.svgElement(layout);
            }
        });
    }

    /** Returns the file name without its ending: lower-case letters, digits and hyphens. */
    public String name() {
        return name;
    }

    /** Returns what the chart shows, in one sentence. */
    public String finding() {
        return finding;
    }

    /** Returns what is drawn, for those who cannot see it. */
    public String description() {
        return description;
    }

    /** Returns a document that looks the same everywhere: text is drawn as outlines. */
    public String svg() {
        return Svg.document(this, chart.apply(Layout.WIDE));
    }

    /** Returns an element for a page that provides the font and the theme's colours. */
    public String svgElement(Layout layout) {
        return elements.computeIfAbsent(layout, chosen -> Svg.element(this, chart.apply(chosen), chosen));
    }

    /** Returns a picture of 1280 × 800 pixels. */
    public byte[] png() {
        int width = Layout.WIDE.width();
        int height = Layout.WIDE.height();
        BufferedImage image = new BufferedImage(width * PIXEL_RATIO, height * PIXEL_RATIO, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.transform(AffineTransform.getScaleInstance(PIXEL_RATIO, PIXEL_RATIO));
            chart.apply(Layout.WIDE).draw(g2, new Rectangle2D.Double(0, 0, width, height));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            g2.dispose();
        }
    }
}
