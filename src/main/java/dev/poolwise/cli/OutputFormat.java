package dev.poolwise.cli;

import dev.poolwise.report.Report;
import java.util.Locale;

/** How {@code run} prints its answer. */
enum OutputFormat {
    TEXT,
    JSON,
    MARKDOWN,
    CSV;

    /** Returns the report in this form; only text depends on the width, in columns. */
    String of(Report report, int width) {
        return switch (this) {
            case TEXT -> report.text(width);
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
