package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference page says what the reader does. {@code -Dgolden.update} rewrites its tables. */
class ScenarioReferenceTest {
    private static final Path PAGE = Path.of("docs", "scenario-reference.md");
    private static final String BEGIN = "<!-- keys: written by ScenarioReferenceTest -->\n";
    private static final String END = "<!-- end of keys -->\n";
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String tables() {
        StringBuilder page = new StringBuilder();
        String section = "";
        for (KnownKey key : KnownKeys.all()) {
            String heading = key.section() + key.path();
            if (!heading.equals(section)) {
                page.append("\n### ").append(key.section()).append("\n\n");
                page.append(key.path().isEmpty() ? "At the top.\n" : "At `" + key.path() + "`.\n");
                page.append("\n| key | value | default | meaning |\n|---|---|---|---|\n");
                section = heading;
            }
            page.append("| `%s` | %s | %s | %s |\n".formatted(key.name(), value(key), fallback(key), key.meaning()));
        }
        return page.append('\n').toString();
    }

    private static String value(KnownKey key) {
        boolean isMapping = key.expected().startsWith("a mapping with the keys ");
        return isMapping ? "a mapping: " + key.type() : key.expected().replace("|", "\\|");
    }

    private static String fallback(KnownKey key) {
        return key.required()
                ? "required"
                : key.fallback().map(text -> "`" + text + "`").orElse("–");
    }

    @Test
    void thePageListsEveryKeyAsTheReaderKnowsIt() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (System.getProperty("golden.update") != null) {
            page = page.substring(0, begin) + tables() + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END);
        }
        assertEquals(tables(), page.substring(begin, end), "run mvn -Dgolden.update test and read the diff");
    }

    private static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void everyExampleOfThePageReads() throws Exception {
        List<String> scenarios =
                examples().stream().filter(text -> text.startsWith("poolwise:")).toList();
        assertTrue(scenarios.size() >= 3, scenarios.size() + " scenarios");
        for (String scenario : scenarios) {
            assertEquals("", Samples.problems(scenario), scenario);
        }
    }

    @Test
    void everyKeyHasAnExample() throws IOException {
        String all = String.join("\n", examples());
        Set<String> keys = new HashSet<>();
        KnownKeys.all().forEach(key -> keys.add(key.name()));
        List<String> without = new ArrayList<>();
        for (String key : keys) {
            if (!Pattern.compile("\\b" + key + ":").matcher(all).find()) {
                without.add(key);
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void everyDefaultReadsAsAValueOfItsKey() {
        // Key.absent throws if the text of a default is none of its type; every section is asked for its defaults here.
        for (Section section : KnownKeys.sections()) {
            section.keys().stream().filter(key -> key.fallback().isPresent()).forEach(Key::absent);
        }
        assertTrue(KnownKeys.all().stream().anyMatch(key -> key.fallback().isPresent()));
    }
}
