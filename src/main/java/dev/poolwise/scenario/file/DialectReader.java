package dev.poolwise.scenario.file;

import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Dialect.Comparisons;
import dev.poolwise.formula.Dialect.Division;
import dev.poolwise.formula.Dialect.NegativeTarget;
import dev.poolwise.formula.Dialect.Percentile;
import dev.poolwise.formula.Dialect.Rounding;
import dev.poolwise.formula.Dialect.UnusableTarget;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what the service does where its documentation is silent; docs/autoscale.md tells what is known of it. */
final class DialectReader {
    /** Its keys. */
    static final Section SECTION = new Section("dialect", FormulaScalingReader.SECTION.path() + ".dialect");

    private static final Key<Rounding> ROUNDING = SECTION.defaulting(
            "rounding",
            Types.choice(
                    "choice",
                    Map.of("truncate", Rounding.TRUNCATE, "up", Rounding.UP, "nearest", Rounding.NEAREST),
                    Rounding.TRUNCATE),
            "truncate",
            "how a target becomes a whole number");
    private static final Key<UnusableTarget> UNUSABLE_TARGET = SECTION.defaulting(
            "unusableTarget",
            Types.choice(
                    "choice",
                    Map.of("fail", UnusableTarget.FAIL, "keepCurrent", UnusableTarget.KEEP_CURRENT),
                    UnusableTarget.FAIL),
            "fail",
            "what a target does that is infinite or not a number");
    private static final Key<NegativeTarget> NEGATIVE_TARGET = SECTION.defaulting(
            "negativeTarget",
            Types.choice(
                    "choice", Map.of("zero", NegativeTarget.ZERO, "fail", NegativeTarget.FAIL), NegativeTarget.ZERO),
            "zero",
            "what a target below 0 does");
    private static final Key<Division> DIVISION = SECTION.defaulting(
            "division",
            Types.choice("choice", Map.of("ieee", Division.IEEE, "fail", Division.FAIL), Division.IEEE),
            "ieee",
            "what a division by 0 does: ieee gives infinity, or no number");
    private static final Key<Percentile> PERCENTILE = SECTION.defaulting(
            "percentile",
            Types.choice(
                    "choice",
                    Map.of("interpolate", Percentile.INTERPOLATE, "nearestRank", Percentile.NEAREST_RANK),
                    Percentile.INTERPOLATE),
            "interpolate",
            "how percentile() reads between two values");
    private static final Key<Comparisons> COMPARISONS = SECTION.defaulting(
            "comparisons",
            Types.choice(
                    "choice",
                    Map.of("oneLevel", Comparisons.ONE_LEVEL, "equalityLast", Comparisons.EQUALITY_LAST),
                    Comparisons.ONE_LEVEL),
            "oneLevel",
            "how comparisons in a row are grouped");
    private static final Key<Double> SAMPLE_PERCENT = SECTION.defaulting(
            "defaultSamplePercent",
            Types.number(0, 100),
            "70",
            "the percentage of samples that GetSample of a time span wants if it does not say");

    /** What stands behind the key {@code dialect}. */
    static final Type<Dialect> DIALECT = new SectionType<>(SECTION, DialectReader::dialect, Dialect.DEFAULT);

    private DialectReader() {}

    private static Supplier<Dialect> dialect(Fields f) {
        Rounding rounding = f.get(ROUNDING);
        UnusableTarget unusable = f.get(UNUSABLE_TARGET);
        NegativeTarget negative = f.get(NEGATIVE_TARGET);
        Division division = f.get(DIVISION);
        Percentile percentile = f.get(PERCENTILE);
        Comparisons comparisons = f.get(COMPARISONS);
        double percent = f.get(SAMPLE_PERCENT);
        return () -> new Dialect(
                rounding,
                unusable,
                negative,
                division,
                percentile,
                comparisons,
                percent,
                Dialect.DEFAULT.lowPriority());
    }
}
