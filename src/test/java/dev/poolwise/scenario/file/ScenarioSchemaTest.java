package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors accepts what the reader accepts, and refuses the mistakes of form that it can know. */
class ScenarioSchemaTest {
    private static final Path FILE = Path.of("docs", "scenario.schema.json");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.text());

    private static List<String> errors(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml)).stream()
                .map(Error::toString)
                .toList();
    }

    static Stream<Path> scenarios() {
        return Stream.of("scenarios", "docs/examples", "src/main/resources/templates")
                .flatMap(folder -> Stream.of(Objects.requireNonNull(new File(folder).listFiles())))
                .filter(file -> file.getName().endsWith(".yaml"))
                .map(File::toPath)
                .sorted();
    }

    @Test
    void theCommittedSchemaIsThatOfTheReader() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(FILE, ScenarioSchema.text());
        }
        assertEquals(ScenarioSchema.text(), Files.readString(FILE), "run mvn -Dgolden.update test and read the diff");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioConformsAndNamesItsSchema(Path file) throws IOException {
        String text = Files.readString(file);
        boolean mistaken = String.valueOf(file.getFileName()).equals("mistakes.yaml");
        assertEquals(mistaken, !errors(text).isEmpty(), () -> file + ": " + unchecked(text));

        String first = text.lines().findFirst().orElse("");
        String prefix = "# yaml-language-server: $schema=";
        assertTrue(first.startsWith(prefix), file + " does not name its schema in the first line");
        Path named = file.resolveSibling(first.substring(prefix.length())).normalize();
        boolean template = file.startsWith("src");
        assertEquals(template ? file.resolveSibling("scenario.schema.json") : FILE, named);
    }

    private static List<String> unchecked(String text) {
        try {
            return errors(text);
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    @Test
    void theTypicalScenarioConforms() throws IOException {
        assertEquals(List.of(), errors(Samples.TYPICAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    nodes: 4 | ndoes: 4",
                "  replications: 30 | '  nodes: 4'",
                "nodes: 4 | __proto__: 4",
                "nodes: 4 | nodes: 4.5",
                "nodes: 4 | nodes: -1",
                "nodes: 4 | nodes: many",
                "rate: 12/h | rate: 12",
                "mean: 20m | mean: 20",
                "process: poisson | process: poison",
                "computeHour: 0.75 | computeHour: -0.75",
                "confidence: 95% | confidence: 2",
                "resize: [{at: 8h, nodes: 10}, {at: 18h, nodes: 0}] | resize: 8h",
                "{process: poisson, rate: 12/h} | 12/h",
                "{process: poisson, rate: 12/h} | [12/h]",
                "poolwise: 1 | poolwise: 2",
                "poolwise: 1 | name2: x",
            })
    void aMistakeOfFormIsRefusedByBoth(String piece, String mistake) throws IOException {
        String text = Samples.typical(piece.strip(), mistake.strip());
        assertFalse(errors(text).isEmpty(), "the schema accepts " + mistake);
        assertFalse(Samples.problems(text).isEmpty(), "the reader accepts " + mistake);
    }

    @ParameterizedTest
    @CsvSource({"'[1]'", "poolwise"})
    void aFileOfAnotherKindIsRefused(String text) throws IOException {
        assertFalse(errors(text).isEmpty());
    }

    @Test
    void everyKeyIsInTheSchemaWithItsMeaning() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ScenarioSchema.text());
        for (KnownKey key : KnownKeys.all()) {
            if (!key.path().startsWith("<catalogue>")) {
                JsonNode section = key.section().equals("scenario")
                        ? schema
                        : schema.path("$defs").path(key.section());
                String told = section.path("properties")
                        .path(key.name())
                        .path("description")
                        .asText();
                assertTrue(told.startsWith(key.meaning()), key.section() + "." + key.name());
            }
        }
    }
}
