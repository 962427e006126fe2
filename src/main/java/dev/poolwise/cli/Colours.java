package dev.poolwise.cli;

import dev.poolwise.report.Style;

/** Weight and colour for a terminal that shows them. */
final class Colours implements Style {
    private static final String END = "\u001b[0m";

    @Override
    public String heading(String text) {
        return "\u001b[1m" + text + END;
    }

    @Override
    public String answer(String text) {
        return "\u001b[1;36m" + text + END;
    }

    @Override
    public String good(String text) {
        return "\u001b[32m" + text + END;
    }

    @Override
    public String bad(String text) {
        return "\u001b[31m" + text + END;
    }

    @Override
    public String doubtful(String text) {
        return "\u001b[33m" + text + END;
    }

    @Override
    public String muted(String text) {
        return "\u001b[2m" + text + END;
    }
}
