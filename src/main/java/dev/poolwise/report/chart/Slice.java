package dev.poolwise.report.chart;

import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One alternative over two of the varied paths, the others being fixed.
 *
 * @param alternative its name
 * @param number of the alternative in the scenario, from 1
 * @param across the path from left to right
 * @param up the path from bottom to top
 * @param fixed the settings of the other paths
 * @param rows by the values of {@code up}, each by those of {@code across}; empty where there is no scenario
 */
public record Slice(
        String alternative,
        int number,
        Variation across,
        Variation up,
        List<Setting> fixed,
        List<List<Optional<AlternativeResult>>> rows) {
    /**
     * Returns a slice for each alternative to which both paths matter (if there is none, for each to which one does):
     * over the two first paths of a grid, through the point that the answer names. None of a design that is no grid of
     * two paths or more.
     */
    public static List<Slice> of(Sweep sweep, SweepAnswer answer) {
        if (sweep.shape() != Sweep.Shape.GRID || sweep.variations().size() < 2) {
            return List.of();
        }
        Variation first = sweep.variations().get(0);
        Variation second = sweep.variations().get(1);
        boolean wide = first.values().size() >= second.values().size();
        Variation across = wide ? first : second;
        Variation up = wide ? second : first;
        List<Setting> fixed = fixed(sweep, answer);
        Map<List<Setting>, Point> points = new HashMap<>();
        sweep.points().forEach(point -> points.put(point.settings(), point));
        List<Slice> slices = new ArrayList<>();
        List<Alternative> alternatives = sweep.scenario().alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            String name = alternatives.get(i).name();
            List<List<Optional<AlternativeResult>>> rows = new ArrayList<>();
            for (VariedValue y : up.values()) {
                List<Optional<AlternativeResult>> row = new ArrayList<>();
                for (VariedValue x : across.values()) {
                    List<Setting> settings = new ArrayList<>(
                            List.of(new Setting(first.path(), wide ? x : y), new Setting(second.path(), wide ? y : x)));
                    settings.addAll(fixed);
                    row.add(Optional.ofNullable(points.get(settings)).flatMap(p -> result(sweep, p, name)));
                }
                rows.add(row);
            }
            slices.add(new Slice(name, i + 1, across, up, fixed, rows));
        }
        boolean both = slices.stream().anyMatch(Slice::differsBothWays);
        return slices.stream()
                .filter(slice -> both ? slice.differsBothWays() : slice.differs())
                .toList();
    }

    private static List<Setting> fixed(Sweep sweep, SweepAnswer answer) {
        Optional<Candidate> through =
                answer.chosen().or(() -> answer.front().stream().findFirst());
        int point = through.map(c -> c.points().get(0)).orElse(1);
        return sweep.point(point).settings().subList(2, sweep.variations().size());
    }

    private static Optional<AlternativeResult> result(Sweep sweep, Point point, String name) {
        return sweep.results().stream()
                .filter(result -> result.point() == point.number())
                .map(PointResult::alternatives)
                .flatMap(List::stream)
                .filter(alternative -> alternative.name().equals(name))
                .findFirst();
    }

    private boolean differsBothWays() {
        boolean acrossMatters =
                rows.stream().anyMatch(row -> row.stream().distinct().count() > 1);
        boolean upMatters = IntStream.range(0, across.values().size())
                .anyMatch(x -> rows.stream().map(row -> row.get(x)).distinct().count() > 1);
        return acrossMatters && upMatters;
    }

    private boolean differs() {
        return rows.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }
}
