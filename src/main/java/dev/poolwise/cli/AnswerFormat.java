package dev.poolwise.cli;

import dev.poolwise.report.Answer;
import dev.poolwise.report.TextFormat;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How an answer is printed. */
enum AnswerFormat {
    TEXT,
    JSON,
    CSV;

    /** Returns the answer in this form; the setting is of the text. */
    String of(Answer answer, TextFormat setting) {
        return switch (this) {
            case TEXT -> answer.text(setting);
            case JSON -> answer.json();
            case CSV -> answer.csv();
        };
    }

    /** Reads a form from the command line. */
    static final class Converter implements ITypeConverter<AnswerFormat> {
        @Override
        public AnswerFormat convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected text, json or csv, but found '" + text + "'"));
        }
    }
}
