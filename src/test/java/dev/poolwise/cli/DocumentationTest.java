package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void theReadmeShowsAScenarioThatRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path example = Path.of("docs", "examples", "nightly.yaml");

        assertTrue(readme.contains("```yaml\n" + Files.readString(example) + "```"), example + " is not what is shown");
        Console run = Console.run("run", example, "--output", folder);
        assertEquals(ExitCode.DONE, run.code(), run.err());
    }

    @Test
    void theReadmeShowsAtLeastOneRun() throws IOException {
        assertFalse(SESSION.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList()
                .isEmpty());
    }
}
