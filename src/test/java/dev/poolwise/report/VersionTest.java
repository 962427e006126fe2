package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        String built = XPathFactory.newInstance().newXPath().evaluate("/project/version", pom);
        assertEquals(built, Version.CURRENT);
    }
}
