package dev.poolwise.report;

import dev.poolwise.analysis.Legible;
import dev.poolwise.decision.Verdict;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.ParetoFront;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The summary of a sweep for a terminal: the answer first, then the candidates. */
final class SweepText {
    private static final int MOST_ROWS = 40;

    private final Sweep sweep;
    private final SweepAnswer answer;
    private final TextFormat format;
    private final PathNames names;
    private final Legible legible;
    private final TerminalLines lines;

    private SweepText(Sweep sweep, SweepAnswer answer, TextFormat format) {
        this.sweep = sweep;
        this.answer = answer;
        this.format = format;
        this.lines = new TerminalLines(format);
        this.names = new PathNames(sweep.variations());
        this.legible = new Legible(sweep.scenario().currency());
    }

    /** Returns the summary; every line ends with a line feed and fits the width where its words allow. */
    static String of(Sweep sweep, SweepAnswer answer, TextFormat format) {
        SweepText summary = new SweepText(sweep, answer, format);
        summary.lines.answer(sweep.scenario().name(), answer.headline(), answer.reasons());
        summary.candidates();
        return summary.lines.text();
    }

    private void candidates() {
        List<Candidate> all = Candidate.of(sweep);
        List<Candidate> shown = all.size() <= MOST_ROWS ? all : answer.front();
        lines.heading(all.size() <= MOST_ROWS ? "Candidates" : "Candidates on the front (of " + all.size() + ")");
        List<String> header = new ArrayList<>(List.of("alternative"));
        sweep.variations().forEach(variation -> header.add(lines.clean(names.of(variation.path()))));
        header.addAll(List.of("cost (" + currency() + ")", "p95 wait", "verdict", "front"));
        TextTable table = new TextTable(header);
        List<String> costs =
                legible.row(shown.stream().map(c -> c.metric("cost")).toList());
        for (int i = 0; i < shown.size(); i++) {
            table.add(row(shown.get(i), costs.get(i)));
        }
        table.lines(format.width()).ifPresentOrElse(lines::addAll, () -> blocks(shown));
        lines.add("");
        lines.wrapped("", "", Caption.intervals(sweep), TerminalLines.Emphasis.MUTED);
    }

    private List<String> row(Candidate candidate, String cost) {
        List<String> row =
                new ArrayList<>(List.of(lines.clean(candidate.result().name())));
        for (Variation variation : sweep.variations()) {
            Optional<Setting> setting = candidate.settings().stream()
                    .filter(s -> s.path().equals(variation.path()))
                    .findFirst();
            row.add(setting.map(s -> lines.clean(s.value().text())).orElse("any"));
        }
        row.add(lines.clean(cost.replace(" " + currency(), "")));
        row.add(wait(candidate));
        row.add(verdict(candidate));
        row.add(answer.front().contains(candidate) ? "yes" : "");
        return row;
    }

    private String currency() {
        return sweep.scenario().currency().getCurrencyCode();
    }

    private String wait(Candidate candidate) {
        return candidate.result().isUnstable()
                ? "unstable"
                : lines.clean(legible.estimate(candidate.metric(ParetoFront.WAIT)));
    }

    private String verdict(Candidate candidate) {
        if (candidate.result().objectives().isEmpty()) {
            return "";
        }
        Verdict verdict = candidate.result().verdict();
        String sign =
                switch (verdict) {
                    case MET -> format.glyphs().met();
                    case MISSED -> format.glyphs().missed();
                    case UNDECIDED -> format.glyphs().undecided();
                };
        return sign + " " + verdict.word();
    }

    /** Where a table has no room, each candidate gets lines of its own. */
    private void blocks(List<Candidate> shown) {
        for (Candidate candidate : shown) {
            String what = candidate.result().name() + ": " + candidate.described(names);
            lines.wrapped("", "", what, TerminalLines.Emphasis.NONE);
            String figures = String.join(
                    "  ",
                    lines.clean(legible.estimate(candidate.metric("cost"))),
                    wait(candidate),
                    verdict(candidate),
                    answer.front().contains(candidate) ? "front" : "");
            lines.add(("  " + figures).stripTrailing());
        }
    }
}
