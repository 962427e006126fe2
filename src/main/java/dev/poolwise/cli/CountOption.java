package dev.poolwise.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number on the command line that may be large: at least 1. */
final class CountOption implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < 1) {
            throw new TypeConversionException("expected a whole number of at least 1, but found '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
