package dev.poolwise.api;

import dev.poolwise.study.CheckedExpectation;

/**
 * One line under {@code expect:} and what was found.
 *
 * @param subject the alternative, the metric and the job class
 * @param isMet whether what was found is within the tolerance
 * @param message what was expected, with its unit and tolerance, and what was found, with its half-width
 */
public record ExpectationResult(String subject, boolean isMet, String message) {
    static ExpectationResult of(CheckedExpectation checked) {
        return new ExpectationResult(checked.subject(), checked.passes(), checked.explanation());
    }

    /** Returns the subject and the message in one line. */
    @Override
    public String toString() {
        return subject + ": " + message;
    }
}
