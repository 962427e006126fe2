package dev.poolwise.oracles;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Scenario files of {@link RandomSystem} with every duration ten times as long, and every rate a tenth. */
final class Rescaled {
    private static final Pattern SECONDS = Pattern.compile("\\b(\\d+(?:\\.\\d+)?)s\\b");
    private static final Pattern PER_HOUR = Pattern.compile("\\b(\\d+(?:\\.\\d+)?)/h\\b");

    private Rescaled() {}

    static String tenTimesAsLong(String yaml) {
        String longer = SECONDS.matcher(yaml)
                .replaceAll(s -> new BigDecimal(s.group(1)).movePointRight(1).toPlainString() + "s");
        return PER_HOUR.matcher(longer)
                .replaceAll(r -> new BigDecimal(r.group(1)).movePointLeft(1).toPlainString() + "/h");
    }
}
