package dev.poolwise.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a fraction such as {@code 5%}, {@code 0.05} or {@code -2%} from the command line. */
final class FractionOption implements ITypeConverter<Double> {
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,6}(?:\\.[0-9]{1,12})?)(%?)");

    @Override
    public Double convert(String text) {
        Matcher matcher = FRACTION.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("expected a fraction such as 5% or 0.05, but found '" + text + "'");
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return (matcher.group(2).isEmpty() ? number : number.movePointLeft(2)).doubleValue();
    }
}
