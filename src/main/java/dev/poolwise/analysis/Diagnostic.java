package dev.poolwise.analysis;

/**
 * A fact that weakens a result, with advice.
 *
 * @param kind what it is, for programs: {@code unstable}, {@code tooFewReplications}, {@code jobsLeftBehind}, …
 * @param message the fact, with its numbers
 * @param advice what the reader can do
 */
public record Diagnostic(String kind, String message, String advice) {}
