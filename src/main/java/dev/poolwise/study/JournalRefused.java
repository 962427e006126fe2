package dev.poolwise.study;

/** A journal that cannot be continued, or must not be replaced; its message says why, and what to do. */
public final class JournalRefused extends Exception {
    private static final long serialVersionUID = 1L;

    JournalRefused(String message) {
        super(message);
    }
}
