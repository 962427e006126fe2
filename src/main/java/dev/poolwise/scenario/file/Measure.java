package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric of all jobs or of one class, as objectives and expectations name it.
 *
 * @param metric what is measured
 * @param jobClass the class; empty for all jobs
 */
record Measure(Metric metric, Optional<String> jobClass) {
    private static final Pattern OF_CLASS = Pattern.compile("(.*?\\S) +of +(\\S.*)");
    private static final Pattern SHORT_WAIT = Pattern.compile("P\\( *waitingTime *<= *([^) ]+) *\\)");
    private static final Pattern STATISTIC =
            Pattern.compile("(mean|p50|p90|p95|p99|max)\\( *(waitingTime|turnaroundTime|queueLength) *\\)");
    private static final Pattern NAMED_STATISTIC =
            Pattern.compile("(waitingTime|turnaroundTime|queueLength)\\.(mean|p50|p90|p95|p99|max)");
    private static final Pattern PER_TIME = Pattern.compile("([^/]+)/(s|min|h|d)");
    private static final Map<String, BigDecimal> PER_HOUR =
            Map.of("s", BigDecimal.valueOf(3600), "min", BigDecimal.valueOf(60), "h", BigDecimal.ONE);

    /** How metrics are named. */
    enum Spelling {
        /** {@code p95(waitingTime)}, as objectives say it. */
        FUNCTION,
        /** {@code waitingTime.p95}, as the results say it. */
        NAME
    }

    /** Receives what is wrong with a metric's name. */
    interface Complaint {
        void expected(String expected, Optional<String> hint);
    }

    /** Returns the measure; empty, with a complaint, if the text is none. */
    static Optional<Measure> parse(String text, Spelling spelling, Names names, Complaint complaint) {
        Matcher ofClass = OF_CLASS.matcher(text);
        boolean hasClass = ofClass.matches();
        Optional<Metric> metric = metric(hasClass ? ofClass.group(1) : text, spelling, complaint);
        if (!hasClass) {
            return metric.map(m -> new Measure(m, Optional.empty()));
        }
        String jobClass = ofClass.group(2).strip();
        if (!names.classes().contains(jobClass)) {
            String expected = "a job class after 'of'" + Names.list(names.classes());
            complaint.expected(expected, Wording.didYouMean(jobClass, names.classes()));
            return Optional.empty();
        }
        if (metric.isPresent() && metric.get().scope() != Metric.Scope.CLASSES) {
            complaint.expected(
                    "'" + metric.get().name() + "' without 'of', as it has no value for one class", Optional.empty());
            return Optional.empty();
        }
        return metric.map(m -> new Measure(m, Optional.of(jobClass)));
    }

    private static Optional<Metric> metric(String text, Spelling spelling, Complaint complaint) {
        Matcher shortWait = SHORT_WAIT.matcher(text);
        if (shortWait.matches()) {
            Optional<Long> limit = Types.duration(shortWait.group(1));
            if (limit.isEmpty()) {
                complaint.expected("a duration in P(waitingTime <= …)", Types.durationHint(shortWait.group(1)));
            }
            return limit.map(Metric::probabilityOfWaitingAtMost);
        }
        return statistic(text, spelling, complaint);
    }

    private static Optional<Metric> statistic(String text, Spelling spelling, Complaint complaint) {
        Matcher function = STATISTIC.matcher(text);
        Matcher name = NAMED_STATISTIC.matcher(text);
        boolean isFunction = function.matches();
        boolean isName = name.matches();
        String plain = isFunction ? function.group(2) + "." + function.group(1) : text;
        Optional<Metric> metric = Metric.named(plain);
        boolean wrongSpelling = spelling == Spelling.FUNCTION ? isName : isFunction;
        if (metric.isPresent() && !wrongSpelling) {
            return metric;
        }
        complaint.expected(
                expected(spelling), hint(text, metric, isName ? name.group(2) + "(" + name.group(1) + ")" : plain));
        return Optional.empty();
    }

    private static Optional<String> hint(String text, Optional<Metric> metric, String otherSpelling) {
        if (metric.isPresent()) {
            return Optional.of("write " + otherSpelling);
        }
        List<String> names = Metric.known().map(Metric::name).toList();
        return Wording.didYouMean(text, names);
    }

    private static String expected(Spelling spelling) {
        return spelling == Spelling.FUNCTION
                ? "a metric such as p95(waitingTime), P(waitingTime <= 1m) or cost"
                : "a metric such as waitingTime.p95, P(waitingTime <= 1m) or cost";
    }

    /** Returns what a message says a limit of this metric looks like. */
    String expectedQuantity() {
        return switch (metric.unit()) {
            case SECONDS -> "a duration such as 15m";
            case FRACTION -> "a fraction from 0 to 1, such as 95% or 0.95";
            case MONEY, MONEY_PER_JOB -> "an amount of at least 0, such as 2000";
            case JOBS_PER_HOUR -> "a rate such as 12/h";
            case COMPUTE_HOURS -> "compute-hours of at least 0, such as 2880";
            case HOURS -> "a duration such as 12h, or hours of at least 0";
            case JOBS, NODES, COUNT -> "a number of at least 0, such as 20";
        };
    }

    /** Returns a quantity in the metric's unit, exact; empty if the text is none. */
    Optional<BigDecimal> quantity(String text) {
        return switch (metric.unit()) {
            case SECONDS -> Types.duration(text).map(micros -> plain(BigDecimal.valueOf(micros, 6)));
            case FRACTION -> Types.fraction(text).filter(f -> f.signum() >= 0 && f.compareTo(BigDecimal.ONE) <= 0);
            case JOBS_PER_HOUR -> perHour(text).or(() -> number(text));
            case HOURS ->
                Types.duration(text)
                        .map(micros -> plain(
                                BigDecimal.valueOf(micros, 6).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128)))
                        .or(() -> number(text));
            default -> number(text);
        };
    }

    /** Returns a plain number of at least 0; empty if the text is none. */
    static Optional<BigDecimal> number(String text) {
        return Numbers.exact(text).filter(n -> n.signum() >= 0);
    }

    private static Optional<BigDecimal> perHour(String text) {
        Matcher rate = PER_TIME.matcher(text);
        if (!rate.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> factor = Optional.ofNullable(PER_HOUR.get(rate.group(2)));
        return number(rate.group(1))
                .map(n -> factor.isPresent()
                        ? n.multiply(factor.get())
                        : n.divide(BigDecimal.valueOf(24), MathContext.DECIMAL128));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Returns what the writer of a wrong quantity may have meant. */
    Optional<String> quantityHint(String text) {
        return metric.unit() == Unit.SECONDS ? Types.durationHint(text) : Types.fractionHint(text);
    }
}
