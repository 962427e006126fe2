package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a job log: the first problems in full, the others as a number. */
final class LogProblems {
    private static final int MOST_LISTED = 20;
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final List<Problem> listed = new ArrayList<>();
    private int unlisted;

    LogProblems(String file) {
        this.file = file;
    }

    /** Adds "expected …, but found …" at a line and column, both from 1. */
    void add(int line, int column, String field, String expected, String found) {
        if (listed.size() == MOST_LISTED) {
            unlisted++;
            return;
        }
        String message = "expected " + expected + ", but found " + found;
        listed.add(new Problem(file, line, column, field, message, Optional.empty()));
    }

    /** Returns a piece of the log as a message quotes it: short and without control characters. */
    static String quote(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        String head = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "'" + head.replaceAll("\\p{C}", "\uFFFD") + "'";
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /** Throws if there is any problem. */
    void throwIfAny() throws InvalidJobLog {
        if (!listed.isEmpty()) {
            throw new InvalidJobLog(listed, unlisted);
        }
    }
}
