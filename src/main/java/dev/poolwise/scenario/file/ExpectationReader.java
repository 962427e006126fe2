package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the metrics of the alternatives must be. */
final class ExpectationReader {
    /** The keys of an expectation with a tolerance. */
    static final Section SECTION = new Section("expectation", "expect.<alternative>.<metric>");

    private static final Type<String> QUANTITY = new ScalarType<>(
            "number or quantity",
            "a number in the unit of the results, or a quantity with its unit",
            s -> s.quoted() ? Optional.empty() : Optional.of(s.text()),
            text -> Optional.empty(),
            "",
            List.of());
    private static final Key<String> VALUE = SECTION.required("value", QUANTITY, "what is expected");
    private static final Key<String> TOLERANCE = SECTION.defaulting(
            "tolerance", QUANTITY, "0%", "how far off it may be: a percentage of the value, or a quantity");

    private final Names names;

    ExpectationReader(Names names) {
        this.names = names;
    }

    /** Returns the expectations of all alternatives. */
    List<Expectation> read(List<Found.Named> expectations, List<String> alternatives) {
        List<Expectation> read = new ArrayList<>();
        for (Found.Named alternative : expectations) {
            Names.check(alternative, "an alternative", alternatives);
            for (Found.Named metric : alternative.value().named("a mapping from metrics to values")) {
                expectation(alternative.name(), metric).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<Expectation> expectation(String alternative, Found.Named metric) {
        Optional<Measure> measure = Measure.parse(
                metric.name(), Measure.Spelling.NAME, names, (expected, hint) -> metric.expectedName(expected, hint));
        return measure.flatMap(m -> metric.value().node() instanceof Node.Mapping
                ? tolerant(alternative, m, metric.value())
                : value(m, metric.value()).map(v -> expectation(alternative, m, v, BigDecimal.ZERO, false)));
    }

    private static Optional<Expectation> tolerant(String alternative, Measure measure, Found found) {
        Fields f = Fields.of(found, SECTION);
        f.get(VALUE);
        f.get(TOLERANCE);
        Optional<BigDecimal> value = found.child(VALUE.name()).flatMap(v -> value(measure, v));
        Optional<Found> tolerance = found.child(TOLERANCE.name());
        if (tolerance.isEmpty()) {
            return value.filter(v -> f.sound()).map(v -> expectation(alternative, measure, v, BigDecimal.ZERO, false));
        }
        boolean relative =
                tolerance.get().scalar().map(s -> s.text().endsWith("%")).orElse(false);
        Optional<BigDecimal> width = relative ? percentage(tolerance.get()) : value(measure, tolerance.get());
        return value.isPresent() && width.isPresent() && f.sound()
                ? Optional.of(expectation(alternative, measure, value.get(), width.get(), relative))
                : Optional.empty();
    }

    private static Optional<BigDecimal> percentage(Found found) {
        Optional<BigDecimal> fraction =
                found.scalar().flatMap(s -> Types.fraction(s.text())).filter(f -> f.signum() >= 0);
        return fraction.isPresent() ? fraction : found.expected("a tolerance such as 0.5%");
    }

    /** Returns a number in the metric's unit, or a quantity. */
    private static Optional<BigDecimal> value(Measure measure, Found found) {
        Optional<String> text = found.scalar().filter(s -> !s.quoted()).map(Node.Scalar::text);
        Optional<BigDecimal> value = text.flatMap(t -> measure.quantity(t).or(() -> Measure.number(t)));
        return value.isPresent() ? value : found.expected(measure.expectedQuantity(), text.flatMap(Numbers::hint));
    }

    private static Expectation expectation(
            String alternative, Measure measure, BigDecimal value, BigDecimal tolerance, boolean relative) {
        return new Expectation(alternative, measure.metric(), measure.jobClass(), value, tolerance, relative);
    }
}
