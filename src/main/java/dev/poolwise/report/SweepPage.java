package dev.poolwise.report;

import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Legible;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.report.chart.Slice;
import dev.poolwise.report.chart.SweepCharts;
import dev.poolwise.report.chart.SweepMetric;
import dev.poolwise.report.page.Page;
import dev.poolwise.report.page.Page.Answer;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Fact;
import dev.poolwise.report.page.Page.Note;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import dev.poolwise.scenario.file.Problem;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of a sweep as one HTML file, in the form of the report of a run. */
final class SweepPage {
    private static final int MOST_ROWS = 300;
    private static final int MOST_SLICES = 4;
    private static final int MOST_PATHS = 6;

    private final Sweep sweep;
    private final SweepAnswer answer;
    private final SweepTables tables;
    private final PathNames names;
    private final List<Candidate> candidates;

    /** A chart with the table of the same figures. */
    private record Shown(Picture picture, Table table) {}

    SweepPage(Sweep sweep, SweepAnswer answer) {
        this.sweep = sweep;
        this.answer = answer;
        this.tables = new SweepTables(sweep, answer);
        this.names = new PathNames(sweep.variations());
        this.candidates = Candidate.of(sweep);
    }

    /** Returns the file's text. */
    String html() {
        return HtmlReport.rendered(page());
    }

    /** Returns the charts of the page, in its order. */
    List<Picture> pictures() {
        return Stream.of(frontChart(), responseCharts(), mapCharts())
                .flatMap(List::stream)
                .map(Shown::picture)
                .toList();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>(
                List.of(front(), responses(), maps(), everyCandidate(), leftOut(), diagnostics(), method()));
        sections.removeIf(HtmlReport::isEmpty);
        return new Page(
                Printable.line(sweep.scenario().name()),
                Printable.line(sweep.scenario().description()),
                HtmlReport.style(),
                answer(),
                sections,
                Glossary.OF_SWEEPS,
                Version.CURRENT);
    }

    private Answer answer() {
        String tone =
                switch (answer.verdict()) {
                    case Recommendation.CHOSEN -> "met";
                    case Recommendation.NOTHING_MEETS -> "missed";
                    default -> "undecided";
                };
        String label =
                switch (answer.verdict()) {
                    case Recommendation.CHOSEN -> "✓ Recommended";
                    case Recommendation.NOTHING_MEETS -> "✗ No point meets the objectives";
                    case Recommendation.UNDECIDED -> "? Undecided";
                    default -> "A trade-off";
                };
        List<String> reasons = answer.reasons().stream().map(Printable::line).toList();
        return new Answer(tone, label, Printable.line(answer.headline()), reasons, Caption.intervals(sweep), facts());
    }

    private List<Fact> facts() {
        Legible legible = new Legible(sweep.scenario().currency());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("cost", "cost");
        shown.put("cost per job", "costPerJob");
        shown.put("p95 wait", "waitingTime.p95");
        shown.put("utilisation", "utilisation");
        List<Fact> facts = new ArrayList<>();
        answer.chosen()
                .ifPresent(chosen -> shown.forEach((label, metric) -> facts.add(new Fact(
                        label,
                        ChartTables.number(legible.estimate(chosen.metric(metric)))
                                .text()))));
        return facts;
    }

    private Section front() {
        return section(
                "front",
                "Cost against waiting",
                List.of("Each point is an alternative with the settings that matter to it. In equal circumstances, "
                        + "none is both cheaper and faster than one on the front."),
                List.of(),
                frontChart());
    }

    private List<Shown> frontChart() {
        Table table = tables.candidates("The front as a table", answer.front());
        return shown(SweepCharts.front(sweep, answer), table);
    }

    private Section responses() {
        return section("responses", "What the settings do", List.of(), List.of(), responseCharts());
    }

    private List<Shown> responseCharts() {
        List<Shown> charts = new ArrayList<>();
        boolean slices = !Slice.of(sweep, answer).isEmpty();
        int paths = slices ? 0 : Math.min(MOST_PATHS, sweep.variations().size());
        for (int path = 0; path < paths; path++) {
            for (SweepMetric metric : SweepMetric.values()) {
                charts.addAll(shown(SweepCharts.response(sweep, path, metric), tables.response(path, metric)));
            }
        }
        return charts;
    }

    private Section maps() {
        List<Slice> slices = Slice.of(sweep, answer);
        List<Shown> charts = mapCharts();
        List<String> said = new ArrayList<>();
        if (!slices.isEmpty() && slices.size() < sweep.scenario().alternatives().size()) {
            said.add("Only alternatives to which both paths matter have maps; the figures of all are in the table of "
                    + "candidates.");
        }
        return section("maps", "What the settings do", charts.isEmpty() ? List.of() : said, List.of(), charts);
    }

    private List<Shown> mapCharts() {
        List<Shown> charts = new ArrayList<>();
        for (Slice slice : Slice.of(sweep, answer).stream().limit(MOST_SLICES).toList()) {
            for (SweepMetric metric : SweepMetric.values()) {
                charts.addAll(shown(SweepCharts.map(sweep, slice, metric), tables.slice(slice, metric)));
            }
        }
        return charts;
    }

    private Section everyCandidate() {
        String caption = candidates.size() <= MOST_ROWS
                ? Caption.intervals(sweep)
                : "The first " + MOST_ROWS + " of " + candidates.size() + "; sweep.csv has all of them";
        Table table = tables.candidates(caption, candidates.subList(0, Math.min(MOST_ROWS, candidates.size())));
        return section("candidates", "All candidates", List.of(), List.of(table), List.of());
    }

    private Section leftOut() {
        List<Note> notes = new ArrayList<>();
        sweep.problems().forEach((number, problems) -> {
            Problem first = problems.get(0);
            notes.add(new Note(
                    "Point " + number + ":",
                    Printable.line(sweep.point(number).toString()),
                    Printable.line(first.path() + ": " + first.message())));
        });
        return new Section(
                "left-out",
                "Points that are no scenario",
                List.of(),
                notes.subList(0, Math.min(MOST_ROWS, notes.size())),
                List.of(),
                List.of(),
                List.of());
    }

    /** Each kind of remark once, with its first message and how many candidates it concerns. */
    private Section diagnostics() {
        Map<String, List<Candidate>> concerned = new LinkedHashMap<>();
        Map<String, Diagnostic> first = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            for (Diagnostic diagnostic : candidate.result().diagnostics()) {
                List<Candidate> all = concerned.computeIfAbsent(diagnostic.kind(), kind -> new ArrayList<>());
                if (!all.contains(candidate)) {
                    all.add(candidate);
                }
                first.putIfAbsent(diagnostic.kind(), diagnostic);
            }
        }
        List<Note> notes = new ArrayList<>();
        first.forEach((kind, diagnostic) -> {
            List<Candidate> all = concerned.getOrDefault(kind, List.of());
            String where = all.size() + " of " + candidates.size() + " candidates, the first being "
                    + Printable.line(described(all.get(0))) + ":";
            notes.add(new Note(where, Printable.line(diagnostic.message()), Printable.line(diagnostic.advice())));
        });
        return new Section("diagnostics", "Handle with care", List.of(), notes, List.of(), List.of(), List.of());
    }

    private String described(Candidate candidate) {
        String settings = candidate.described(names);
        return "'" + candidate.result().name() + "'" + (settings.isEmpty() ? "" : " with " + settings);
    }

    private Section method() {
        return section(
                "method",
                "Method",
                List.of(
                        "Every point is the scenario with its settings, simulated with the same seed: all of them meet the "
                                + "same jobs, so chance that strikes two points alike cancels out of their difference.",
                        "sweep.csv and sweep.json hold every metric; journal.jsonl holds its value in each replication."),
                List.of(tables.experiment()),
                List.of());
    }

    private static Section section(
            String id, String heading, List<String> said, List<Table> tables, List<Shown> shown) {
        List<Chart> charts = shown.stream()
                .map(chart -> new Chart(
                        chart.picture.svgElement(Layout.WIDE), chart.picture.svgElement(Layout.NARROW), chart.table))
                .toList();
        return new Section(id, heading, said, List.of(), tables, charts, List.of());
    }

    private static List<Shown> shown(Optional<Picture> picture, Table table) {
        return picture.map(found -> new Shown(found, table)).stream().toList();
    }
}
