package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorsTest {
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/");
    private static final List<String> COMPARISONS = List.of("<", "<=", "==", "!=", ">=", ">");

    /** One value of each type. */
    private static final Map<String, String> VALUES = Map.of(
            "double", "6",
            "doubleVec", "$ActiveTasks.GetSample(2)",
            "string", "\"a\"",
            "timestamp", "time()",
            "timeinterval", "TimeInterval_Hour",
            "nodeDeallocationOption", "requeue");

    /** The service's table: types of the operands, operators, type of the result. */
    private static final List<List<String>> TABLE = List.of(
            List.of("double", "double", "+ - * /", "double"),
            List.of("double", "timeinterval", "*", "timeinterval"),
            List.of("doubleVec", "double", "+ - * /", "doubleVec"),
            List.of("doubleVec", "doubleVec", "+ - * /", "doubleVec"),
            List.of("timeinterval", "double", "* /", "timeinterval"),
            List.of("timeinterval", "timeinterval", "+ -", "timeinterval"),
            List.of("timeinterval", "timestamp", "+", "timestamp"),
            List.of("timestamp", "timeinterval", "+", "timestamp"),
            List.of("timestamp", "timestamp", "-", "timeinterval"),
            List.of("double", "double", "< <= == != >= >", "double"),
            List.of("string", "string", "< <= == != >= >", "double"),
            List.of("timestamp", "timestamp", "< <= == != >= >", "double"),
            List.of("timeinterval", "timeinterval", "< <= == != >= >", "double"));

    static Stream<List<String>> everyCombination() {
        List<List<String>> combinations = new ArrayList<>();
        for (String left : VALUES.keySet()) {
            for (String right : VALUES.keySet()) {
                Stream.concat(ARITHMETIC.stream(), COMPARISONS.stream())
                        .forEach(operator -> combinations.add(List.of(left, operator, right)));
            }
        }
        return combinations.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCombination")
    void theTableOfOperatorsHoldsForEveryPairOfTypes(List<String> combination) {
        String left = combination.get(0);
        String operator = combination.get(1);
        String right = combination.get(2);
        String expected = TABLE.stream()
                .filter(row -> row.get(0).equals(left) && row.get(1).equals(right))
                .filter(row -> (" " + row.get(2) + " ").contains(" " + operator + " "))
                .map(row -> row.get(3))
                .findFirst()
                .orElse("'" + operator + "' has no meaning between " + left + " and " + right);

        String found = Formulas.value(VALUES.get(left) + " " + operator + " " + VALUES.get(right));

        assertEquals(expected, expected.startsWith("'") ? found : found.substring(0, found.indexOf(' ')));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "7 + 2                                        ~ double 9",
                "7 - 2                                        ~ double 5",
                "7 * 2                                        ~ double 14",
                "7 / 2                                        ~ double 3.5",
                "1 / 0                                        ~ double inf",
                "-1 / 0                                       ~ double -inf",
                "0 / 0                                        ~ double nan",
                "0.5 * TimeInterval_Hour                      ~ timeinterval 00:30:00",
                "TimeInterval_Hour * 1.5                      ~ timeinterval 01:30:00",
                "TimeInterval_Hour / 4                        ~ timeinterval 00:15:00",
                "TimeInterval_100ns / 3                       ~ timeinterval 00:00:00",
                "TimeInterval_Hour / 0                        ~ the time is out of range",
                "TimeInterval_Year * 100000                   ~ the time is out of range",
                "TimeInterval_Year * 20000 + TimeInterval_Year * 20000 ~ the time is out of range",
                "TimeInterval_Day + TimeInterval_Minute       ~ timeinterval 1.00:01:00",
                "TimeInterval_Minute - TimeInterval_Day       ~ timeinterval -23:59:00",
                "TimeInterval_Day + time()                    ~ timestamp 2026-01-06T08:00:00.000Z",
                "time() + -6 * TimeInterval_Hour              ~ timestamp 2026-01-05T02:00:00.000Z",
                "time() - time(\"2026-01-01\")                ~ timeinterval 4.08:00:00",
                "$ActiveTasks.GetSample(3) + 1                ~ doubleVec [17,18,19]",
                "$ActiveTasks.GetSample(3) - 1                ~ doubleVec [15,16,17]",
                "$ActiveTasks.GetSample(3) * 2                ~ doubleVec [32,34,36]",
                "$ActiveTasks.GetSample(3) / 2                ~ doubleVec [8,8.5,9]",
                "$ActiveTasks.GetSample(2) + $ActiveTasks.GetSample(2) ~ doubleVec [34,36]",
                "$ActiveTasks.GetSample(2) - $ActiveTasks.GetSample(2) ~ doubleVec [0,0]",
                "$ActiveTasks.GetSample(2) * $ActiveTasks.GetSample(2) ~ doubleVec [289,324]",
                "$ActiveTasks.GetSample(2) / $ActiveTasks.GetSample(2) ~ doubleVec [1,1]",
                "$ActiveTasks.GetSample(2) + $ActiveTasks.GetSample(3) ~ '+' needs doubleVecs of the same length, but found 2 and 3 values",
                "2 * $ActiveTasks.GetSample(1)                ~ double 36",
                "$ActiveTasks.GetSample(1) < 19               ~ double 1",
                "$ActiveTasks.GetSample(1) ? 1 : 2            ~ double 1",
                "-$ActiveTasks.GetSample(1)                   ~ double -18",
                "-3                                           ~ double -3",
                "--3                                          ~ double 3",
                "!0                                           ~ double 1",
                "!0.5                                         ~ double 0",
                "!!5                                          ~ double 1",
                "-TimeInterval_Hour                           ~ timeinterval -01:00:00",
                "!TimeInterval_Hour                           ~ '!' has no meaning before timeinterval",
                "-time()                                      ~ '-' has no meaning before timestamp",
                "-\"a\"                                       ~ '-' has no meaning before string",
                "-$ActiveTasks.GetSample(2)                   ~ '-' has no meaning before doubleVec",
                "2 < 3                                        ~ double 1",
                "3 < 3                                        ~ double 0",
                "3 <= 3                                       ~ double 1",
                "4 <= 3                                       ~ double 0",
                "3 == 3                                       ~ double 1",
                "3 == 4                                       ~ double 0",
                "3 != 4                                       ~ double 1",
                "3 != 3                                       ~ double 0",
                "3 >= 3                                       ~ double 1",
                "2 >= 3                                       ~ double 0",
                "4 > 3                                        ~ double 1",
                "3 > 3                                        ~ double 0",
                "\"a\" < \"b\"                                ~ double 1",
                "\"a\" == \"a\"                               ~ double 1",
                "\"b\" <= \"a\"                               ~ double 0",
                "time() > time(\"2026-01-01\")                ~ double 1",
                "TimeInterval_Hour == 60 * TimeInterval_Minute ~ double 1",
                "2 && 3                                       ~ double 1",
                "2 && 0                                       ~ double 0",
                "0 || 3                                       ~ double 1",
                "0 || 0                                       ~ double 0",
                "0 && \"a\"                                   ~ double 0",
                "1 && \"a\"                                   ~ '&&' needs a double, but found string",
                "time() || 1                                  ~ '||' needs a double, but found timestamp",
                "2 ? \"yes\" : 1                              ~ string yes",
                "0 ? \"yes\" : 1                              ~ double 1",
                "0/0 ? 1 : 2                                  ~ double 1",
                "\"a\" ? 1 : 2                                ~ '?' needs a double, but found string",
                "$ActiveTasks.GetSample(2) ? 1 : 2            ~ '?' needs a double, but found doubleVec of 2 values",
                "1 + 2 * 3                                    ~ double 7",
                "(1 + 2) * 3                                  ~ double 9",
                "12 / 2 / 3                                   ~ double 2",
                "7 - 2 - 1                                    ~ double 4",
                "-2 * 3 + 10                                  ~ double 4",
                "1 + 2 < 4                                    ~ double 1",
                "1 < 2 && 2 < 3 || 0                          ~ double 1",
                "1 || 0 && 0                                  ~ double 1",
                "!0 + 1                                       ~ double 2",
                "0 ? 1 : 0 ? 2 : 3                            ~ double 3",
                "1 ? 0 ? 4 : 5 : 6                            ~ double 5",
            })
    void valuesAreThoseOfTheTable(String expression, String expected) {
        assertEquals(expected, Formulas.value(expression));
    }
}
