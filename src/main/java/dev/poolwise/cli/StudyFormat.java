package dev.poolwise.cli;

import dev.poolwise.report.Findings;
import dev.poolwise.report.TextFormat;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a study prints its findings. */
enum StudyFormat {
    TEXT,
    JSON,
    CSV;

    /** Returns the findings in this form; the setting is of the text. */
    String of(Findings findings, TextFormat setting) {
        return switch (this) {
            case TEXT -> findings.text(setting);
            case JSON -> findings.json();
            case CSV -> findings.csv();
        };
    }

    /** Reads a form from the command line. */
    static final class Converter implements ITypeConverter<StudyFormat> {
        @Override
        public StudyFormat convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected text, json or csv, but found '" + text + "'"));
        }
    }
}
