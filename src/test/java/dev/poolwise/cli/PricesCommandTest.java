package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items are invented; their form is that of learn.microsoft.com/rest/api/cost-management/retail-prices. */
class PricesCommandTest {
    private static final Path PAGE_1 = Path.of("src/test/resources/prices/page1.json");
    private static final Path PAGE_2 = Path.of("src/test/resources/prices/page2.json");

    @TempDir
    private Path folder = Path.of("");

    private static final String HEAD =
            """
            # Prices of virtual machines for one hour, read by 'poolwise prices' from the Azure Retail Prices API:
            # armSkuName, retailPrice, productName, meterName, skuName, type, effectiveStartDate.
            prices: 1
            currency: USD
            region: eastus
            source: Azure Retail Prices API
            date: "2024-05-01"
            sizes:
            """;

    @Test
    void thePricesOfARegionBecomeACatalogue() throws IOException {
        Path catalogue = folder.resolve("prices.yaml");
        Console console = Console.run("prices", PAGE_1, PAGE_2, "--region", "eastus", "--output", catalogue);

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertEquals(
                HEAD
                        + """
                  D4_v2: {family: Dv2, linux: {dedicated: 0.458}}
                  D4s_v3: {cores: 4, family: Dsv3, linux: {dedicated: 0.192, spot: 0.02112, low: 0.0384}, windows: {dedicated: 0.376, low: 0.1504}}
                  E8-4as_v4: {cores: 4, family: Easv4, linux: {dedicated: 0.504}}
                """
                                .indent(0)
                                .replaceAll("(?m)^(?=[DE])", "  "),
                Files.readString(catalogue));
        assertEquals("", console.out());
        assertEquals(
                List.of(
                        "7 prices of 3 VM sizes from 18 rows; left out: 1 not by the hour, 1 of a meter that is not primary"
                                + " in its region, 1 of another region, 1 of cloud services, 2 of something other than a"
                                + " VM size, 1 of type DevTestConsumption, 2 of type Reservation, 1 that another one of"
                                + " the same size replaces, 1 with the price 0",
                        "the names of these sizes do not tell their cores: D4_v2"),
                console.err().lines().toList());
        assertEquals(ExitCode.DONE, Console.run("validate", catalogue).code());
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        String one = Console.run("prices", PAGE_1, PAGE_2, "--region", "eastus").out();

        assertEquals(
                one, Console.run("prices", PAGE_2, PAGE_1, "--region", "eastus").out());
    }

    @Test
    void oneOperatingSystemCanBeChosen() {
        Console console = Console.run("prices", PAGE_1, "--os", "windows");

        assertTrue(
                console.out()
                        .endsWith(
                                "sizes:\n  D4s_v3: {cores: 4, family: Dsv3, windows: {dedicated: 0.376, low: 0.1504}}\n"),
                console.out());
        assertTrue(console.err().contains("every page names a next one"), console.err());
    }

    @Test
    void severalRegionsAreNotMixed() {
        Console console = Console.run("prices", PAGE_1, PAGE_2);

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals(
                "poolwise: expected prices of one region, but found 2: eastus, westus; choose one with --region\n",
                console.err());
    }

    @Test
    void aRegionWithoutPricesIsTold() {
        Console console = Console.run("prices", PAGE_1, "--region", "nowhere");

        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(
                console.err()
                        .startsWith(
                                "poolwise: expected at least one price of a virtual machine by the hour, but found none"),
                console.err());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1:1: expected a page, an object with the key 'Items', but found the end of the file",
                "3 | 1:1: expected a page, an object with the key 'Items', but found 3",
                "{} | 1:1: expected a page with the key 'Items', but found none",
                "{'Items': {}} | 1:11: expected a list of items, but found another structure",
                "{'Items': [⏎ {'armSkuName': 'x'}]} | 2:2: expected an item with the key 'retailPrice', but found none",
                "{'Items': [⏎ {'retailPrice': 'x'}]} | 2:18: expected a number as 'retailPrice', but found x",
                "{'Items': [⏎ {'retailPrice': -1}]} | 2:18: expected a 'retailPrice' of at least 0, but found -1",
                "{'Items': [⏎ {'retailPrice': 1e999}]} | 2:18: expected a 'retailPrice' of at least 0, but found 1e999",
                "{'Items': [⏎ {'retailPrice': 1.1.1}]} | 2:21: expected JSON, but found text that is none",
                "{'Items': [⏎ | 2:1: expected JSON, but found text that is none",
                "{'Items': []} x | 1:15: expected JSON, but found text that is none",
                "{'Items': []} [] | 1:15: expected the end of the file, but found another structure",
            })
    void whatIsNoAnswerIsToldAtItsLine(String json, String problem) throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.json"), json.replace('\'', '"').replace("⏎", "\n"));

        Console console = Console.run("prices", file);

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals("poolwise: " + file + ":" + problem + "\n", console.err());
        assertEquals("", console.out());
    }

    @Test
    void aFailureLeavesTheOldCatalogue() throws IOException {
        Path catalogue = Files.writeString(folder.resolve("prices.yaml"), "old");
        Path broken = Files.writeString(folder.resolve("p.json"), "{");

        assertEquals(
                ExitCode.USAGE,
                Console.run("prices", broken, "--output", catalogue).code());
        assertEquals("old", Files.readString(catalogue));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aMissingFileIsAnInputProblem() {
        assertEquals(
                ExitCode.INPUT_OUTPUT,
                Console.run("prices", folder.resolve("none.json")).code());
    }
}
