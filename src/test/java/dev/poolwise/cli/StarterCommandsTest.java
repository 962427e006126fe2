package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<String> templates() {
        return InitCommand.TEMPLATES.stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsValidAndRuns(String template) throws IOException {
        Path file = folder.resolve("new").resolve("mine.yaml");
        Console init = Console.run("init", folder.resolve("new").resolve("mine"), "--template", template);

        assertEquals(ExitCode.DONE, init.code(), init.err());
        assertTrue(init.err().contains("Try 'poolwise run " + file + "'."), init.err());
        assertTrue(Files.exists(folder.resolve("new").resolve("scenario.schema.json")));
        Console validate = Console.run("validate", file);
        assertEquals(ExitCode.DONE, validate.code(), validate.err());
        assertEquals("", validate.err(), "a template needs no advice");
        Console run = Console.run("run", file, "--output", folder.resolve("out"), "--replications", "2", "--quiet");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals("", run.err());
    }

    @Test
    void whatIsThereIsKeptUnlessForced() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "precious");
        Console refused = Console.run("init", mine);
        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.err().contains("mine.yaml is there already; --force overwrites it"), refused.err());
        assertEquals("precious", Files.readString(mine));
        assertArrayEquals(new String[] {"mine.yaml"}, folder.toFile().list(), "nothing else is written either");

        assertEquals(ExitCode.DONE, Console.run("init", mine, "--force").code());
        assertTrue(Files.readString(mine).contains("poolwise: 1"));
    }

    @Test
    void anUnknownTemplateIsRefused() {
        Console console = Console.run("init", folder.resolve("x"), "--template", "spark");
        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains("expected pool, classic, log or autoscale"), console.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offered load | mean slots that would be busy",
                "Nodes | one VM of a pool",
                "half-width | Student interval",
                "concurrencyLimit | key concurrencyLimit (classic, at alternatives",
                "latency | waiting time",
            })
    void wordsKeysAndOtherWordsAreExplained(String term, String part) {
        Console console = Console.run("explain", term.strip());
        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertTrue(console.out().replace('\n', ' ').contains(part.strip()), console.out());
    }

    @Test
    void aWordThatIsNearlyOneIsGuessed() {
        Console console = Console.run("explain", "warm", "upp");
        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains("did you mean 'warm-up'?"), console.err());
    }

    @Test
    void theSchemaIsPrinted() throws IOException {
        assertEquals(
                Files.readString(Path.of("docs", "scenario.schema.json")),
                Console.run("schema").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theCompletionIsAScriptThatBashReads(String shell) throws Exception {
        Console console = Console.run("completion", shell);
        assertEquals(ExitCode.DONE, console.code());
        Path script = Files.writeString(folder.resolve("completion"), console.out());
        File bash = new File("/bin/bash");
        if (bash.canExecute()) {
            Process process = new ProcessBuilder(bash.getPath(), "-n", script.toString()).start();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        }
        Stream.of("run", "compare", "explain", "--fail-on-worse")
                .forEach(word -> assertTrue(console.out().contains(word), word));
        assertEquals(ExitCode.USAGE, Console.run("completion", "fish").code());
    }

    @Test
    void everyCommandHasExamplesAndExitCodesInItsHelp() {
        String commands = Console.run("completion", "bash").out();
        for (String command : List.of(
                "run",
                "check",
                "validate",
                "sweep",
                "size",
                "compare",
                "backtest",
                "fit",
                "convert",
                "prices",
                "formula",
                "init",
                "schema",
                "explain",
                "completion")) {
            assertTrue(commands.contains(command), command);
            String help = Console.run(command, "--help").out();
            assertTrue(help.contains("Examples:"), command);
            assertTrue(help.contains("Exit codes:"), command);
        }
    }
}
