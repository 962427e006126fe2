package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Legible;
import dev.poolwise.changes.Changes;
import dev.poolwise.changes.MetricChange;
import dev.poolwise.changes.MetricChange.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two results, in every form in which it is handed over. People see the main metrics and those
 * that changed; programs all of them.
 *
 * @param changes what changed
 */
public record ChangesReport(Changes changes) {
    private static final Set<String> MAIN = Set.of(
            "cost",
            "costPerJob",
            "waitingTime.mean",
            "waitingTime.p95",
            "turnaroundTime.mean",
            "throughput",
            "jobs.unfinished",
            "billedComputeHours");
    private static final List<String> COLUMNS = List.of("old", "new", "difference", "verdict");

    /** Returns it for a terminal. */
    public String text(TextFormat format) {
        List<String> lines = new ArrayList<>();
        intro().forEach(line ->
                Paragraph.wrap(clean(line, format), format.width()).forEach(lines::add));
        changes.metrics().forEach((name, metrics) -> {
            String heading = clean(name, format);
            lines.add("");
            Paragraph.wrap(heading, format.width())
                    .forEach(line -> lines.add(format.style().heading(line)));
            lines.add(format.glyphs().rule().repeat(Math.min(format.width(), Printable.width(heading))));
            List<List<String>> rows = rows(metrics).stream()
                    .map(row -> row.stream().map(cell -> clean(cell, format)).toList())
                    .toList();
            lines.addAll(new SummaryTable(COLUMNS, rows, cell -> painted(cell, format)).lines(format.width()));
        });
        lines.add("");
        Paragraph.wrap(clean(closing(), format), format.width())
                .forEach(line -> lines.add(format.style().answer(line)));
        return String.join("\n", lines) + "\n";
    }

    private static String clean(String text, TextFormat format) {
        return format.glyphs().fit(Printable.line(text));
    }

    private static String painted(String cell, TextFormat format) {
        return switch (cell) {
            case "better" -> format.style().good(cell);
            case "worse" -> format.style().bad(cell);
            case "unknown" -> format.style().doubtful(cell);
            default -> cell;
        };
    }

    /** Returns it in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        intro().forEach(line -> text.append(escaped(line)).append("\n\n"));
        changes.metrics().forEach((name, metrics) -> {
            text.append("### ").append(escaped(name)).append("\n\n");
            text.append("| metric | ").append(String.join(" | ", COLUMNS)).append(" |\n|---|---:|---:|---:|---|\n");
            rows(metrics)
                    .forEach(row -> text.append(
                            row.stream().map(ChangesReport::escaped).collect(Collectors.joining(" | ", "| ", " |\n"))));
            text.append('\n');
        });
        return text.append("**").append(escaped(closing())).append("**\n").toString();
    }

    private static String escaped(String text) {
        return MarkdownReport.escaped(text);
    }

    private List<String> intro() {
        List<String> lines = new ArrayList<>();
        lines.add(changes.before().scenario()
                + (changes.before().scenario().equals(changes.after().scenario())
                        ? ""
                        : ", then " + changes.after().scenario()));
        changes.caveats().forEach(caveat -> lines.add("Note: " + caveat + "."));
        changes.gone().forEach(name -> lines.add("The alternative '" + name + "' is in the old results only."));
        changes.added().forEach(name -> lines.add("The alternative '" + name + "' is in the new results only."));
        return lines;
    }

    private List<List<String>> rows(List<MetricChange> metrics) {
        Legible legible = new Legible(changes.before().currency());
        Legible now = new Legible(changes.after().currency());
        return metrics.stream()
                .filter(change -> MAIN.contains(change.metric().name())
                        || change.metric().isProbability()
                        || change.verdict().isChange())
                .map(change -> List.of(
                        change.metric().name(),
                        legible.brief(change.before()),
                        now.brief(change.after()),
                        change.verdict() == Verdict.SAME ? Legible.NONE : legible.difference(difference(change)),
                        change.verdict().word()))
                .toList();
    }

    private static Comparison difference(MetricChange change) {
        OptionalDouble none = OptionalDouble.empty();
        boolean significant = change.verdict().isChange();
        return new Comparison(
                "new", "old", change.metric(), change.difference(), change.halfWidth(), significant, none, List.of());
    }

    private String closing() {
        String counts = Stream.of(
                        Verdict.WORSE,
                        Verdict.CHANGED,
                        Verdict.UNKNOWN,
                        Verdict.BETTER,
                        Verdict.NO_CHANGE_SEEN,
                        Verdict.SAME)
                .filter(verdict -> changes.count(verdict) > 0)
                .map(verdict -> changes.count(verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        return "Metrics: " + (counts.isEmpty() ? "none in both" : counts) + ".";
    }

    /** Returns every metric as one tidy table. */
    public String csv() {
        StringBuilder text =
                new StringBuilder("alternative,metric,unit,old,new,difference,half_width,paired,verdict\n");
        Csv csv = new Csv(text);
        try {
            for (Map.Entry<String, List<MetricChange>> alternative :
                    changes.metrics().entrySet()) {
                for (MetricChange change : alternative.getValue()) {
                    csv.text(alternative.getKey())
                            .cell(change.metric().name())
                            .cell(unit(change))
                            .cell(number(change.before().value()))
                            .cell(number(change.after().value()))
                            .cell(number(change.difference()))
                            .cell(number(change.halfWidth()))
                            .cell(Boolean.toString(change.paired()))
                            .cell(change.verdict().word())
                            .end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private String unit(MetricChange change) {
        return ResultsJson.symbol(change.metric().unit(), changes.before().currency());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Decimal.of(value.getAsDouble()) : "";
    }

    /** Returns every metric for programs. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(ResultsJson.pretty());
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeStringField("poolwise", Version.CURRENT);
            json.writeBooleanField("changed", changes.hasChange());
            json.writeBooleanField("worse", changes.hasWorse());
            writeList(json, "notes", changes.caveats());
            writeList(json, "onlyInOld", changes.gone());
            writeList(json, "onlyInNew", changes.added());
            json.writeArrayFieldStart("alternatives");
            for (Map.Entry<String, List<MetricChange>> alternative :
                    changes.metrics().entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", alternative.getKey());
                json.writeObjectFieldStart("metrics");
                for (MetricChange change : alternative.getValue()) {
                    json.writeFieldName(change.metric().name());
                    json.writeRawValue(oneLine(change));
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text + "\n";
    }

    private static void writeList(JsonGenerator json, String field, List<String> words) throws IOException {
        json.writeArrayFieldStart(field);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private String oneLine(MetricChange change) {
        return "{\"old\": " + orNull(change.before().value()) + ", \"new\": "
                + orNull(change.after().value()) + ", \"difference\": " + orNull(change.difference())
                + ", \"halfWidth\": " + orNull(change.halfWidth()) + ", \"paired\": " + change.paired()
                + ", \"unit\": \"" + unit(change) + "\", \"verdict\": \""
                + change.verdict().word() + "\"}";
    }

    private static String orNull(OptionalDouble value) {
        return value.isPresent() ? number(value) : "null";
    }
}
