package dev.poolwise.report;

/** The answer of a command, in the forms in which it is printed. */
public interface Answer {
    /** Returns the summary for a terminal. */
    String text(TextFormat format);

    /** Returns the results for programs. */
    String json();

    /** Returns the results as one table. */
    String csv();
}
