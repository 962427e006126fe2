package dev.poolwise.report;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.selection.Answer;
import dev.poolwise.sizing.Figures;
import dev.poolwise.sizing.SizedCandidate;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.study.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A sizing as one tidy table: a row for each candidate. An empty cell is a value that cannot be given. */
final class SizingCsv {
    private final Sizing sizing;
    private final StringBuilder text = new StringBuilder();
    private final Csv csv = new Csv(text);
    private final List<String> metrics;

    private SizingCsv(Sizing sizing) {
        this.sizing = sizing;
        this.metrics = sizing.candidates().stream()
                .flatMap(candidate -> candidate.figures().stream())
                .findFirst()
                .map(figures -> List.copyOf(figures.metrics().keySet()))
                .orElse(List.of());
    }

    /** Returns the table. */
    static String of(Sizing sizing) {
        SizingCsv table = new SizingCsv(sizing);
        try {
            table.writeHeader();
            for (SizedCandidate candidate : sizing.candidates()) {
                table.write(candidate);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return table.text.toString();
    }

    private void writeHeader() throws IOException {
        csv.cell("point");
        sizing.task().variations().forEach(variation -> csvText(variation.path()));
        csv.cell("verdict").cell("decided_by").cell("replications");
        for (int i = 1; i <= sizing.scenario().objectives().size(); i++) {
            String name = "objective_" + i;
            csv.cell(name).cell(name + "_value").cell(name + "_half_width").cell(name + "_verdict");
        }
        for (String metric : metrics) {
            csv.cell(metric).cell(metric + "_half_width");
        }
        csv.end();
    }

    private void csvText(String name) {
        try {
            csv.text(name);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private void write(SizedCandidate candidate) throws IOException {
        csv.cell(Integer.toString(candidate.point().number()));
        for (Setting setting : candidate.point().settings()) {
            if (setting.value().kind() == Kind.TEXT) {
                csv.text(setting.value().text());
            } else {
                csv.cell(setting.value().text());
            }
        }
        csv.cell(SizingTable.verdict(candidate));
        csv.cell(candidate
                .judged()
                .map(judged -> judged.decidedBy().name().toLowerCase(Locale.ROOT))
                .orElse(""));
        csv.cell(candidate
                .figures()
                .map(figures -> Integer.toString(figures.replications()))
                .orElse("0"));
        writeObjectives(candidate);
        for (String metric : metrics) {
            writeEstimate(candidate.figures().map(figures -> figures.metric(metric)));
        }
        csv.end();
    }

    private void writeObjectives(SizedCandidate candidate) throws IOException {
        for (int i = 0; i < sizing.scenario().objectives().size(); i++) {
            int objective = i;
            csv.text(sizing.scenario().objectives().get(i).text());
            writeEstimate(candidate.figures().map(Figures::objectives).map(found -> found.get(objective)));
            csv.cell(candidate
                    .judged()
                    .map(judged -> verdict(judged.constraints().get(objective)))
                    .orElse(""));
        }
    }

    /** Returns the word of results for whether an objective is met. */
    static String verdict(Answer answer) {
        return switch (answer) {
            case YES -> "met";
            case NO -> "missed";
            case OPEN -> "undecided";
        };
    }

    private void writeEstimate(Optional<Estimate> estimate) throws IOException {
        csv.cell(estimate.map(Estimate::value).map(SizingCsv::number).orElse(""));
        csv.cell(estimate.map(Estimate::halfWidth).map(SizingCsv::number).orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? Decimal.of(value.getAsDouble()) : "";
    }
}
