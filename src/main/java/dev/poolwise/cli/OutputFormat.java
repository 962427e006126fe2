package dev.poolwise.cli;

import dev.poolwise.report.Report;
import dev.poolwise.report.TextFormat;
import java.util.Locale;

/** How {@code run} prints its answer. */
enum OutputFormat {
    TEXT,
    JSON,
    MARKDOWN,
    CSV;

    /** Returns the report in this form; the setting is of the text. */
    String of(Report report, TextFormat setting) {
        return switch (this) {
            case TEXT -> report.text(setting);
            case JSON -> report.json();
            case MARKDOWN -> report.markdown();
            case CSV -> report.csv();
        };
    }

    /** Returns the word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
