package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Metric;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics as they are written: {@code waitingTime.p95 of scoring}, {@code P(waitingTime <= 1m)}. */
final class MetricNames {
    private static final Pattern OF = Pattern.compile("(.*?)(?:\\s+of\\s+(.+))?");
    private static final Pattern PROBABILITY = Pattern.compile("P\\(\\s*waitingTime\\s*<=\\s*(\\S+?)\\s*\\)");
    private static final Pattern STATISTIC = Pattern.compile("(\\w+)\\(\\s*(\\w+)\\s*\\)");

    private MetricNames() {}

    /** A metric, and the class it is of. */
    record Reference(Metric metric, Optional<String> jobClass) {}

    /**
     * Returns the metric of a text such as {@code p95(waitingTime) of scoring} or {@code waitingTime.p95}; empty if
     * there is none.
     */
    static Optional<Reference> parse(String text) {
        Matcher parts = OF.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> jobClass = Optional.ofNullable(parts.group(2)).map(String::strip);
        return metric(parts.group(1).strip()).map(metric -> new Reference(metric, jobClass));
    }

    private static Optional<Metric> metric(String name) {
        Matcher probability = PROBABILITY.matcher(name);
        if (probability.matches()) {
            return Types.duration(probability.group(1)).map(Metric::probabilityOfWaitingAtMost);
        }
        Matcher statistic = STATISTIC.matcher(name);
        return Metric.named(statistic.matches() ? statistic.group(2) + "." + statistic.group(1) : name);
    }

    /** Returns the names of all metrics. */
    static List<String> all() {
        return Metric.ALL.stream().map(Metric::name).toList();
    }

    /** Returns what was probably meant by a name that is none. */
    static Optional<String> didYouMean(String text) {
        Matcher parts = OF.matcher(text.strip());
        return parts.matches() ? Wording.didYouMean(parts.group(1), all()) : Optional.empty();
    }
}
