package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.report.TextFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the program says of itself is true, and fits into a terminal. */
class HelpTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern CODE = Pattern.compile("^ {2}(\\d+) +\\S.*$", Pattern.MULTILINE);

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.commandLine(new Terminal(nowhere, nowhere, false, TextFormat.ofWidth(80)));
    }

    /** The commands, and the program itself as a command without a name. */
    static Stream<String> commands() {
        return Stream.concat(Stream.of(""), program().getSubcommands().keySet().stream())
                .filter(command -> !command.equals("help"));
    }

    private static String help(String command) {
        Console help = command.isEmpty() ? Console.run("--help") : Console.run(command, "--help");
        assertEquals(ExitCode.DONE, help.code());
        assertEquals("", help.err());
        return help.out();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpFitsIntoEightyColumns(String command) {
        help(command).lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    /** What picocli cannot format, because of a single per cent sign, it warns of on the process's own stderr. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyTextCanBeFormatted(String command) {
        CommandLine program = program();
        CommandSpec spec =
                program.getSubcommands().getOrDefault(command, program).getCommandSpec();
        Stream.of(spec.usageMessage().description(), spec.usageMessage().footer())
                .flatMap(Stream::of)
                .forEach(text -> assertDoesNotThrow(() -> String.format(Locale.ROOT, text), text));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsACommandThatCanBeGiven(String command) {
        List<String> examples = examples(help(command));

        assertFalse(examples.isEmpty(), command);
        for (String example : examples) {
            List<String> words = words(example);
            assertDoesNotThrow(() -> program().parseArgs(words.toArray(String[]::new)), example);
            assertTrue(command.isEmpty() || words.get(0).equals(command), example);
            words.stream()
                    .filter(word -> word.startsWith("scenarios") || word.startsWith("docs/"))
                    .forEach(word -> assertTrue(Files.exists(Path.of(word)), example));
        }
    }

    /** Returns the examples without the program's name, each on one line. */
    private static List<String> examples(String help) {
        List<String> examples = new ArrayList<>();
        help.substring(help.indexOf("Examples:"))
                .replace("\\\n", " ")
                .replace("<(poolwise", "poolwise")
                .replace(")\n", "\n")
                .lines()
                .filter(line -> line.contains("poolwise "))
                .map(line -> line.replaceFirst(".*?poolwise ", "").replaceFirst(" > .*", ""))
                .forEach(examples::add);
        return examples;
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    /** Whether a command can end so is shown where its answers are tested. */
    @ParameterizedTest
    @CsvSource({
        "'',          0 1 2 3 4 99 130",
        "run,         0 1 2 3 4 99 130",
        "check,       0 1 2 4 99 130",
        "compare,     0 1 2 4 99 130",
        "size,        0 1 2 3 4 130",
        "breakeven,   0 1 2 3 4 130",
        "sensitivity, 0 1 2 3 4 130",
        "sweep,       0 1 2 4 130",
        "risk,        0 1 2 4 130",
        "validate,    0 1 2 4 130",
        "explain,     0 1 2 4 130",
    })
    void theHelpNamesTheExitCodesThatACommandHas(String command, String codes) {
        String help = help(command);
        String listed = help.substring(help.indexOf("Exit codes:"), help.indexOf("Examples:"));

        assertEquals(
                codes,
                String.join(
                        " ",
                        CODE.matcher(listed)
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
    }
}
