package dev.poolwise.study;

/** Text of a scenario, safe to print. */
public final class OneLine {
    private OneLine() {}

    /** Returns the text with U+FFFD in place of everything that could move a cursor or is not allowed in XML. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FFFE}\\x{FFFF}]", "\uFFFD");
    }
}
