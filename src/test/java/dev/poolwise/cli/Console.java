package dev.poolwise.cli;

import dev.poolwise.report.TextFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A run of the program whose output can be read. */
record Console(ExitCode code, String out, String err) {
    static Console run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, TextFormat.ofWidth(80));
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        ExitCode code = Main.run(terminal, words);
        return new Console(code, out.toString(), err.toString());
    }

    /** Returns the data, line by line, with a folder's path left out. */
    List<String> lines(Path without) {
        return out.lines().map(line -> line.replace(without + "/", "")).toList();
    }
}
