package dev.poolwise.formula;

import dev.poolwise.units.Time;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** Formulas, evaluated on Monday 2026-01-05 at 8:00. */
public final class Formulas {
    static final long NOW = Instant.parse("2026-01-05T08:00:00Z").getEpochSecond() * Time.SECOND;

    /** Values 1, 2, …, 18 at every 30 s of the last ten minutes, without the last one. */
    static final Samples EIGHTEEN = recorded(Time.MINUTE, 18);

    private Formulas() {}

    /** Values 1, 2, …, count at every 30 s; the last was taken some time before now. */
    static Samples recorded(long before, int count) {
        return new RecordedSamples(
                times(before, count),
                IntStream.rangeClosed(1, count).asDoubleStream().toArray());
    }

    static long[] times(long before, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToLong(i -> NOW - before - (count - i) * Samples.PERIOD)
                .toArray();
    }

    static Metrics metrics(Map<String, Samples> samples) {
        return name -> samples.getOrDefault(name, RecordedSamples.NONE);
    }

    static Circumstances with(Map<String, Samples> samples, Targets current) {
        return new Circumstances(NOW, metrics(samples), current, () -> 0.25);
    }

    /** Returns a pool with tasks, of 4 dedicated and 2 low-priority nodes. */
    public static Circumstances usual() {
        return with(
                Map.of("$ActiveTasks", EIGHTEEN, "$CurrentDedicatedNodes", new ConstantSamples(NOW, 7)),
                new Targets(4, 2, NodeDeallocation.TASK_COMPLETION));
    }

    static Evaluation evaluate(String text, Dialect dialect) {
        try {
            return Formula.parse(text, dialect).evaluate(usual());
        } catch (InvalidFormula e) {
            throw new AssertionError("not a formula: " + text, e);
        }
    }

    static Evaluation evaluate(String text) {
        return evaluate(text, Dialect.DEFAULT);
    }

    /** Returns the type and the value of an expression, or the error. */
    static String value(String expression, Dialect dialect) {
        Evaluation evaluation = evaluate("$x = " + expression, dialect);
        if (evaluation.failure().isPresent()) {
            return evaluation.failure().get().problem().message();
        }
        Value value = evaluation.variables().values().iterator().next();
        return value.type() + " " + ResultText.of(value);
    }

    static String value(String expression) {
        return value(expression, Dialect.DEFAULT);
    }

    /** Returns what is wrong with a text, each problem on a line. */
    static String problems(String text) {
        try {
            Formula.parse(text);
            return "";
        } catch (InvalidFormula e) {
            return String.join(
                    "\n", e.problems().stream().map(FormulaProblem::toString).toList());
        }
    }
}
