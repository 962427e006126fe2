package dev.poolwise.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a fraction below 1, such as {@code 0.5%} or {@code 0.005}, from the command line. */
final class Percentage implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)(%?)");

    @Override
    public Double convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            double value = Double.parseDouble(form.group(1)) / (form.group(2).isEmpty() ? 1 : 100);
            if (value < 1) {
                return value;
            }
        }
        throw new TypeConversionException("expected a fraction such as 0.5%, but found '" + text + "'");
    }
}
