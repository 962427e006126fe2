package dev.poolwise.cli;

import dev.poolwise.report.TextFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** A run of the program whose output can be read. */
record Console(ExitCode code, String out, String err) {
    static Console run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ExitCode code = Main.run(terminal(out, err), words(arguments));
        return new Console(code, out.toString(), err.toString());
    }

    /** Returns what the program makes of arguments, without running anything; fails where it would refuse them. */
    static ParseResult parse(Object... arguments) {
        Terminal terminal = terminal(new StringWriter(), new StringWriter());
        return Main.commandLine(terminal).parseArgs(words(arguments));
    }

    private static Terminal terminal(StringWriter out, StringWriter err) {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), false, TextFormat.ofWidth(80));
    }

    private static String[] words(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    }

    /** Returns the data, line by line, with a folder's path left out. */
    List<String> lines(Path without) {
        return out.lines().map(line -> line.replace(without + "/", "")).toList();
    }
}
