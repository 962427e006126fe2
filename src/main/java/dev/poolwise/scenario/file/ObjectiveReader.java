package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads objectives such as {@code p95(waitingTime) of scoring <= 15m}. */
final class ObjectiveReader implements Type<Objective> {
    /** What good enough means. */
    static final Type<List<Objective>> OBJECTIVES = new ListType<>(new ObjectiveReader());

    private static final Pattern OBJECTIVE = Pattern.compile("(.*\\S)\\s*(<=|>=)\\s*([^<>=\\s]+)");
    private static final String EXPECTED =
            "an objective such as 'p95(waitingTime) <= 15m', 'P(waitingTime <= 1m) >= 95%' or 'cost <= 2000'";

    private ObjectiveReader() {}

    @Override
    public String word() {
        return "objective";
    }

    @Override
    public String expected() {
        return EXPECTED;
    }

    @Override
    public Optional<Objective> read(Found found) {
        Optional<String> text = found.scalar().map(Node.Scalar::text);
        if (text.isEmpty()) {
            return found.expected(EXPECTED);
        }
        Matcher parts = OBJECTIVE.matcher(text.get());
        if (!parts.matches()) {
            return found.expected(EXPECTED);
        }
        Optional<MetricNames.Reference> reference = MetricNames.parse(parts.group(1));
        if (reference.isEmpty()) {
            return found.expected(EXPECTED, MetricNames.didYouMean(parts.group(1)));
        }
        return withLimit(found, text.get(), reference.get(), parts.group(2), parts.group(3));
    }

    private static Optional<Objective> withLimit(
            Found found, String text, MetricNames.Reference reference, String relation, String limit) {
        Metric metric = reference.metric();
        Optional<BigDecimal> value = Quantities.parse(limit, metric.unit());
        if (value.isEmpty()) {
            String expected = Quantities.expected(metric.unit()) + " after '" + relation + "'";
            return found.expected(expected, "'" + Wording.quote(limit) + "'", Quantities.hint(limit, metric.unit()));
        }
        return Optional.of(new Objective(
                text,
                metric,
                reference.jobClass(),
                relation.equals("<=") ? Objective.Relation.AT_MOST : Objective.Relation.AT_LEAST,
                value.get().doubleValue()));
    }

    @Override
    public Objective standIn() {
        return new Objective("", Metric.named("cost").orElseThrow(), Optional.empty(), Objective.Relation.AT_MOST, 0);
    }

    /** Reports unless a metric exists for the class that it is asked of. */
    static void checkClass(Found at, Metric metric, Optional<String> jobClass, Collection<String> classes) {
        if (jobClass.isEmpty()) {
            return;
        }
        if (metric.scope() != Metric.Scope.CLASSES) {
            at.expected("a metric of jobs before 'of'", "'" + metric.name() + "'", Optional.empty());
        } else if (!classes.contains(jobClass.get())) {
            at.expected(
                    "a job class after 'of' (" + Wording.oneOf(classes) + ")",
                    "'" + Wording.quote(jobClass.get()) + "'",
                    Wording.didYouMean(jobClass.get(), classes));
        }
    }
}
