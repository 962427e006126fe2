package dev.poolwise.formula.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.formula.Evaluation;
import dev.poolwise.formula.Formula;
import dev.poolwise.formula.Formulas;
import dev.poolwise.formula.InvalidFormula;
import dev.poolwise.formula.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The oracle is the evaluation: whatever a formula comes to lies in the range that was traced for it. */
class TracerTest {
    private static final int FORMULAS = 4000;
    private static final int VARIABLES = 4;

    private final Random random = new Random(1);

    @Test
    void everyValueLiesInItsRange() throws InvalidFormula {
        int bounded = 0;
        for (int i = 0; i < FORMULAS; i++) {
            String text = formula();
            Formula formula = Formula.parse(text);
            Evaluation evaluation = formula.evaluate(Formulas.usual());
            List<Ending> endings =
                    Tracer.trace(formula.statements(), Decision.ANY_SIZE).endings();
            for (Map.Entry<String, Value> variable : evaluation.variables().entrySet()) {
                bounded += isNarrow(endings, variable.getKey(), variable.getValue(), text) ? 1 : 0;
            }
        }
        assertTrue(bounded > FORMULAS, "only " + bounded + " values had a finite range");
    }

    /** Checks a value, and returns whether that could have failed. */
    private static boolean isNarrow(List<Ending> endings, String name, Value value, String text) {
        double number = ((Value.Num) value).value();
        List<Range> ranges = endings.stream()
                .filter(ending -> ending.assigned().containsKey(name))
                .map(ending -> ending.assigned().get(name).flow().range())
                .toList();
        assertTrue(
                ranges.stream().anyMatch(range -> contains(range, number)),
                () -> name + " is " + number + ", not in " + ranges + ":\n" + text);
        return ranges.stream().noneMatch(range -> Double.isInfinite(range.high() - range.low()) || range.isPoint());
    }

    /** Bounds are rounded in another order than values, so they may differ in their last bits. */
    private static boolean contains(Range range, double value) {
        double slack = Double.isInfinite(value) ? 0 : 1e-9 * Math.abs(value);
        return range.low() - slack <= value && value <= range.high() + slack;
    }

    private String formula() {
        StringBuilder text = new StringBuilder("a0 = $ActiveTasks; ");
        for (int i = 1; i <= VARIABLES; i++) {
            text.append("a").append(i).append(" = ").append(number(3, i)).append("; ");
        }
        return text.toString();
    }

    /** Returns an expression that is a number; comparisons with what is not a number are beyond ranges. */
    private String number(int depth, int defined) {
        if (depth == 0 || random.nextInt(6) == 0) {
            String variable = "a" + random.nextInt(defined);
            return pick("0", "0.5", "1", "20", variable, "$ActiveTasks", "$CurrentDedicated", "$TargetDedicatedNodes");
        }
        String a = number(depth - 1, defined);
        String b = number(depth - 1, defined);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + a + pick(" + ", " - ", " * ") + b + ")";
            case 1 -> pick("min", "max", "avg", "sum", "range", "len") + "(" + a + ", " + b + ", " + samples() + ")";
            case 2 -> pick("-", "!", "floor", "ceil", "round", "norm") + "(" + a + ")";
            case 3 -> pick("ln", "lg", "log", b + "/") + "(max(0.5, " + a + "))";
            case 4 -> "(" + truth(a, b) + pick(" && ", " || ") + truth(b, number(0, defined)) + ")";
            default -> "(" + truth(a, b) + " ? " + (random.nextBoolean() ? a : b) + " : " + pick(a, b, "stop()") + ")";
        };
    }

    private String truth(String a, String b) {
        String compared = "(" + a + pick(" < ", " <= ", " == ", " != ", " >= ", " > ") + b + ")";
        return random.nextBoolean() ? compared : "!" + compared;
    }

    private String samples() {
        return pick("$ActiveTasks.GetSample(5)", "$CurrentDedicatedNodes.GetSample(1)", "0");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
