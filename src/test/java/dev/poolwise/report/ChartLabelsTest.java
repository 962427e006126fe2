package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.report.chart.Charts;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.chart.Picture;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** No label leaves its chart, and none lies on another, whatever the names and numbers are. */
class ChartLabelsTest {
    private static final double TOUCH = 0.5;
    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("/fonts/Inter-Regular.ttf");
    private static final Font SEMI_BOLD = font("/fonts/Inter-SemiBold.ttf");
    private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    private record Label(String text, Rectangle2D ink) {}

    static Stream<Report> reports() {
        return Stream.of(Samples.everyday(), Samples.single(), Samples.awkward(), Samples.crowded(), Samples.nothing());
    }

    private static Font font(String resource) {
        try (InputStream in = ChartLabelsTest.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLabelIsInsideAndAlone(Report report) throws Exception {
        List<String> problems = new ArrayList<>();
        int seen = 0;
        for (Picture picture : Charts.of(report.analysis())) {
            for (Layout layout : Layout.values()) {
                Element svg = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture.svgElement(layout))))
                        .getDocumentElement();
                List<Label> labels = new ArrayList<>();
                collect(svg, new AffineTransform(), REGULAR, labels);
                seen += labels.size();
                String where = picture.name() + " " + layout + ": ";
                clipped(svg, labels).forEach(text -> problems.add(where + "clipped: " + text));
                collisions(labels).forEach(text -> problems.add(where + "on each other: " + text));
            }
        }
        assertTrue(seen > 50, seen + " labels");
        assertEquals("", String.join("\n", problems));
    }

    private static List<String> clipped(Element svg, List<Label> labels) {
        Rectangle2D box = new Rectangle2D.Double(
                0, 0, Double.parseDouble(svg.getAttribute("width")), Double.parseDouble(svg.getAttribute("height")));
        return labels.stream()
                .filter(label -> !box.contains(label.ink))
                .map(Label::text)
                .toList();
    }

    private static List<String> collisions(List<Label> labels) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D both = labels.get(i).ink.createIntersection(labels.get(j).ink);
                if (both.getWidth() > TOUCH && both.getHeight() > TOUCH) {
                    found.add(labels.get(j).text + " | " + labels.get(i).text);
                }
            }
        }
        return found;
    }

    private static void collect(Element element, AffineTransform outer, Font outerFont, List<Label> labels) {
        AffineTransform transform = new AffineTransform(outer);
        transform.concatenate(transform(element.getAttribute("transform")));
        Font font = font(element, outerFont);
        if (element.getTagName().equals("text")) {
            labels.add(label(element, transform, font));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, transform, font, labels);
            }
        }
    }

    private static Font font(Element element, Font outer) {
        Font family = element.hasAttribute("font-weight")
                ? (element.getAttribute("font-weight").equals("600") ? SEMI_BOLD : REGULAR)
                : element.hasAttribute("font-family") ? REGULAR : outer;
        String size = element.getAttribute("font-size").replace("px", "");
        return family.deriveFont(size.isEmpty() ? outer.getSize2D() : Float.parseFloat(size));
    }

    private static Label label(Element text, AffineTransform transform, Font font) {
        AffineTransform placed = new AffineTransform(transform);
        placed.translate(Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y")));
        Rectangle2D ink = font.createGlyphVector(SCREEN, text.getTextContent()).getVisualBounds();
        return new Label(
                text.getTextContent(), placed.createTransformedShape(ink).getBounds2D());
    }

    private static AffineTransform transform(String attribute) {
        AffineTransform all = new AffineTransform();
        Matcher steps = TRANSFORM.matcher(attribute);
        while (steps.find()) {
            double[] v = Stream.of(steps.group(2).trim().split("[ ,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (steps.group(1)) {
                case "translate" -> all.translate(v[0], v.length > 1 ? v[1] : 0);
                case "matrix" -> all.concatenate(new AffineTransform(v));
                case "scale" -> all.scale(v[0], v.length > 1 ? v[1] : v[0]);
                case "rotate" ->
                    all.rotate(
                            Math.toRadians(v[0]),
                            DoubleStream.of(v).skip(1).findFirst().orElse(0),
                            v.length > 2 ? v[2] : 0);
                default -> throw new IllegalArgumentException(attribute);
            }
        }
        return all;
    }
}
