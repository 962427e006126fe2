package dev.poolwise.cli;

import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.formula.ServiceVariables;
import dev.poolwise.formula.Targets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A metric that does not change, or the present target of a pool.
 *
 * @param variable such as {@code $ActiveTasks}
 * @param level finite
 */
record MetricLevel(String variable, double level) {
    /** What {@code -m} says. */
    static final class Converter implements ITypeConverter<MetricLevel> {
        @Override
        public MetricLevel convert(String text) {
            int equals = text.indexOf('=');
            String variable = text.substring(0, Math.max(0, equals));
            Optional<Double> level = number(text.substring(equals + 1));
            if (!(ServiceVariables.isSampled(variable) || ServiceVariables.isTarget(variable)) || level.isEmpty()) {
                throw new TypeConversionException(
                        "expected a sampled variable or a target, and a number, such as $PendingTasks=12, but found '"
                                + text + "'");
            }
            return new MetricLevel(variable, level.get());
        }
    }

    /** Returns the present targets that a command line names; 0 nodes where it names none. */
    static Targets targets(List<MetricLevel> levels) {
        return new Targets(
                nodes(levels, ServiceVariables.TARGET_DEDICATED),
                nodes(levels, ServiceVariables.TARGET_LOW_PRIORITY),
                NodeDeallocation.REQUEUE);
    }

    private static long nodes(List<MetricLevel> levels, String target) {
        return levels.stream()
                .filter(level -> ServiceVariables.presentName(level.variable()).equals(target))
                .mapToLong(level -> Math.max(0, (long) level.level()))
                .sum();
    }

    /** Returns the task slots of a node, if a command line names them and there is one at least. */
    static Optional<Integer> slotsPerNode(List<MetricLevel> levels) {
        return levels.stream()
                .filter(level -> level.variable().equals("$TaskSlotsPerNode") && level.level() >= 1)
                .map(level -> (int) level.level())
                .findFirst();
    }

    /** Returns a finite number. */
    static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
