package dev.poolwise.report;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.scenario.Objective;
import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Standing;
import dev.poolwise.selection.Stage;
import dev.poolwise.sizing.Exclusion;
import dev.poolwise.sizing.SizedCandidate;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.study.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The candidates of a sizing as cells of text: settings, cost, what each objective limits, standing, replications. */
final class SizingTable {
    private final Sizing sizing;
    private final Legible legible;

    SizingTable(Sizing sizing) {
        this.sizing = sizing;
        this.legible = new Legible(sizing.scenario().currency());
    }

    /** Returns the headings: the short names of what is varied first. */
    List<String> header() {
        PathNames names = new PathNames(sizing.task().variations());
        List<String> header = new ArrayList<>();
        sizing.task().variations().forEach(variation -> header.add(names.of(variation.path())));
        header.add("cost");
        sizing.scenario().objectives().forEach(objective -> header.add(objective.text()));
        header.add("verdict");
        header.add("replications");
        return header;
    }

    /** Returns the cells of some candidates; what was never simulated has none but its settings and verdict. */
    List<List<String>> rows(List<Integer> candidates) {
        List<String> costs = legible.row(candidates.stream()
                .filter(i -> sizing.candidates().get(i).figures().isPresent())
                .map(i -> sizing.figures(i).cost())
                .toList());
        List<List<String>> rows = new ArrayList<>();
        int simulated = 0;
        for (int index : candidates) {
            SizedCandidate candidate = sizing.candidates().get(index);
            boolean excluded = candidate.figures().isEmpty();
            rows.add(row(index, excluded ? Legible.NONE : costs.get(simulated)));
            simulated += excluded ? 0 : 1;
        }
        return rows;
    }

    private List<String> row(int index, String cost) {
        SizedCandidate candidate = sizing.candidates().get(index);
        List<String> row = new ArrayList<>();
        candidate.point().settings().forEach(setting -> row.add(setting.value().legible()));
        row.add(cost);
        for (int i = 0; i < sizing.scenario().objectives().size(); i++) {
            int objective = i;
            row.add(candidate
                    .figures()
                    .map(figures -> found(
                            sizing.scenario().objectives().get(objective),
                            figures.objectives().get(objective)))
                    .orElse(Legible.NONE));
        }
        row.add(verdict(candidate));
        row.add(candidate
                .figures()
                .map(figures -> Integer.toString(figures.replications()))
                .orElse("0"));
        return row;
    }

    private String found(Objective objective, Estimate estimate) {
        boolean given = estimate.value().isPresent();
        return given ? legible.of(objective.metric().unit(), estimate.value(), estimate.halfWidth()) : Legible.NONE;
    }

    /** Returns the standing in a word or two. */
    static String verdict(SizedCandidate candidate) {
        return candidate
                .judged()
                .map(Judged::standing)
                .map(SizingTable::word)
                .or(() -> candidate.excluded().map(Exclusion::word))
                .orElseThrow();
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case BEST -> "best";
            case MISSES -> "misses";
            case DEARER -> "dearer";
            case AS_GOOD -> "as good";
            case OPEN -> "open";
        };
    }

    /** Returns the candidates that a short table shows: those that were observed afresh, at most so many. */
    List<Integer> shown(int most) {
        int all = sizing.candidates().size();
        if (all <= most) {
            return IntStream.range(0, all).boxed().toList();
        }
        return IntStream.range(0, all)
                .filter(i -> isConfirmed(sizing.candidates().get(i)))
                .limit(most)
                .boxed()
                .toList();
    }

    private static boolean isConfirmed(SizedCandidate candidate) {
        return candidate
                .judged()
                .map(judged -> judged.decidedBy() == Stage.CONFIRMATION)
                .orElse(false);
    }
}
