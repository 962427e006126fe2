package dev.poolwise.report;

import dev.poolwise.fitting.ArrivalFit;
import dev.poolwise.fitting.DurationFit;
import dev.poolwise.fitting.Fit;
import dev.poolwise.fitting.Goodness;
import dev.poolwise.fitting.ProcessFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was fitted to a log, as lines of a scenario: comments say how well it fits, and what else was tried.
 *
 * @param classes what was fitted to each class, in order
 * @param provisioning what was fitted to the starts of nodes, if they were given
 */
public record FitReport(List<FittedClass> classes, Optional<DurationFit> provisioning) {
    private static final int COMMENT_WIDTH = 100;

    public FitReport {
        classes = List.copyOf(classes);
    }

    /**
     * One job class.
     *
     * @param name in the scenario
     * @param arrivals empty if there are too few
     * @param service of its jobs
     */
    public record FittedClass(String name, Optional<ArrivalFit> arrivals, DurationFit service) {}

    /** Returns the lines of a scenario; every line ends with a line feed. */
    public String yaml() {
        List<String> lines = new ArrayList<>();
        if (!classes.isEmpty()) {
            lines.add("workload:");
        }
        for (FittedClass fitted : classes) {
            lines.add("  " + quoted(fitted.name()) + ":");
            fitted.arrivals()
                    .ifPresentOrElse(
                            arrivals -> addArrivals(lines, arrivals),
                            () -> lines.add("    # arrivals: too few to say; write them by hand"));
            comment(lines, "    ", "service: " + summary(fitted.service()));
            lines.add("    service: " + fitted.service().yaml());
        }
        provisioning.ifPresent(fit -> {
            lines.add("# For a pool:");
            comment(lines, "", "provisioning: " + summary(fit));
            lines.add("provisioning: " + fit.yaml());
        });
        return String.join("\n", lines) + "\n";
    }

    private static void addArrivals(List<String> lines, ArrivalFit arrivals) {
        ProcessFit best = arrivals.ranked().get(0);
        int count = arrivals.instants().length;
        comment(
                lines,
                "    ",
                String.format(
                        Locale.ROOT,
                        "arrivals: %,d %s over %.3g days, from the start of the log; %s",
                        count,
                        arrivals.areBatched() ? "batches" : "jobs",
                        arrivals.span() / 86_400,
                        best.name()));
        for (ProcessFit other : arrivals.ranked()) {
            double behind = other.bic(count) - best.bic(count);
            String dispersion = Double.isNaN(other.dispersion())
                    ? ""
                    : String.format(
                            Locale.ROOT, "; hourly counts vary %.3g times as much as under it", other.dispersion());
            comment(
                    lines,
                    "    ",
                    String.format(
                            Locale.ROOT,
                            "- %s: BIC %s with %d parameter%s%s",
                            other.name(),
                            other.equals(best) ? "the lowest" : String.format(Locale.ROOT, "%.4g higher", behind),
                            other.parameters(),
                            other.parameters() == 1 ? "" : "s",
                            dispersion));
        }
        lines.add("    arrivals: " + arrivals.yaml(best));
        arrivals.ranked().stream()
                .skip(1)
                .forEach(other -> lines.add("    # or " + other.name() + ": " + arrivals.yaml(other)));
    }

    private static String summary(DurationFit fit) {
        String sample = String.format(
                Locale.ROOT,
                "%,d durations, mean %.6g s, cv %.3g",
                fit.durations().count(),
                fit.durations().mean(),
                fit.durations().cv());
        if (fit.durations().zeros() > 0) {
            sample += String.format(
                    Locale.ROOT,
                    "; %,d of 0 s count as half the shortest",
                    fit.durations().zeros());
        }
        if (fit.goodness().isEmpty()) {
            return sample + "; all the same";
        }
        Goodness goodness = fit.goodness().get();
        Fit best = fit.ranked().get(0);
        String words = String.format(
                Locale.ROOT,
                "%s; best of the families: %s, at most %.3g %% off (p = %.3g; tails: A2 = %.3g, p = %.3g; p of %,d)",
                sample,
                name(best),
                100 * goodness.distance(),
                goodness.distanceP(),
                goodness.tails(),
                goodness.tailsP(),
                goodness.tested());
        words += fit.isParametric()
                ? ""
                : ". That is too far or they are too few, so that the durations stand for themselves";
        return words + "; others by BIC: " + others(fit);
    }

    private static String others(DurationFit fit) {
        int count = fit.durations().count();
        double best = fit.ranked().get(0).bic(count);
        List<String> others = fit.ranked().stream()
                .skip(1)
                .map(other -> String.format(Locale.ROOT, "%s +%.4g", name(other), other.bic(count) - best))
                .toList();
        return others.isEmpty() ? "none" : String.join(", ", others);
    }

    static String name(Fit fit) {
        return fit.family().name().toLowerCase(Locale.ROOT);
    }

    private static void comment(List<String> lines, String indent, String text) {
        Paragraph.wrap(Printable.line(text), COMMENT_WIDTH - indent.length())
                .forEach(line -> lines.add(indent + "# " + line));
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9 _-]*")
                ? name
                : "'" + Printable.line(name).replace("'", "''") + "'";
    }
}
