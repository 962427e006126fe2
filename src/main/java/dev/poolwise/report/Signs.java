package dev.poolwise.report;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.decision.Verdict;

/** Short signs that always stand beside the word they mean. */
public final class Signs {
    private Signs() {}

    /** Returns a tick, a cross or a question mark. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case MISSED -> "✗";
            case UNDECIDED -> "?";
        };
    }

    /** Returns in a few words whether a difference is more than chance. */
    public static String significance(Comparison comparison) {
        if (comparison.halfWidth().isEmpty()) {
            return "cannot tell";
        }
        return comparison.significant() ? "yes" : "not shown";
    }
}
