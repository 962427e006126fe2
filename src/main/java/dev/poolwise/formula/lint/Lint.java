package dev.poolwise.formula.lint;

import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Formula;
import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.formula.Position;
import dev.poolwise.formula.lint.Ending.Assigned;
import dev.poolwise.formula.lint.Tracer.Trace;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Advice on a formula: what users of the service have suffered from. It follows values through the formula's own
 * variables, so that it matters what reaches a target, not what stands in the text.
 */
public final class Lint {
    private static final Comparator<Advice> BY_PLACE = Comparator.<Advice>comparingInt(
                    advice -> advice.position().line())
            .thenComparingInt(advice -> advice.position().column())
            .thenComparing(Advice::rule);

    private final PoolFacts facts;
    private final Dialect.Rounding rounding;

    /** One advice for a rule at a place. */
    private final Map<List<Object>, Advice> given = new LinkedHashMap<>();

    private Lint(PoolFacts facts, Dialect.Rounding rounding) {
        this.facts = facts;
        this.rounding = rounding;
    }

    /**
     * Returns what a formula should rather not do, in the order of its text; nothing if it is well written.
     *
     * @param facts what is known of the pool
     */
    public static List<Advice> of(Formula formula, PoolFacts facts) {
        Lint lint = new Lint(facts, formula.dialect().rounding());
        Trace trace = Tracer.trace(formula.statements(), Decision.ANY_SIZE);
        List<Ending> largest =
                Tracer.trace(formula.statements(), Decision.LARGEST).endings();
        trace.unguarded().forEach(lint::unguarded);
        for (int i = 0; i < largest.size(); i++) {
            lint.judge(trace.endings().get(i), largest.get(i));
        }
        return lint.given.values().stream().sorted(BY_PLACE).toList();
    }

    private void judge(Ending ending, Ending largest) {
        Optional<Decision> dedicated = decision(ending.dedicated(), largest.dedicated());
        Optional<Decision> lowPriority = decision(ending.lowPriority(), largest.lowPriority());
        List<Decision> decisions =
                Stream.of(dedicated, lowPriority).flatMap(Optional::stream).toList();
        Set<NodeDeallocation> options =
                ending.deallocation().isPresent() && !ending.options().isEmpty()
                        ? ending.options()
                        : Set.of(facts.deallocation().orElse(NodeDeallocation.REQUEUE));
        boolean keepsTasks =
                !options.contains(NodeDeallocation.REQUEUE) && !options.contains(NodeDeallocation.TERMINATE);
        for (Decision decision : decisions) {
            activeTasksOnly(decision, keepsTasks);
            cap(decision);
            slots(decision);
            zero(decision);
            interval(decision);
        }
        if (!keepsTasks) {
            completion(decisions, ending, options);
        }
        lowPriority.ifPresent(decision -> preemption(decision, dedicated));
    }

    private static Optional<Decision> decision(Optional<Assigned> any, Optional<Assigned> largest) {
        return any.flatMap(assigned -> largest.map(other -> Decision.of(assigned, other)));
    }

    /** Who looks at the present size and keeps the tasks of its nodes may have thought of the tasks that run. */
    private void activeTasksOnly(Decision decision, boolean keepsTasks) {
        Set<String> reads = decision.reads().keySet();
        Position place = decision.reads().get(Known.ACTIVE_TASKS);
        boolean careful = keepsTasks && !Collections.disjoint(reads, Known.PRESENT_SIZE);
        if (place != null && decision.shrinks() && !careful && Collections.disjoint(reads, Known.RUNNING_WORK)) {
            add(Rule.ACTIVE_TASKS_ONLY, place, decision.variable() + " follows from $ActiveTasks alone");
        }
    }

    private void cap(Decision decision) {
        if (decision.isUncapped()) {
            add(Rule.NO_CAP, decision.position(), decision.variable() + " has no upper bound");
        }
    }

    private void slots(Decision decision) {
        if (facts.slotsPerNode().orElse(1) > 1) {
            decision.flow().undivided().entrySet().stream()
                    .findFirst()
                    .ifPresent(count -> add(
                            Rule.SLOTS_IGNORED,
                            count.getValue(),
                            decision.variable() + " has a node for each of " + count.getKey() + ", with "
                                    + facts.slotsPerNode().orElse(1) + " task slots on a node"));
        }
    }

    private void zero(Decision decision) {
        long fewest = decision.fewest(rounding);
        if (!decision.followsMetrics()) {
            return;
        }
        if (fewest > 0) {
            add(Rule.NEVER_ZERO, decision.position(), decision.variable() + " is never below " + fewest);
        } else if (!decision.shrinks() && !decision.flow().range().isPoint()) {
            add(Rule.NEVER_ZERO, decision.position(), decision.variable() + " never falls");
        }
    }

    private void interval(Decision decision) {
        if (decision.followsMetrics()
                && facts.interval().isPresent()
                && facts.interval().getAsLong() < facts.provisioning().orElse(0)) {
            add(
                    Rule.INTERVAL_TOO_SHORT,
                    decision.position(),
                    "the formula is evaluated more often than a node can become ready");
        }
    }

    private void completion(List<Decision> decisions, Ending ending, Set<NodeDeallocation> options) {
        decisions.stream().filter(Decision::shrinks).findFirst().ifPresent(shrinking -> {
            Position place = ending.deallocation().map(Assigned::position).orElse(shrinking.position());
            boolean terminates = options.contains(NodeDeallocation.TERMINATE);
            add(
                    Rule.NO_TASK_COMPLETION,
                    place,
                    shrinking.variable() + " can fall while tasks run, which are then "
                            + (terminates ? "terminated for good" : "requeued"));
        });
    }

    private void preemption(Decision lowPriority, Optional<Decision> dedicated) {
        boolean possible = facts.lowPriority().orElse(true) && lowPriority.isPositive(rounding);
        boolean fallsBack =
                dedicated.filter(other -> other.isPositive(rounding)).isPresent();
        boolean looks = Stream.concat(Stream.of(lowPriority), dedicated.stream())
                .anyMatch(decision -> decision.reads().containsKey(Known.PREEMPTED_NODES)
                        || decision.reads().containsKey(Known.USABLE_NODES));
        if (possible && !fallsBack && !looks) {
            add(
                    Rule.PREEMPTION_IGNORED,
                    lowPriority.position(),
                    "the formula asks for no dedicated nodes, and does not count the preempted ones");
        }
    }

    private void unguarded(String metric, Position place) {
        add(Rule.NO_SAMPLE_GUARD, place, "a span of samples of " + metric + " is read, however few of them there are");
    }

    private void add(Rule rule, Position place, String finding) {
        given.putIfAbsent(List.of(rule, place), new Advice(rule, place, finding));
    }
}
