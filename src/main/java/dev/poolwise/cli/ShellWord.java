package dev.poolwise.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a shell takes them, for commands that are shown to be copied. */
final class ShellWord {
    private ShellWord() {}

    /** Returns a word, in quotes if it needs them. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+,@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns a command line. */
    static String line(List<String> words) {
        return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    }
}
