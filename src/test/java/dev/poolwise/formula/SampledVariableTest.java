package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.units.Time;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledVariableTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ActiveTasks                                 | double 18",
                "$CurrentDedicatedNodes                       | double 7",
                "$CurrentDedicated                            | double 7",
                "$ActiveTasks.GetSample(1)                    | doubleVec [18]",
                "$ActiveTasks.GetSample(2.9)                  | doubleVec [17,18]",
                "$ActiveTasks.GetSample(0)                    | doubleVec []",
                "len($ActiveTasks.GetSample(1000))            | double 18",
                "$ActiveTasks.GetSample(-1)                   | GetSample() needs at least 0 samples, but found -1",
                "$ActiveTasks.GetSample(1, 50)                | GetSample() of a number of samples takes 1 argument, but found 2",
                "$ActiveTasks.GetSample(\"a\")                | GetSample() needs a timestamp or a timeinterval, but found string",
                "$ActiveTasks.GetSample(TimeInterval_Minute, \"a\") | GetSample() needs a timestamp or a timeinterval, but found string",
                "$ActiveTasks.GetSample(TimeInterval_Minute, TimeInterval_Hour, time()) | the sample percentage needs a double, but found timestamp",
                "len($ActiveTasks.GetSample(TimeInterval_Minute * 1, TimeInterval_Minute * 6)) | double 10",
                "len($ActiveTasks.GetSample(TimeInterval_Minute * 6, TimeInterval_Minute * 1)) | double 10",
                "len($ActiveTasks.GetSample(TimeInterval_Minute * 1, TimeInterval_Minute * 6, 100)) | double 10",
                "$ActiveTasks.GetSample(time() + -2 * TimeInterval_Minute, 50) | doubleVec [17,18]",
                "$ActiveTasks.GetSample(time() + -2 * TimeInterval_Minute, TimeInterval_Minute) | doubleVec [17,18]",
                "$ActiveTasks.GetSample(time() + -2 * TimeInterval_Minute, time() + -1 * TimeInterval_Minute, 100) | doubleVec [17,18]",
                "len($ActiveTasks.GetSample(TimeInterval_Minute * 10)) | double 18",
                "len($ActiveTasks.GetSample(TimeInterval_Minute * 10, 80)) | double 18",
                "$ActiveTasks.GetSample(TimeInterval_Minute * 10, 95) | Insufficient data from data set: $ActiveTasks wanted 95%, received 90%",
                "$ActiveTasks.GetSample(TimeInterval_Minute * 15) | Insufficient data from data set: $ActiveTasks wanted 70%, received 60%",
                "$ActiveTasks.GetSample(TimeInterval_Minute)  | Insufficient data from data set: $ActiveTasks wanted 70%, received 0%",
                "$ActiveTasks.GetSample(TimeInterval_Minute, 0) | doubleVec []",
                "$ActiveTasks.GetSamplePercent(TimeInterval_Minute * 10) | double 90",
                "$ActiveTasks.GetSamplePercent(TimeInterval_Minute, TimeInterval_Minute * 6) | double 100",
                "$ActiveTasks.GetSamplePercent(TimeInterval_Minute) | double 0",
                "$ActiveTasks.GetSamplePercent(TimeInterval_Zero) | double 0",
                "$ActiveTasks.GetSamplePercent(-1 * TimeInterval_Hour) | double 0",
                "$ActiveTasks.GetSamplePercent(5)             | GetSamplePercent() needs a timestamp or a timeinterval, but found double",
                "$ActiveTasks.GetSamplePeriod()               | timeinterval 00:00:30",
                "$ActiveTasks.Count()                         | double 18",
                "$ActiveTasks.HistoryBeginTime()              | timestamp 2026-01-05T07:50:30.000Z",
                "$FailedTasks                                 | Insufficient data from data set: $FailedTasks wanted 100%, received 0%",
                "$FailedTasks.GetSample(1)                    | doubleVec []",
                "$FailedTasks.Count()                         | double 0",
                "$FailedTasks.GetSamplePercent(TimeInterval_Hour) | double 0",
                "$FailedTasks.HistoryBeginTime()              | Insufficient data from data set: $FailedTasks wanted 100%, received 0%",
                "max(0, $FailedTasks.GetSample(1))            | double 0",
            })
    void methodsAnswerFromTheSamples(String expression, String expected) {
        assertEquals(expected, Formulas.value(expression));
    }

    /** 15 of 20, and 29 of 30, as in public results. */
    @Test
    void percentagesCountTheSamplesThatAreMissing() throws InvalidFormula {
        Formula formula = Formula.parse("a = $ActiveTasks.GetSamplePercent(10 * TimeInterval_Minute);"
                + "b = $PendingTasks.GetSamplePercent(15 * TimeInterval_Minute)");
        Map<String, Samples> samples = Map.of(
                "$ActiveTasks", Formulas.recorded(0, 15),
                "$PendingTasks", Formulas.recorded(30 * Time.SECOND, 29));

        assertEquals(
                "$TargetDedicatedNodes=0;$TargetLowPriorityNodes=0;$NodeDeallocationOption=requeue;a=75;b=96.6667",
                formula.evaluate(Formulas.with(samples, Targets.NONE)).text());
    }

    @Test
    void anInsufficiencyIsToldAsTheServiceTellsIt() throws InvalidFormula {
        Formula formula = Formula.parse("\n$t = $RunningTasks.GetSample(TimeInterval_Minute * 10);");
        Evaluation evaluation = formula.evaluate(Formulas.with(
                Map.of("$RunningTasks", Formulas.recorded(0, 10)), new Targets(3, 1, NodeDeallocation.REQUEUE)));
        Failure failure = evaluation.failure().orElseThrow();

        assertEquals("InsufficientSampleData", failure.kind().code());
        assertEquals(
                "Line 2, Col 20: Insufficient data from data set: $RunningTasks wanted 70%, received 50%",
                failure.problem().toString());
        assertEquals(new Targets(3, 1, NodeDeallocation.REQUEUE), evaluation.targets());
        assertEquals(
                "$TargetDedicatedNodes=3;$TargetLowPriorityNodes=1;$NodeDeallocationOption=requeue", evaluation.text());
    }
}
