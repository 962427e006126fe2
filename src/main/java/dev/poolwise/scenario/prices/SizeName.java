package dev.poolwise.scenario.prices;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an Azure VM size says, such as {@code Standard_E8-4as_v4}: the series, the number of cores, those
 * that are on if fewer, the features, an accelerator and the version.
 *
 * @param name without {@code Standard_}
 * @param cores empty where the number in the name counts something else, as in the early series A, D, DS, G and GS
 * @param family the name without its numbers of cores, such as {@code Easv4}; empty if the name is of another form
 */
record SizeName(String name, OptionalInt cores, Optional<String> family) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{1,3})(\\d{1,4})(?:-(\\d{1,4}))?([a-z]*)((?:_[A-Z][A-Za-z0-9]*)*)(?:_(v\\d+))?");
    private static final Pattern VM_SIZE = Pattern.compile("(Standard|Basic)_[A-Za-z0-9_-]+");
    private static final String STANDARD = "Standard_";

    /** Series, with their version, whose number is a rank and no number of cores. */
    private static final Set<String> NUMBERED_BY_RANK = Set.of("A", "D", "DS", "G", "GS", "Dv2", "DSv2");

    /** Returns what a name says; empty if it is none of a VM size, as those of dedicated hosts. */
    static Optional<SizeName> of(String armSkuName) {
        if (!VM_SIZE.matcher(armSkuName).matches()) {
            return Optional.empty();
        }
        String name = armSkuName.startsWith(STANDARD) ? armSkuName.substring(STANDARD.length()) : armSkuName;
        Matcher form = FORM.matcher(name);
        boolean regular = form.matches() && !name.endsWith("_Promo");
        return Optional.of(regular ? regular(name, form) : new SizeName(name, OptionalInt.empty(), Optional.empty()));
    }

    private static SizeName regular(String name, Matcher form) {
        String version = Optional.ofNullable(form.group(6)).orElse("");
        String features = form.group(4) + form.group(5).replace("_", "");
        String series = form.group(1) + version;
        int cores = Integer.parseInt(Optional.ofNullable(form.group(3)).orElse(form.group(2)));
        boolean constrained = form.group(3) != null;
        boolean counts = cores > 0 && (constrained || !NUMBERED_BY_RANK.contains(series));
        return new SizeName(
                name,
                counts ? OptionalInt.of(cores) : OptionalInt.empty(),
                Optional.of(form.group(1) + features + version));
    }
}
