package dev.poolwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands that simulate many scenarios do with their answers, and with a journal that was left. */
final class AnswerOptions {
    @Option(names = "--resume", description = "Continue what was not finished; begin if there is nothing.")
    private boolean resume;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder of the results; reports/<name of FILE>-${COMMAND-NAME} if not given.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing on stderr unless something is wrong.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = AnswerFormat.Converter.class,
            description = "What goes to stdout: text, json or csv; text if not given.")
    private AnswerFormat format = AnswerFormat.TEXT;

    boolean resume() {
        return resume;
    }

    AnswerFormat format() {
        return format;
    }

    /**
     * Returns the folder of the results, which is there from now on.
     *
     * @param file the scenario
     * @param command the word of the command
     */
    Path folder(Path file, String command) throws IOException {
        Path run = RunCommand.defaultFolder(file);
        return Files.createDirectories(output.orElseGet(() -> run.resolveSibling(run.getFileName() + "-" + command)));
    }

    /** Returns the terminal as progress sees it: one that nobody watches if the command is to be quiet. */
    Terminal watched(Terminal terminal) {
        return quiet ? terminal.unwatched() : terminal;
    }

    /** Says a line on stderr, unless the command is to be quiet. */
    void narrate(Terminal terminal, String line) {
        if (!quiet) {
            terminal.say(line);
        }
    }
}
