package dev.poolwise.report;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Legible;
import dev.poolwise.billing.LineItem;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Sweep;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.IntSummaryStatistics;
import java.util.Locale;

/** Sentences that go with figures in every form of the report. */
final class Caption {
    private Caption() {}

    /** Returns what the figures rest on. */
    static String intervals(Analysis analysis) {
        ExperimentDesign design = analysis.scenario().experiment();
        if (design.replications() < 2) {
            return "One replication: no intervals can be given.";
        }
        return "Values are means ± half-widths of " + level(design) + " confidence intervals (n = "
                + design.replications() + " replications on the same jobs).";
    }

    /** Returns what the figures of a sweep rest on. */
    static String intervals(Sweep sweep) {
        ExperimentDesign design = sweep.scenario().experiment();
        IntSummaryStatistics replications =
                sweep.results().stream().mapToInt(PointResult::replications).summaryStatistics();
        if (replications.getMax() < 2) {
            return "One replication of each point: no intervals can be given.";
        }
        String number = replications.getMin() == replications.getMax()
                ? Integer.toString(replications.getMax())
                : replications.getMin() + " to " + replications.getMax();
        return "Values are means ± half-widths of " + level(design) + " confidence intervals (n = " + number
                + " replications, at every point on the same jobs).";
    }

    /** Returns the confidence level, for example {@code 95 %}. */
    static String level(ExperimentDesign design) {
        BigDecimal percent =
                BigDecimal.valueOf(design.confidence()).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }

    /** Returns {@code quantity × rate = amount} of a line of a bill. */
    static String line(LineItem line, Legible legible) {
        return legible.quantity(line.quantity()) + " " + unit(line.unit()) + " × " + legible.rate(line.rate()) + " = "
                + legible.money(line.amount());
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "compute-hour" -> "compute-hours";
            case "1000 transactions" -> "thousand transactions";
            case "period" -> "periods";
            default -> unit;
        };
    }

    /** Returns how long each replication lasts. */
    static String horizon(ExperimentDesign design, Legible legible) {
        return design.drained() || design.horizon() == Time.NEVER
                ? "until the last job is done"
                : legible.duration(Time.toSeconds(design.horizon()));
    }

    /** Returns the date at which the simulated clock starts, for example {@code 2026-01-05T00:00Z (a Monday)}. */
    static String start(ExperimentDesign design) {
        var start = Instant.EPOCH.plus(design.start(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String day = start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return start + " (a " + day + ")";
    }

    /** Returns what the statistics leave out at the start. */
    static String warmUp(ExperimentDesign design, Legible legible) {
        String length = legible.duration(Time.toSeconds(design.warmUp()));
        return design.chosenWarmUp() ? length + ", found by MSER-5 on pilot runs" : length;
    }

    /** Returns how many replications there are, and why if that was not fixed. */
    static String replications(Analysis analysis) {
        String number = Integer.toString(analysis.scenario().experiment().replications());
        return AchievedPrecision.of(analysis)
                .map(achieved -> number + ": " + achieved.reason())
                .orElse(number);
    }
}
