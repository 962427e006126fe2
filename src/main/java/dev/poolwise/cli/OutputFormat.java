package dev.poolwise.cli;

import dev.poolwise.report.Report;
import dev.poolwise.report.TextFormat;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

    /** Reads a form from the command line. */
    static final class Converter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected text, json, markdown or csv, but found '" + text + "'"));
        }
    }
}
