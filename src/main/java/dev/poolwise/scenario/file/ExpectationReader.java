package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads regression expectations. */
final class ExpectationReader {
    static final Section TOLERANT = new Section("tolerant expectation", "expect.<alternative>.<metric>");

    private static final Key<String> VALUE =
            TOLERANT.required("value", Types.TEXT, "what the metric is, a number or a quantity with its unit");
    private static final Key<String> TOLERANCE = TOLERANT.required(
            "tolerance", Types.TEXT, "how far off it may be: a percentage of the value, or in the metric's unit");

    private ExpectationReader() {}

    /** Returns the expectations of one alternative; something was reported if one is not as it should be. */
    static List<Expectation> read(String alternative, Found found, Collection<String> classes) {
        List<Expectation> expectations = new ArrayList<>();
        for (Found.Named named : found.named("a mapping from metrics, each to a value")) {
            Optional<MetricNames.Reference> reference = MetricNames.parse(named.name());
            if (reference.isEmpty()) {
                named.expectedName(
                        "a metric such as 'waitingTime.p95' or 'cost'", MetricNames.didYouMean(named.name()));
                continue;
            }
            ObjectiveReader.checkClass(
                    named.value(), reference.get().metric(), reference.get().jobClass(), classes);
            expectation(alternative, reference.get(), named.value()).ifPresent(expectations::add);
        }
        return expectations;
    }

    private static Optional<Expectation> expectation(String alternative, MetricNames.Reference reference, Found found) {
        if (!(found.node() instanceof Node.Mapping)) {
            return quantity(found, reference.metric().unit())
                    .map(value -> new Expectation(
                            alternative, reference.metric(), reference.jobClass(), value, BigDecimal.ZERO, false));
        }
        Fields f = Fields.of(found, TOLERANT);
        f.get(VALUE);
        String tolerance = f.get(TOLERANCE);
        if (!f.sound()) {
            return Optional.empty();
        }
        boolean relative = tolerance.endsWith("%");
        Optional<BigDecimal> value = quantity(f.at(VALUE), reference.metric().unit());
        Optional<BigDecimal> off = (relative
                        ? Types.fraction(tolerance)
                        : Quantities.parse(tolerance, reference.metric().unit()))
                .filter(t -> t.signum() >= 0);
        if (off.isEmpty()) {
            return f.at(TOLERANCE)
                    .expected("a percentage such as 0.5%, or "
                            + Quantities.expected(reference.metric().unit()));
        }
        return value.map(
                v -> new Expectation(alternative, reference.metric(), reference.jobClass(), v, off.get(), relative));
    }

    private static Optional<BigDecimal> quantity(Found found, Unit unit) {
        Optional<String> text = found.scalar().map(Node.Scalar::text);
        Optional<BigDecimal> value = text.flatMap(t -> Quantities.parse(t, unit));
        return value.isPresent()
                ? value
                : found.expected(Quantities.expected(unit), text.flatMap(t -> Quantities.hint(t, unit)));
    }
}
