package dev.poolwise.cli;

import dev.poolwise.report.SizingReport;
import dev.poolwise.report.TextFormat;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code size} prints its answer. */
enum SizeFormat {
    TEXT,
    JSON,
    CSV;

    /** Returns the report in this form; the setting is of the text. */
    String of(SizingReport report, TextFormat setting) {
        return switch (this) {
            case TEXT -> report.text(setting);
            case JSON -> report.json();
            case CSV -> report.csv();
        };
    }

    /** Reads a form from the command line. */
    static final class Converter implements ITypeConverter<SizeFormat> {
        @Override
        public SizeFormat convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected text, json or csv, but found '" + text + "'"));
        }
    }
}
