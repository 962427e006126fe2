package dev.poolwise.formula.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.formula.Formula;
import dev.poolwise.formula.InvalidFormula;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whole formulas of the kinds that the service's users write, and those of the documentation. */
class KnownFormulasTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([^`]+)` \\|");

    private static List<String> rules(String formula, PoolFacts facts) throws InvalidFormula {
        return Lint.of(Formula.parse(formula), facts).stream()
                .map(advice -> advice.rule().symbol())
                .toList();
    }

    private static void assertWellWritten(String formula) throws InvalidFormula {
        PoolFacts facts = PoolFacts.UNKNOWN.withInterval(15 * Time.MINUTE).withProvisioning(6 * Time.MINUTE);
        assertEquals(List.of(), rules(formula, facts.withSlotsPerNode(1)));
    }

    @Test
    void theAverageOfPendingTasksIfEnoughIsKnownOfIt() throws InvalidFormula {
        assertWellWritten(
                """
                firstNodes = 0; mostNodes = 40;
                share = $PendingTasks.GetSamplePercent(5 * TimeInterval_Minute);
                tasks = share < 60 ? firstNodes : avg($PendingTasks.GetSample(5 * TimeInterval_Minute));
                $TargetDedicatedNodes = min(mostNodes, tasks);
                $NodeDeallocationOption = taskcompletion;
                """);
    }

    /** Active tasks only, but nodes end their tasks, and without new ones the pool halves instead of going at once. */
    @Test
    void activeTasksWithACautiousWayDown() throws InvalidFormula {
        assertWellWritten(
                """
                $known = $ActiveTasks.GetSamplePercent(TimeInterval_Minute * 10);
                $last = max($ActiveTasks.GetSample(1));
                $tasks = $known < 75 ? $last : max($last, avg($ActiveTasks.GetSample(TimeInterval_Minute * 10)));
                $wanted = $tasks > 0 ? $tasks : max(0, $TargetDedicatedNodes / 2);
                $TargetDedicatedNodes = max(0, min($wanted, 30));
                $NodeDeallocationOption = taskcompletion;
                """);
    }

    @Test
    void aScheduleOfTheWeek() throws InvalidFormula {
        assertWellWritten(
                """
                now = time();
                office = now.hour >= 7 && now.hour < 19 && now.weekday <= 5;
                $TargetDedicatedNodes = office ? 24 : 4;
                $NodeDeallocationOption = taskcompletion;
                """);
    }

    @Test
    void theUseOfTheProcessors() throws InvalidFormula {
        assertWellWritten(
                """
                recent = $CPUPercent.GetSamplePercent(10 * TimeInterval_Minute) > 70;
                busy = recent && min($CPUPercent.GetSample(10 * TimeInterval_Minute)) > 80;
                idle = recent && avg($CPUPercent.GetSample(60 * TimeInterval_Minute, 50)) < 20;
                nodes = busy ? $CurrentDedicated * 1.1 + 1 : idle ? $CurrentDedicated * 0.5 : $CurrentDedicated;
                $TargetDedicated = min(50, nodes);
                $NodeDeallocationOption = taskcompletion;
                """);
    }

    @Test
    void dedicatedNodesInPlaceOfPreemptedOnes() throws InvalidFormula {
        assertWellWritten(
                """
                most = 25;
                lost = $PreemptedNodeCount.GetSample(6 * $PreemptedNodeCount.GetSamplePeriod(), 50);
                $TargetDedicatedNodes = min(most, max(lost));
                $TargetLowPriorityNodes = min(most, most - $TargetDedicatedNodes);
                $NodeDeallocationOption = taskcompletion;
                """);
    }

    @Test
    void slotsAndAPoolThatGrowsByStepsAndEndsAtNight() throws InvalidFormula {
        String formula =
                """
                $enough = $PendingTasks.GetSamplePercent(TimeInterval_Minute, 6 * TimeInterval_Minute) >= 50;
                $tasks = $enough ? percentile($PendingTasks.GetSample(TimeInterval_Minute, 6 * TimeInterval_Minute), 90) : $PendingTasks;
                $nodes = ceil($tasks / $TaskSlotsPerNode);
                $night = time().hour >= 22 || time().hour < 6;
                $TargetDedicatedNodes = $night ? 0 : $nodes > 100 ? 100 : $nodes;
                $NodeDeallocationOption = $night ? retaineddata : taskcompletion;
                """;
        assertWellWritten(formula);
        assertEquals(List.of(), rules(formula, PoolFacts.UNKNOWN.withSlotsPerNode(8)));
    }

    @Test
    void whatUsersHaveSuffered() throws InvalidFormula {
        assertEquals(
                List.of("no-cap", "no-task-completion", "never-zero", "no-sample-guard"),
                rules(
                        "$TargetDedicated = max(1, $PendingTasks.GetSample(TimeInterval_Minute * 5))",
                        PoolFacts.UNKNOWN));
    }

    /** A formula with every rule's example breaks that rule and no other. */
    @Test
    void theExamplesOfTheDocumentationBreakTheirRulesOnly() throws IOException, InvalidFormula {
        PoolFacts facts = PoolFacts.UNKNOWN
                .withInterval(5 * Time.MINUTE)
                .withSlotsPerNode(1)
                .withProvisioning(5 * Time.MINUTE);
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs", "autoscale.md")));
        Set<Rule> shown = EnumSet.noneOf(Rule.class);
        while (rows.find()) {
            Rule rule = Rule.valueOf(rows.group(1).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            PoolFacts pool =
                    switch (rule) {
                        case SLOTS_IGNORED -> facts.withSlotsPerNode(4);
                        case INTERVAL_TOO_SHORT -> facts.withProvisioning(6 * Time.MINUTE);
                        default -> facts;
                    };
            String keeps = rule == Rule.NO_TASK_COMPLETION ? "" : "; $NodeDeallocationOption = taskcompletion";
            assertEquals(List.of(rule.symbol()), rules(rows.group(2) + keeps, pool), rows.group(2));
            shown.add(rule);
        }
        assertTrue(shown.containsAll(EnumSet.allOf(Rule.class)), "only " + shown + " have an example");
    }
}
