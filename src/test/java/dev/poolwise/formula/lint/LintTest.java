package dev.poolwise.formula.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.poolwise.formula.Formula;
import dev.poolwise.formula.InvalidFormula;
import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.units.Time;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every rule, on formulas that break it and on formulas that only look as if. A formula is expected to break no other.
 */
class LintTest {
    private static final String KEEP = "$NodeDeallocationOption = taskcompletion";

    private static String broken(String formula, PoolFacts facts) {
        try {
            return Lint.of(Formula.parse(formula), facts).stream()
                    .map(advice -> advice.rule().symbol() + "@"
                            + advice.position().line() + ":" + advice.position().column())
                    .collect(Collectors.joining(" "));
        } catch (InvalidFormula e) {
            throw new AssertionError("not a formula: " + formula, e);
        }
    }

    /** Returns what a formula breaks that lets tasks end on their nodes. */
    private static String brokenWhileKeeping(String formula, PoolFacts facts) {
        return broken(formula + "; " + KEEP, facts);
    }

    private static String orNothing(String rules) {
        return rules.equals("-") ? "" : rules;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$TargetDedicatedNodes = min(20, $ActiveTasks)                     | active-tasks-only@1:33",
                "$TargetDedicated = min(20, $ActiveTasks)                          | active-tasks-only@1:28",
                "$n = $ActiveTasks.GetSample(1); m = $n; $TargetDedicated = min(9, m) | active-tasks-only@1:19",
                "$TargetDedicatedNodes = $ActiveTasks > 0 ? 5 : 0                  | active-tasks-only@1:25",
                "$TargetDedicatedNodes = min(20, max($ActiveTasks, $FailedTasks))  | active-tasks-only@1:37",
                "$TargetDedicatedNodes = min(20, $PendingTasks)                    | -",
                "$TargetDedicatedNodes = min(20, $ActiveTasks + $RunningTasks)     | -",
                "$n = $ActiveTasks; $n = $PendingTasks; $TargetDedicatedNodes = min(20, $n) | -",
                "$n = $ActiveTasks; $TargetDedicatedNodes = min(20, $PendingTasks) | -",
                "$p = $ActiveTasks.GetSamplePercent(TimeInterval_Hour); $TargetDedicatedNodes = $p > 50 ? min(20, $PendingTasks) : 0 | -",
                "$TargetDedicatedNodes = $RunningTasks > 0 ? $TargetDedicatedNodes : min(20, $ActiveTasks) | -",
                "x = $RunningTasks > 0 ? stop() : 1; $TargetDedicatedNodes = min(20, $ActiveTasks) | -",
                "$n = $ActiveTasks; $TargetDedicatedNodes = min(20, $n > 0 ? $n : $TargetDedicatedNodes / 2) | -",
                "$TargetDedicatedNodes = min(20, max($TargetDedicatedNodes, $ActiveTasks)) | -",
            })
    void tasksThatRunCount(String formula, String rules) {
        assertEquals(orNothing(rules), brokenWhileKeeping(formula, PoolFacts.UNKNOWN));
    }

    @Test
    void whoKeepsNoTasksMustCountThemEvenIfItLooksAtThePresentSize() {
        assertEquals(
                "active-tasks-only@1:6 no-task-completion@1:20",
                broken(
                        "$n = $ActiveTasks; $TargetDedicatedNodes = min(20, $n > 0 ? $n : $TargetDedicatedNodes / 2)",
                        PoolFacts.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "$TargetDedicatedNodes = $PendingTasks                             # no-cap@1:1",
                "$TargetDedicated = avg($PendingTasks.GetSample(10)) * 2           # no-cap@1:1",
                "a = min(20, $PendingTasks); $TargetDedicatedNodes = a + $PendingTasks # no-cap@1:29",
                "$TargetDedicatedNodes = max(20, $PendingTasks)                    # no-cap@1:1 never-zero@1:1",
                "$TargetDedicatedNodes = $PendingTasks > 9 ? $PendingTasks : 9     # no-cap@1:1 never-zero@1:1",
                "$TargetDedicatedNodes = $PendingTasks > 0 ? $TargetDedicatedNodes + 1 : 0 # no-cap@1:1",
                "$TargetDedicatedNodes = $CPUPercent > 50 ? $CurrentDedicated * 1.1 : 0 # no-cap@1:1",
                "$TargetDedicatedNodes = 10 / $PendingTasks                        # no-cap@1:1",
                "$TargetDedicatedNodes = $PendingTasks; $TargetDedicatedNodes = min(3, $TargetDedicatedNodes) # -",
                "cap = 25; $n = $PendingTasks; $n = min(cap, $n); $TargetDedicatedNodes = $n # -",
                "$TargetDedicatedNodes = $PendingTasks > 9 ? 9 : $PendingTasks     # -",
                "$TargetDedicatedNodes = $PendingTasks <= 9 ? $PendingTasks : 9    # -",
                "$TargetDedicatedNodes = !($PendingTasks > 9 || 20 < $PendingTasks) ? $PendingTasks : 9 # -",
                "$n = $PendingTasks; $TargetDedicatedNodes = $n > 0 && $n < 9 ? $n : 0 # -",
                "$TargetDedicatedNodes = $PendingTasks > 50 ? 20 : $PendingTasks > 5 ? 10 : 0 # -",
                "$TargetDedicatedNodes = 20 - min(20, $PendingTasks)               # -",
                "$TargetDedicatedNodes = 10 * ($PendingTasks > 0)                  # -",
                "$TargetDedicatedNodes = 10 * ($CPUPercent / 100)                  # -",
                "$TargetDedicatedNodes = $PendingTasks > 0 ? min(9, $TargetDedicatedNodes + 1) : $TargetDedicatedNodes / 2 # -",
                "$TargetDedicatedNodes = $CPUPercent > 20 ? $CurrentDedicatedNodes : 0 # -",
                "$TargetDedicatedNodes = floor(percentile($PendingTasks.GetSample(9), 95)) < 9 ? 5 : 0 # -",
                "$TargetDedicatedNodes = min($PendingTasks.GetSample(1), 20)       # -",
                "$TargetDedicatedNodes = 7                                         # -",
                "x = $PendingTasks > 9 ? stop() : 1; $TargetDedicatedNodes = x * 9 # never-zero@1:37",
                "$TargetDedicatedNodes = $PendingTasks; stop(); $TargetDedicatedNodes = 3 # no-cap@1:1 no-task-completion@1:1",
                "$TargetDedicatedNodes = $PendingTasks; x = $FailedTasks > 9 ? stop() : 1; $TargetDedicatedNodes = 3 # no-cap@1:1 no-task-completion@1:1 never-zero@1:75",
            })
    void aTargetHasABound(String formula, String rules) {
        assertEquals(orNothing(rules), brokenWhileKeeping(formula, PoolFacts.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$TargetDedicatedNodes = min(9, $PendingTasks)                                         | no-task-completion@1:1",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = requeue      | no-task-completion@1:48",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = terminate    | no-task-completion@1:48",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = $PendingTasks > 1 ? taskcompletion : requeue | no-task-completion@1:48",
                "$TargetDedicatedNodes = min(9, $PendingTasks); stop(); $NodeDeallocationOption = taskcompletion | no-task-completion@1:1",
                "$TargetDedicatedNodes = time().hour < 6 ? 2 : 9                                       | no-task-completion@1:1",
                "$TargetDedicatedNodes = 3; $TargetLowPriorityNodes = min(9, $PendingTasks)            | no-task-completion@1:28",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = taskcompletion | -",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = retaineddata | -",
                "$NodeDeallocationOption = $PendingTasks > 1 ? taskcompletion : retaineddata; $TargetDedicatedNodes = min(9, $PendingTasks) | -",
                "$TargetDedicatedNodes = 5                                                             | -",
                "$TargetDedicatedNodes = $TargetDedicatedNodes                                         | -",
                "$TargetDedicatedNodes = max($TargetDedicatedNodes, time().hour < 6 ? 2 : 9)           | -",
                "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = requeue; $NodeDeallocationOption = taskcompletion | -",
            })
    void tasksEndBeforeTheirNodesGo(String formula, String rules) {
        assertEquals(orNothing(rules), broken(formula, PoolFacts.UNKNOWN));
    }

    @Test
    void aPoolMayHaveADeallocationOptionOfItsOwn() {
        String formula = "$TargetDedicatedNodes = min(9, $PendingTasks)";

        assertEquals("", broken(formula, PoolFacts.UNKNOWN.withDeallocation(NodeDeallocation.TASK_COMPLETION)));
        assertEquals(
                "no-task-completion@1:1",
                broken(formula, PoolFacts.UNKNOWN.withDeallocation(NodeDeallocation.TERMINATE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$TargetDedicatedNodes = min(20, $PendingTasks)                        | slots-ignored@1:33",
                "$n = avg($PendingTasks.GetSample(10)); $TargetDedicatedNodes = min(20, $n) | slots-ignored@1:24",
                "$TargetDedicatedNodes = min(20, max($PendingTasks / 4, $RunningTasks)) | slots-ignored@1:56",
                "$TargetDedicatedNodes = min(20, $PendingTasks / 1)                    | slots-ignored@1:33",
                "$TargetDedicatedNodes = min(20, $PendingTasks * ($FailedTasks > 5))   | slots-ignored@1:33",
                "$TargetLowPriority = min(20, $PendingTasks); $TargetDedicated = 1     | slots-ignored@1:30",
                "$TargetDedicatedNodes = min(20, $PendingTasks / $TaskSlotsPerNode)    | -",
                "$TargetDedicatedNodes = min(20, ($PendingTasks + 3) / 4)              | -",
                "$TargetDedicatedNodes = min(20, 0.25 * $PendingTasks)                 | -",
                "$s = $TaskSlotsPerNode; $TargetDedicatedNodes = min(20, ceil($PendingTasks / $s)) | -",
                "$TargetDedicatedNodes = min(20, $PendingTasks * (1 / $TaskSlotsPerNode)) | -",
                "$TargetDedicatedNodes = $PendingTasks > 9 ? 5 : 0                     | -",
                "$TargetDedicatedNodes = min(20, $CPUPercent > 80 ? $CurrentDedicatedNodes + 1 : 0) | -",
                "$TargetDedicatedNodes = 9 * (0 < $PendingTasks && $PendingTasks < 99) | -",
            })
    void nodesHaveSlots(String formula, String rules) {
        assertEquals(orNothing(rules), brokenWhileKeeping(formula, PoolFacts.UNKNOWN.withSlotsPerNode(4)));
        assertEquals("", brokenWhileKeeping(formula, PoolFacts.UNKNOWN.withSlotsPerNode(1)));
        assertEquals("", brokenWhileKeeping(formula, PoolFacts.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$TargetDedicatedNodes = max(1, min(20, $PendingTasks))               | never-zero@1:1",
                "least = 2; $TargetDedicated = max(least, min(20, $PendingTasks))     | never-zero@1:12",
                "$TargetDedicatedNodes = min(20, $PendingTasks + 1)                   | never-zero@1:1",
                "$TargetDedicatedNodes = $PendingTasks > 50 ? 20 : 10                 | never-zero@1:1",
                "$TargetDedicatedNodes = min(20, max($TargetDedicatedNodes, $PendingTasks)); $TargetDedicatedNodes = max($TargetDedicatedNodes, 1) | never-zero@1:77",
                "$TargetDedicatedNodes = max($TargetDedicatedNodes, min(9, $PendingTasks)) | never-zero@1:1",
                "$TargetDedicatedNodes = max(0, min(20, $PendingTasks))               | -",
                "$TargetDedicatedNodes = min(20, max(0.5, $PendingTasks))             | -",
                "$TargetDedicatedNodes = $PendingTasks > 0 ? max(1, min(20, $PendingTasks / 4)) : 0 | -",
                "$TargetDedicatedNodes = time().hour < 6 ? 2 : 20                     | -",
                "$TargetDedicatedNodes = 3                                            | -",
                "$TargetDedicatedNodes = $PendingTasks > 0 ? 10 : $TargetDedicatedNodes / 2 | -",
            })
    void aPoolWithoutWorkCanGo(String formula, String rules) {
        assertEquals(orNothing(rules), brokenWhileKeeping(formula, PoolFacts.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$TargetLowPriorityNodes = min(9, $PendingTasks)                               | preemption-ignored@1:1",
                "$TargetLowPriority = 5                                                        | preemption-ignored@1:1",
                "$TargetDedicatedNodes = 0; $TargetLowPriorityNodes = min(9, $PendingTasks)    | preemption-ignored@1:28",
                "$p = $PreemptedNodeCount; $TargetLowPriorityNodes = min(9, $PendingTasks)     | preemption-ignored@1:27",
                "$TargetDedicatedNodes = min(5, $PreemptedNodeCount); $TargetLowPriorityNodes = min(9, $PendingTasks) | -",
                "$TargetDedicatedNodes = $PreemptedNodeCount.GetSample(1) > 0 ? 5 : 0; $TargetLowPriorityNodes = 9 | -",
                "$TargetDedicatedNodes = 1; $TargetLowPriorityNodes = min(9, $PendingTasks)    | -",
                "$TargetDedicatedNodes = min(2, $PendingTasks); $TargetLowPriorityNodes = min(9, $PendingTasks) | -",
                "$TargetLowPriorityNodes = min(9, $PendingTasks + $PreemptedNodeCount)         | -",
                "$TargetLowPriorityNodes = 0; $TargetDedicatedNodes = min(9, $PendingTasks)    | -",
                "$TargetDedicatedNodes = min(9, $PendingTasks)                                 | -",
            })
    void preemptedNodesAreMissed(String formula, String rules) {
        assertEquals(orNothing(rules), brokenWhileKeeping(formula, PoolFacts.UNKNOWN));
        assertEquals("", brokenWhileKeeping(formula, PoolFacts.UNKNOWN.withLowPriority(false)));
    }

    @ParameterizedTest(name = "every {1} minutes, ready after {2}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$TargetDedicatedNodes = min(9, $PendingTasks) | 5  | 6 | interval-too-short@1:1",
                "$TargetDedicatedNodes = min(9, $PendingTasks) | 6  | 6 | -",
                "$TargetDedicatedNodes = min(9, $PendingTasks) | 15 | 6 | -",
                "$TargetDedicatedNodes = time().hour < 6 ? 2 : 9 | 5 | 6 | -",
                "$TargetDedicatedNodes = 3                     | 5  | 6 | -",
            })
    void anEvaluationSeesWhatTheLastOneDid(String formula, long interval, long ready, String rules) {
        PoolFacts evaluated = PoolFacts.UNKNOWN.withInterval(interval * Time.MINUTE);

        assertEquals(orNothing(rules), brokenWhileKeeping(formula, evaluated.withProvisioning(ready * Time.MINUTE)));
        assertEquals("", brokenWhileKeeping(formula, evaluated));
        assertEquals("", brokenWhileKeeping(formula, PoolFacts.UNKNOWN.withProvisioning(ready * Time.MINUTE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a = $CPUPercent.GetSample(TimeInterval_Hour)                                    # no-sample-guard@1:17",
                "a = $CPUPercent.GetSample(10 * TimeInterval_Minute, 5 * TimeInterval_Minute)    # no-sample-guard@1:17",
                "a = $CPUPercent.GetSample(time() - TimeInterval_Hour)                           # no-sample-guard@1:17",
                "h = TimeInterval_Hour / 2; a = $CPUPercent.GetSample(h)                         # no-sample-guard@1:44",
                "a = $CPUPercent.GetSample($CPUPercent.GetSamplePeriod() * 20)                   # no-sample-guard@1:17",
                "p = $CPUPercent.GetSamplePercent(TimeInterval_Hour); a = $CPUPercent.GetSample(TimeInterval_Hour) # no-sample-guard@1:70",
                "s = $CPUPercent.GetSample(TimeInterval_Hour); a = $CPUPercent.GetSamplePercent(TimeInterval_Hour) < 70 ? 1 : avg(s) # no-sample-guard@1:17",
                "a = $CPUPercent.GetSample(TimeInterval_Hour); b = $CPUPercent.GetSample(TimeInterval_Hour) # no-sample-guard@1:17",
                "a = $CPUPercent.GetSample(10)                                                   # -",
                "n = 5; a = $CPUPercent.GetSample(n * 2)                                         # -",
                "a = $CPUPercent.GetSample(TimeInterval_Hour, 50)                                # -",
                "a = $CPUPercent.GetSample(time() - TimeInterval_Hour, time(), 50)               # -",
                "p = $CPUPercent.GetSamplePercent(TimeInterval_Hour); a = p < 70 ? 1 : avg($CPUPercent.GetSample(TimeInterval_Hour)) # -",
                "p = $CPUPercent.GetSamplePercent(TimeInterval_Hour) > 70; a = p && min($CPUPercent.GetSample(TimeInterval_Hour)) > 5 # -",
                "p = $CPUPercent.GetSamplePercent(TimeInterval_Hour) < 70; a = p || min($CPUPercent.GetSample(TimeInterval_Hour)) > 5 # -",
                "x = $CPUPercent.GetSamplePercent(TimeInterval_Hour) < 70 ? stop() : 1; a = $CPUPercent.GetSample(TimeInterval_Hour) # -",
                "a = $CPUPercent.Count() > 120 ? avg($CPUPercent.GetSample(TimeInterval_Hour)) : 0 # -",
                "a = $CPUPercent.HistoryBeginTime() < time() - TimeInterval_Day ? avg($CPUPercent.GetSample(TimeInterval_Hour)) : 0 # -",
            })
    void spansOfSamplesAreGuarded(String formula, String rules) {
        assertEquals(orNothing(rules), broken(formula, PoolFacts.UNKNOWN));
    }

    @Test
    void adviceComesInTheOrderOfTheTextAndSaysAllOfIt() throws InvalidFormula {
        List<Advice> advice = Lint.of(
                Formula.parse("$n = $ActiveTasks;\n  $TargetDedicatedNodes = $n;"),
                PoolFacts.UNKNOWN.withSlotsPerNode(4));

        assertEquals(
                List.of("active-tasks-only", "slots-ignored", "no-cap", "no-task-completion"),
                advice.stream().map(one -> one.rule().symbol()).toList());
        assertEquals(
                "no-cap: $TargetDedicatedNodes has no upper bound. A burst of tasks, or one mistake in a submission, requests"
                        + " as many nodes as the quota gives, and bills them. Instead: min(20, …) with the most nodes that you"
                        + " would pay for.",
                advice.get(2).toString());
        assertEquals(
                "$TargetDedicatedNodes has a node for each of $ActiveTasks, with 4 task slots on a node",
                advice.get(1).finding());
    }

    /** The conditions of a formula are compared in their written form, which must not make large formulas slow. */
    @Test
    void theLargestFormulasAreJudgedAtOnce() throws InvalidFormula {
        String condition = "$PendingTasks > 9 && $PendingTasks < 99 ? 5 : ";
        Formula formula = Formula.parse("$TargetDedicatedNodes = " + condition.repeat(75) + "$PendingTasks;" + KEEP);

        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertEquals(1, Lint.of(formula, PoolFacts.UNKNOWN).size()));
    }
}
