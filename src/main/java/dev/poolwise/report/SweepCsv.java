package dev.poolwise.report;

import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A sweep as one tidy table: a row for each alternative at each point, a column for each variable. An empty cell is a
 * value that cannot be given; a point that is no scenario has a row without an alternative.
 */
final class SweepCsv {
    private final Sweep sweep;
    private final SweepAnswer answer;
    private final StringBuilder text = new StringBuilder();
    private final Csv csv = new Csv(text);
    private final List<String> metrics;

    private SweepCsv(Sweep sweep, SweepAnswer answer) {
        this.sweep = sweep;
        this.answer = answer;
        this.metrics = sweep.results().stream()
                .flatMap(result -> result.alternatives().stream())
                .flatMap(alternative -> alternative.metrics().keySet().stream())
                .distinct()
                .toList();
    }

    /** Returns the table. */
    static String of(Sweep sweep, SweepAnswer answer) {
        SweepCsv table = new SweepCsv(sweep, answer);
        try {
            table.writeHeader();
            table.writeRows();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return table.text.toString();
    }

    private void writeHeader() throws IOException {
        csv.cell("point").cell("status");
        for (Variation variation : sweep.variations()) {
            csv.text(variation.path());
            String unit = unit(variation.values().get(0));
            if (!unit.isEmpty()) {
                csv.text(variation.path() + unit);
            }
        }
        csv.cell("alternative")
                .cell("replications")
                .cell("objectives")
                .cell("on_front")
                .cell("diagnostics");
        for (String metric : metrics) {
            csv.cell(metric).cell(metric + "_half_width");
        }
        csv.end();
    }

    /** Returns what the column with the bare number of a quantity adds to the path. */
    private static String unit(VariedValue value) {
        return switch (value.kind()) {
            case DURATION -> "_seconds";
            case RATE -> "_per_hour";
            case FRACTION -> "_fraction";
            case NUMBER, TEXT -> "";
        };
    }

    private void writeRows() throws IOException {
        Map<Integer, PointResult> results =
                sweep.results().stream().collect(Collectors.toMap(PointResult::point, result -> result));
        for (Point point : sweep.points()) {
            PointResult result = results.get(point.number());
            if (result == null) {
                writeInvalid(point);
            } else {
                for (AlternativeResult alternative : result.alternatives()) {
                    write(point, result, alternative);
                }
            }
        }
    }

    private void writeInvalid(Point point) throws IOException {
        writePoint(point, "invalid");
        for (int i = 0; i < 5 + 2 * metrics.size(); i++) {
            csv.cell("");
        }
        csv.end();
    }

    private void writePoint(Point point, String status) throws IOException {
        csv.cell(Integer.toString(point.number())).cell(status);
        for (Setting setting : point.settings()) {
            VariedValue value = setting.value();
            if (value.kind() == Kind.TEXT) {
                csv.text(value.text());
            } else {
                csv.cell(value.text());
            }
            if (!unit(value).isEmpty()) {
                csv.cell(Decimal.of(value.amount()));
            }
        }
    }

    private void write(Point point, PointResult result, AlternativeResult alternative) throws IOException {
        writePoint(point, "simulated");
        csv.text(alternative.name()).cell(Integer.toString(result.replications()));
        csv.cell(alternative.objectives().isEmpty() ? "" : alternative.verdict().word());
        csv.cell(Boolean.toString(answer.hasOnFront(result.point(), alternative)));
        csv.cell(alternative.diagnostics().stream()
                .map(Diagnostic::kind)
                .distinct()
                .collect(Collectors.joining(";")));
        for (String metric : metrics) {
            Optional<Estimate> estimate =
                    Optional.ofNullable(alternative.metrics().get(metric));
            csv.cell(estimate.map(Estimate::value).map(SweepCsv::number).orElse(""));
            csv.cell(estimate.map(Estimate::halfWidth).map(SweepCsv::number).orElse(""));
        }
        csv.end();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "";
    }
}
