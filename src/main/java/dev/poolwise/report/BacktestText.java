package dev.poolwise.report;

import dev.poolwise.analysis.Legible;
import dev.poolwise.backtest.Backtest;
import dev.poolwise.backtest.Calibration;
import dev.poolwise.backtest.Waits;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** A back-test for a terminal. */
final class BacktestText {
    private final BacktestReport report;
    private final TextFormat format;
    private final Legible legible;
    private final List<String> lines = new ArrayList<>();

    BacktestText(BacktestReport report, TextFormat format) {
        this.report = report;
        this.format = format;
        this.legible = new Legible(report.scenario().currency());
    }

    String text() {
        paragraph(report.scenario().name());
        waits();
        calibration();
        widths();
        bills();
        return String.join("\n", lines) + "\n";
    }

    private void waits() {
        TextTable table = new TextTable(List.of("Waiting time", "jobs", "mean", "p50", "p95", "p99"));
        int jobs = -1;
        for (Backtest test : report.tests()) {
            if (test.jobs() != jobs) {
                jobs = test.jobs();
                table.add(row("recorded", jobs, test.recorded()));
            }
            table.add(row(test.alternative(), jobs, test.simulated()));
        }
        add(table);
        for (Backtest test : report.tests()) {
            if (test.unstarted() > 0) {
                paragraph(test.unstarted() + " jobs had not started when the replay of '" + clean(test)
                        + "' ended, and are left out.");
            }
        }
    }

    private List<String> row(String name, int jobs, Waits waits) {
        return List.of(
                Printable.abbreviated(name, 32),
                String.format(Locale.ROOT, "%,d", jobs),
                legible.duration(waits.mean()),
                legible.duration(waits.quantile(0.5)),
                legible.duration(waits.quantile(0.95)),
                legible.duration(waits.quantile(0.99)));
    }

    private void calibration() {
        TextTable table = new TextTable(List.of("Recorded / simulated mean", "factor", "interval", "rank correlation"));
        for (Backtest test : report.tests()) {
            Calibration calibration = test.calibration();
            String interval = calibration.low().isEmpty()
                    ? format.glyphs().none()
                    : number(calibration.low()) + " to " + number(calibration.high());
            table.add(List.of(clean(test), number(calibration.factor()), interval, number(test.rankCorrelation())));
        }
        add(table);
        Calibration first = report.tests().get(0).calibration();
        String confidence = BigDecimal.valueOf(report.scenario().experiment().confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        String stretches = first.block() == Time.WEEK ? "weeks" : "days";
        paragraph(
                first.low().isPresent()
                        ? "Intervals: " + confidence + " %, of resampled " + stretches + "."
                        : "No intervals: they need ten days of jobs, and waits in the replay.");
    }

    private void widths() {
        Set<List<Integer>> groups = report.tests().stream()
                .map(test -> test.widths().stream().map(Backtest.Width::jobs).toList())
                .collect(Collectors.toSet());
        List<Backtest.Width> widths = report.tests().get(0).widths();
        if (groups.size() > 1 || widths.size() < 2) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("Mean wait by nodes", "jobs", "recorded"));
        report.tests().forEach(test -> header.add(clean(test)));
        TextTable table = new TextTable(header);
        for (int i = 0; i < widths.size(); i++) {
            int group = i;
            List<String> row = new ArrayList<>(List.of(
                    BacktestReport.nodes(widths.get(i)),
                    String.format(Locale.ROOT, "%,d", widths.get(i).jobs()),
                    legible.duration(widths.get(i).recorded())));
            report.tests()
                    .forEach(test ->
                            row.add(legible.duration(test.widths().get(group).simulated())));
            table.add(row);
        }
        add(table);
    }

    private void bills() {
        TextTable table = new TextTable(List.of("Bill", "simulated", "actual", "factor"));
        String actual =
                report.actualCost().map(legible::money).orElse(format.glyphs().none());
        report.tests()
                .forEach(test -> table.add(
                        List.of(clean(test), legible.money(test.cost()), actual, number(report.costFactor(test)))));
        add(table);
    }

    private String number(OptionalDouble value) {
        return value.isEmpty() ? format.glyphs().none() : String.format(Locale.ROOT, "%.3g", value.getAsDouble());
    }

    private static String clean(Backtest test) {
        return Printable.abbreviated(test.alternative(), 32);
    }

    private void add(TextTable table) {
        Optional<List<String>> set = table.lines(format.width());
        lines.add("");
        lines.addAll(set.orElseGet(() -> table.lines(Integer.MAX_VALUE).orElseThrow()));
    }

    private void paragraph(String text) {
        lines.addAll(Paragraph.wrap(Printable.line(text), format.width()));
    }
}
