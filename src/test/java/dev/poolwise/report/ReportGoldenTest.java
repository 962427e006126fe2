package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportGoldenTest {
    @Test
    void theEverydayReportReadsAsItDid() {
        Report report = Samples.everyday();
        assertAll(
                () -> Golden.assertMatches("report/everyday.json", report.json()),
                () -> Golden.assertMatches("report/everyday.md", report.markdown()),
                () -> Golden.assertMatches("report/everyday.csv", report.csv()),
                () -> Golden.assertMatches("report/everyday.txt", report.text(80)));
    }

    @Test
    void oneReplicationReadsAsItDid() {
        Report report = Samples.single();
        assertAll(
                () -> Golden.assertMatches("report/single.json", report.json()),
                () -> Golden.assertMatches("report/single.txt", report.text(80)));
    }

    @Test
    void awkwardNamesAndNumbersReadAsTheyDid() {
        Report report = Samples.awkward();
        TextFormat ascii = new TextFormat(60, Glyphs.ASCII, Style.PLAIN, Optional.of("reports/awkward"));
        assertAll(
                () -> Golden.assertMatches("report/awkward.json", report.json()),
                () -> Golden.assertMatches("report/awkward.md", report.markdown()),
                () -> Golden.assertMatches("report/awkward.csv", report.csv()),
                () -> Golden.assertMatches("report/awkward.txt", report.text(80)),
                () -> Golden.assertMatches("report/awkward-ascii.txt", report.text(ascii)));
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            theEverydayReportReadsAsItDid();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theJsonHasItsKeysInOrderAndNoHalfWidthFromOneReplication() throws Exception {
        JsonNode json = new ObjectMapper().readTree(Samples.single().json());
        assertEquals(
                List.of(
                        "schemaVersion",
                        "poolwise",
                        "scenario",
                        "experiment",
                        "alternatives",
                        "comparisons",
                        "recommendation"),
                names(json));
        JsonNode alternative = json.at("/alternatives/0");
        assertEquals(
                List.of(
                        "name",
                        "processing",
                        "metrics",
                        "classes",
                        "pools",
                        "objectives",
                        "bill",
                        "diagnostics",
                        "observations"),
                names(alternative));
        JsonNode cost = alternative.at("/metrics/cost");
        assertEquals("{\"value\":2160,\"halfWidth\":null,\"replications\":1,\"unit\":\"EUR\"}", cost.toString());
        assertEquals("2160.00", alternative.at("/bill/lines/0/amount").textValue());
        assertEquals("2880", alternative.at("/bill/lines/0/quantity").textValue());
    }

    @Test
    void whatCannotBeGivenIsNeverNaN() {
        Report report = Samples.awkward();
        for (String text : List.of(report.json(), report.csv(), report.markdown(), report.text(80), report.html())) {
            assertFalse(text.contains("NaN"));
            assertFalse(text.contains("Infinity"));
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
