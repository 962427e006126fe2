package dev.poolwise.cli;

/** A word as a shell reads it back. */
final class ShellWord {
    private ShellWord() {}

    /** Returns the word, in quotes if a POSIX shell would read it as something else. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+,@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
