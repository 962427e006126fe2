package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documentation shows is what the program prints. {@code mvn -Dgolden.update test} writes the real output into
 * the documents.
 */
class DocumentationTest {
    private static final Pattern SESSION = Pattern.compile("```console\n\\$ \\./poolwise (.*)\n((?s:.*?))```\n");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^ '])+");
    private static final List<String> REPORTING = List.of("run", "sweep", "size", "breakeven", "sensitivity", "risk");
    private static final Path EXAMPLES = Path.of("docs", "examples");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\n((?s:.*?))^```$");
    private static final Pattern SECTIONS = Pattern.compile("\n(?=\\w)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySessionShowsTheRealOutput(Path document) throws IOException {
        String text = Files.readString(document);
        String real = SESSION.matcher(text)
                .replaceAll(session -> Matcher.quoteReplacement(
                        "```console\n$ ./poolwise " + session.group(1) + "\n" + output(session.group(1)) + "```\n"));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(document, real);
        }
        assertEquals(
                real, Files.readString(document), () -> document + " is out of date: run mvn -Dgolden.update test");
    }

    private String output(String command) {
        List<Object> words = new ArrayList<>();
        WORD.matcher(command).results().forEach(word -> words.add(word.group().replace("'", "")));
        String first = command.replaceFirst(" .*", "");
        boolean runs = REPORTING.contains(first);
        if (runs) {
            words.add("--output");
            words.add(folder);
        }
        Console console = Console.run(words.toArray());
        String shown = console.out() + (console.code() == ExitCode.DONE ? "" : console.err());
        String name = command.replaceFirst("^\\S+ (?:\\S*/)?(\\S+?)\\.yaml.*", "$1")
                + (first.equals("run") ? "" : "-" + first);
        return runs ? shown.replace(folder.toString(), "reports/" + name) : shown;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        Path base = document.toAbsolutePath().getParent();
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            Path target = java.util.Objects.requireNonNull(base).resolve(links.group(1));
            assertTrue(Files.exists(target), document + " links to " + links.group(1) + ", which is not there");
        }
    }

    static Stream<String> scenarios() throws IOException {
        return blocks("yaml").filter(DocumentationTest::isWhole);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyWholeScenarioRuns(String scenario) throws IOException {
        runs(scenario);
        if (scenario.startsWith("#")) {
            try (Stream<Path> examples = Files.list(EXAMPLES)) {
                assertTrue(examples.anyMatch(file -> text(file).equals(scenario)), "no example has this:\n" + scenario);
            }
        }
    }

    private void runs(String scenario) throws IOException {
        Files.copy(EXAMPLES.resolve("cluster.csv"), folder.resolve("cluster.csv"));
        Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);

        Console run = Console.run("run", file, "--replications", 2, "--output", folder.resolve("report"));

        assertEquals(ExitCode.DONE, run.code(), run.err());
    }

    static Stream<String> recipes() {
        return blocks(Path.of("docs", "recipes.md"), "yaml");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipeRunsInThePlaceOfSectionsOfTheExample(String recipe) throws IOException {
        Map<String, String> sections = sections(text(EXAMPLES.resolve("nightly.yaml")));
        sections.putAll(sections(recipe));

        runs(String.join("", sections.values()));
        assertFalse(isWhole(recipe), "a recipe shows sections alone");
    }

    /** Returns the sections of a scenario by their keys at the left margin. */
    private static Map<String, String> sections(String scenario) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : SECTIONS.split(scenario, -1)) {
            sections.put(section.replaceFirst("(?s):.*", ""), section.stripTrailing() + "\n");
        }
        return sections;
    }

    static Stream<String> commands() throws IOException {
        return blocks("").flatMap(String::lines).filter(line -> line.startsWith("poolwise "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandThatIsOnlyNamedHasOptionsThatExist(String command) {
        List<Object> words = new ArrayList<>();
        WORD.matcher(command.replaceFirst(" > \\S+$", ""))
                .results()
                .skip(1)
                .forEach(word -> words.add(word.group().replace("'", "")));

        assertTrue(Console.parse(words.toArray()).hasSubcommand(), command);
    }

    private static Stream<String> blocks(String language) throws IOException {
        return documents().flatMap(document -> blocks(document, language));
    }

    private static Stream<String> blocks(Path document, String language) {
        return BLOCK.matcher(text(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static boolean isWhole(String yaml) {
        return yaml.contains("poolwise: 1\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReadmeShowsAtLeastOneRun() throws IOException {
        assertFalse(SESSION.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList()
                .isEmpty());
    }
}
