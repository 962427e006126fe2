package dev.poolwise.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as SVG, the same bytes each time. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /** How text is drawn. */
    private enum Text {
        OUTLINES,
        CHARACTERS
    }

    static String document(Picture picture, JFreeChart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + draw(picture, chart, Layout.WIDE, Text.OUTLINES, picture.name()) + "\n";
    }

    /** Returns an element whose colours are the page's: {@code var(--ink)} and so on. */
    static String element(Picture picture, JFreeChart chart, Layout layout) {
        String id = picture.name() + (layout == Layout.WIDE ? "-w" : "-n");
        String svg = draw(picture, chart, layout, Text.CHARACTERS, id);
        return PageColours.applied(svg)
                .replace("font-family=\"'Inter SemiBold'\"", "font-family=\"Inter\" font-weight=\"600\"")
                .replace("font-family=\"'Dialog'\"", "font-family=\"Inter\"")
                .replace("font-family=\"'Inter'\"", "font-family=\"Inter\"")
                .replace(" xmlns=\"" + NAMESPACE + "\"", "")
                .replace(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "");
    }

    private static String draw(Picture picture, JFreeChart chart, Layout layout, Text text, String id) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setComment(null);
        context.setIDGenerator(new PrefixedIds(id + "-"));
        SVGGraphics2D g2 = new SVGGraphics2D(context, text == Text.OUTLINES);
        chart.draw(g2, new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        Element root = g2.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + layout.width() + " " + layout.height());
        root.setAttributeNS(null, "width", Integer.toString(layout.width()));
        root.setAttributeNS(null, "height", Integer.toString(layout.height()));
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", id + "-title " + id + "-desc");
        root.insertBefore(described(document, "desc", id, picture.description()), root.getFirstChild());
        root.insertBefore(described(document, "title", id, picture.finding()), root.getFirstChild());
        return written(g2, root);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java runtime has no XML documents", e);
        }
    }

    private static Element described(Document document, String tag, String id, String text) {
        Element element = document.createElementNS(NAMESPACE, tag);
        element.setAttributeNS(null, "id", id + "-" + tag);
        element.appendChild(document.createTextNode(Names.drawable(text)));
        return element;
    }

    private static String written(SVGGraphics2D g2, Element root) {
        StringWriter out = new StringWriter();
        try {
            g2.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException("writing to memory failed", new IOException(e));
        }
        String svg = out.toString().replace("\r\n", "\n");
        return svg.substring(svg.indexOf("<svg"))
                .replace(" id=\"genericDefs\"", "")
                .strip();
    }

    /** Ids that are unique on a page with several charts. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String prefix;

        PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            return prefix + super.generateID(kind);
        }
    }
}
