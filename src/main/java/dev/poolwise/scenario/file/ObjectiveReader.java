package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Objective.Relation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an objective such as {@code p95(waitingTime) of scoring <= 15m}. */
record ObjectiveReader(Names names) implements Type<Objective> {
    private static final Pattern COMPARISON = Pattern.compile("(.*\\S) *(<=|>=) *([^<>=]*[^<>= ])");

    @Override
    public String word() {
        return "objective";
    }

    @Override
    public String expected() {
        return "an objective such as 'p95(waitingTime) <= 15m' or 'cost <= 2000'";
    }

    @Override
    public Optional<Objective> read(Found found) {
        String text = found.scalar().map(Node.Scalar::text).map(String::strip).orElse("");
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return found.expected(expected());
        }
        Optional<Measure> measure = Measure.parse(
                comparison.group(1),
                Measure.Spelling.FUNCTION,
                names,
                (expected, hint) -> found.expected(expected, hint));
        return measure.flatMap(m -> objective(found, text, m, comparison.group(2), comparison.group(3)));
    }

    private static Optional<Objective> objective(
            Found found, String text, Measure measure, String sign, String limitText) {
        Optional<BigDecimal> limit = measure.quantity(limitText);
        if (limit.isEmpty()) {
            return found.expected(
                    measure.expectedQuantity() + " after '" + sign + "'",
                    Wording.quote(limitText),
                    measure.quantityHint(limitText));
        }
        Relation relation = sign.equals("<=") ? Relation.AT_MOST : Relation.AT_LEAST;
        return limit.map(BigDecimal::doubleValue)
                .map(value -> new Objective(text, measure.metric(), measure.jobClass(), relation, value));
    }

    @Override
    public Objective standIn() {
        throw new IllegalStateException("an objective has no stand-in");
    }
}
