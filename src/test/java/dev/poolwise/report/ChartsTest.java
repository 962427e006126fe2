package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.report.chart.Charts;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.chart.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {
    static Stream<Report> reports() {
        return Stream.of(Samples.everyday(), Samples.single(), Samples.awkward(), Samples.crowded(), Samples.nothing());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aChartIsDrawnTheSameEachTime(Report report) {
        List<Picture> once = Charts.of(report.analysis());
        List<Picture> again = Charts.of(report.analysis());
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).svg(), again.get(i).svg());
            assertEquals(once.get(i).svg(), once.get(i).svg());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everySvgIsWellFormedNamedAndFreeOfNaN(Report report) throws Exception {
        for (Picture picture : Charts.of(report.analysis())) {
            for (String svg : List.of(picture.svg(), picture.svgElement(Layout.NARROW))) {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
                assertEquals(
                        picture.finding(),
                        document.getElementsByTagName("title").item(0).getTextContent());
                assertEquals(1, document.getElementsByTagName("desc").getLength());
                assertFalse(svg.contains("NaN"), picture.name());
                assertTrue(picture.name().matches("[a-z]+(-[a-z0-9]+)?"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPngHasItsSizeAndIsNotBlank(Report report) throws Exception {
        for (Picture picture : Charts.of(report.analysis())) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
            assertEquals(1280, image.getWidth());
            assertEquals(800, image.getHeight());
            int inked = 0;
            for (int x = 0; x < 1280; x += 2) {
                for (int y = 0; y < 800; y += 2) {
                    inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
                }
            }
            assertTrue(inked > 2000, picture.name() + " has " + inked + " dots of ink");
        }
    }

    @Test
    void textInAPageTakesItsColoursFromThePage() {
        for (Picture picture : Charts.of(Samples.everyday().analysis())) {
            String svg = picture.svgElement(Layout.WIDE);
            assertTrue(svg.contains("var(--ink)"), picture.name());
            assertFalse(svg.contains("rgb(31,41,51)"), picture.name());
            assertFalse(svg.contains("xmlns"), picture.name());
        }
    }

    @Test
    void aChartWithNothingToShowIsLeftOut() {
        assertEquals(
                List.of("cost", "hours", "waterfall-1", "waiting", "timeline-1"),
                Charts.of(Samples.single().analysis()).stream()
                        .map(Picture::name)
                        .toList());
    }
}
