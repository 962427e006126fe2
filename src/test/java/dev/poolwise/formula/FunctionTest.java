package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "avg(1, 2, 6)                                 | double 3",
                "avg($ActiveTasks.GetSample(3), 1)            | double 13",
                "avg()                                        | avg() needs at least 1 number, but found 0",
                "avg(\"a\")                                   | avg() needs double or doubleVec, but found string",
                "len()                                        | double 0",
                "len(1, $ActiveTasks.GetSample(3))            | double 4",
                "lg(8)                                        | double 3",
                "lg(536870912) == 29                         | double 1",
                "lg(0.25)                                     | double -2",
                "lg(0)                                        | double -inf",
                "lg(-1)                                       | double nan",
                "lg($ActiveTasks.GetSample(18)) - 1           | doubleVec [-1,0,0.584963,1,1.32193,1.58496,1.80735,2,2.16993,2.32193,2.45943,2.58496,2.70044,2.80735,2.90689,3,3.08746,3.16993]",
                "lg(2, 4)                                     | doubleVec [1,2]",
                "ln(1)                                        | double 0",
                "ln(10)                                       | double 2.30259",
                "ln($ActiveTasks.GetSample(2))                | doubleVec [2.83321,2.89037]",
                "log(1000)                                    | double 3",
                "log(10, 100)                                 | doubleVec [1,2]",
                "max(1, $ActiveTasks.GetSample(3), 2)         | double 18",
                "max()                                        | max() needs at least 1 number, but found 0",
                "min(30, $ActiveTasks.GetSample(3))           | double 16",
                "min()                                        | min() needs at least 1 number, but found 0",
                "norm(3, 4)                                   | double 5",
                "norm()                                       | double 0",
                "percentile($ActiveTasks.GetSample(18), 0)    | double 1",
                "percentile($ActiveTasks.GetSample(18), 50)   | double 9.5",
                "percentile($ActiveTasks.GetSample(18), 95)   | double 17.15",
                "percentile($ActiveTasks.GetSample(18), 100)  | double 18",
                "percentile($ActiveTasks.GetSample(4) * -1, 0) | double -18",
                "percentile($ActiveTasks.GetSample(18), 101)  | percentile() needs a percentage from 0 to 100, but found 101",
                "percentile($ActiveTasks.GetSample(0), 50)    | percentile() needs at least 1 number, but found 0",
                "percentile(3, 50)                            | percentile() needs a doubleVec, but found double",
                "rand()                                       | double 0.25",
                "range(3, 9, 4)                               | double 6",
                "range()                                      | range() needs at least 1 number, but found 0",
                "std(2, 4, 4, 4, 5, 5, 7, 9)                  | double 2.13809",
                "std(1)                                       | std() needs at least 2 numbers, but found 1",
                "sum(1, 2, $ActiveTasks.GetSample(2))         | double 38",
                "sum()                                        | double 0",
                "val($ActiveTasks.GetSample(18), 0)           | double 1",
                "val($ActiveTasks.GetSample(18), 17)          | double 18",
                "val($ActiveTasks.GetSample(18), 18)          | val() counts from 0 to 17, but was asked for element 18",
                "val($ActiveTasks.GetSample(18), -1)          | val() counts from 0 to 17, but was asked for element -1",
                "val(1, 0)                                    | val() needs a doubleVec, but found double",
                "ceil(2.1)                                    | double 3",
                "ceil(-0.5)                                   | double 0",
                "floor(2.9)                                   | double 2",
                "round(2.5)                                   | double 3",
                "round(-2.5)                                  | double -3",
                "round(2.4, 0.49999999999999994)              | doubleVec [2,0]",
                "ceil($ActiveTasks.GetSample(2) / 10)         | doubleVec [2,2]",
                "floor(1.5, 2.5)                              | doubleVec [1,2]",
                "time()                                       | timestamp 2026-01-05T08:00:00.000Z",
                "time(\"\")                                   | timestamp 2026-01-05T08:00:00.000Z",
                "time(\"2016\")                               | timestamp 2016-01-01T00:00:00.000Z",
                "time(\"2016-10\")                            | timestamp 2016-10-01T00:00:00.000Z",
                "time(\"2016-10-13\")                         | timestamp 2016-10-13T00:00:00.000Z",
                "time(\"2016-10-13T19:18Z\")                  | timestamp 2016-10-13T19:18:00.000Z",
                "time(\"2016-10-13T19:18:47.805Z\")           | timestamp 2016-10-13T19:18:47.805Z",
                "time(\"2016-10-13T19:18:47.8051234Z\")       | timestamp 2016-10-13T19:18:47.805Z",
                "time(\"2016-10-13T19:18:47+02:00\")          | timestamp 2016-10-13T17:18:47.000Z",
                "time(\"2016-10-13T19:18:47\")                | timestamp 2016-10-13T19:18:47.000Z",
                "time(\"Thu, 13 Oct 2016 19:18:47 GMT\")      | timestamp 2016-10-13T19:18:47.000Z",
                "time(\"2016-10-13T19:18:47.80512345Z\")      | expected a time such as 2026-01-05T08:00:00Z, with at most seven decimals, or Mon, 5 Jan 2026 08:00:00 GMT, but found \"2016-10-13T19:18:47.80512345Z\"",
                "time(5)                                      | time() needs a string, but found double",
                "time().year                                  | double 2026",
                "time().month                                 | double 1",
                "time().day                                   | double 5",
                "time().weekday                               | double 1",
                "time(\"2026-01-04\").weekday                 | double 7",
                "time().hour                                  | double 8",
                "time(\"2026-01-05T08:09:10Z\").minute        | double 9",
                "time(\"2026-01-05T08:09:10Z\").second        | double 10",
                "(1 + 2).hour                                 | '.hour' needs a timestamp, but found double",
                "TimeInterval_Zero                            | timeinterval 00:00:00",
                "TimeInterval_100ns                           | timeinterval 00:00:00.0000001",
                "TimeInterval_Microsecond                     | timeinterval 00:00:00.0000010",
                "TimeInterval_Millisecond                     | timeinterval 00:00:00.0010000",
                "TimeInterval_Second                          | timeinterval 00:00:01",
                "TimeInterval_Minute                          | timeinterval 00:01:00",
                "TimeInterval_Hour                            | timeinterval 01:00:00",
                "10 * (TimeInterval_Hour + TimeInterval_Minute + TimeInterval_Second) | timeinterval 10:10:10",
                "TimeInterval_Day                             | timeinterval 1.00:00:00",
                "TimeInterval_Week                            | timeinterval 7.00:00:00",
                "TimeInterval_Year                            | timeinterval 365.00:00:00",
            })
    void functionsReturnWhatIsDocumented(String expression, String expected) {
        assertEquals(expected, Formulas.value(expression));
    }

    @Test
    void stopEndsTheEvaluationAndKeepsWhatWasAssigned() {
        assertEquals(
                "$TargetDedicatedNodes=9;$TargetLowPriorityNodes=2;$NodeDeallocationOption=taskcompletion;a=1",
                Formulas.evaluate("a = 1; $TargetDedicatedNodes = 9; stop(); $TargetDedicatedNodes = 10")
                        .text());
        assertEquals(
                "$TargetDedicatedNodes=4;$TargetLowPriorityNodes=2;$NodeDeallocationOption=taskcompletion;a=1",
                Formulas.evaluate("a = 1; b = a ? stop() : 3; $TargetDedicatedNodes = 10")
                        .text());
    }
}
