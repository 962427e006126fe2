package dev.poolwise.cli;

import dev.poolwise.experiment.Unfinished;
import dev.poolwise.outcome.CutShort;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command that fails says, and its exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;
    private final BooleanSupplier debug;

    /**
     * Creates what handles failures.
     *
     * @param debug whether to print stack traces; asked when there is one
     */
    Failures(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            terminal.say("poolwise: unexpected argument '" + String.join("', '", unmatched.getUnmatched()) + "'");
            UnmatchedArgumentException.printSuggestions(failure, terminal.err());
        } else {
            terminal.say("poolwise: " + failure.getMessage());
        }
        terminal.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.value();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        ExitCode code = tell(failure);
        if (code == ExitCode.INTERRUPTED || code == ExitCode.INCOMPLETE) {
            tellHowToGoOn(command, parsed);
        }
        return code.value();
    }

    private void tellHowToGoOn(CommandLine command, ParseResult parsed) {
        if (command.getCommandSpec().findOption("--resume") != null) {
            List<String> words = new ArrayList<>(List.of("poolwise"));
            words.addAll(parsed.originalArgs());
            if (!words.contains("--resume")) {
                words.add("--resume");
            }
            terminal.say("What is done is kept. To go on: " + ShellWord.line(words));
        }
    }

    /** Says what went wrong. */
    ExitCode tell(Throwable failure) {
        if (failure instanceof InvalidScenario invalid) {
            ProblemList.tell(invalid.problems(), terminal);
            terminal.say(ProblemList.closing(invalid.problems().size()));
            return ExitCode.USAGE;
        }
        if (failure instanceof JournalRefused refused) {
            terminal.say("poolwise: " + refused.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof Unfinished unfinished) {
            terminal.say("poolwise: " + OneLine.of(unfinished.cut().message()));
            return codeOf(unfinished.cut());
        }
        Optional<IOException> inputOutput = inputOutput(failure);
        if (inputOutput.isPresent()) {
            terminal.say("poolwise: " + reason(inputOutput.get()));
        } else {
            terminal.say("poolwise: this is a defect of poolwise: " + chain(failure));
            terminal.say("Run the command again with --debug for the details, and please report them.");
        }
        if (debug.getAsBoolean()) {
            failure.printStackTrace(terminal.err());
            terminal.err().flush();
        }
        return inputOutput.isPresent() ? ExitCode.INPUT_OUTPUT : ExitCode.DEFECT;
    }

    /** Returns the exit code of what was cut short. */
    static ExitCode codeOf(CutShort cut) {
        return switch (cut.reason()) {
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case CAP -> ExitCode.INCOMPLETE;
        };
    }

    private static String chain(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + ", because of " + chain(cause);
    }

    private static Optional<IOException> inputOutput(Throwable failure) {
        if (failure instanceof IOException e) {
            return Optional.of(e);
        }
        return failure instanceof UncheckedIOException e ? Optional.ofNullable(e.getCause()) : Optional.empty();
    }

    /** Returns the path that could not be used, and why. */
    static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException e)) {
            return String.valueOf(failure.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return e.getFile() + ": there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return e.getFile() + ": permission denied";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return e.getFile() + ": expected a folder, but found a file";
        }
        return e.getFile() + ": " + Optional.ofNullable(e.getReason()).orElse("cannot be used");
    }
}
