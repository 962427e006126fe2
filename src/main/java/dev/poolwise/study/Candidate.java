package dev.poolwise.study;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An alternative with the settings that matter to it. Points at which it does the very same are one candidate: a
 * setting of another alternative, for instance, does not concern it.
 *
 * @param settings that all its points share
 * @param points their numbers, ascending, at least one
 * @param result what came of it
 */
public record Candidate(List<Setting> settings, List<Integer> points, AlternativeResult result) {
    public Candidate {
        settings = List.copyOf(settings);
        points = List.copyOf(points);
    }

    /** Returns the candidates of a sweep, alternative by alternative, each by its first points. */
    public static List<Candidate> of(Sweep sweep) {
        Map<AlternativeResult, List<Integer>> points = new LinkedHashMap<>();
        for (PointResult result : sweep.results()) {
            for (AlternativeResult alternative : result.alternatives()) {
                points.computeIfAbsent(alternative, a -> new ArrayList<>()).add(result.point());
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        points.forEach((result, numbers) -> candidates.add(new Candidate(shared(sweep, numbers), numbers, result)));
        List<String> alternatives =
                sweep.scenario().alternatives().stream().map(Alternative::name).toList();
        candidates.sort(Comparator.comparingInt(candidate -> alternatives.indexOf(candidate.result.name())));
        return candidates;
    }

    private static List<Setting> shared(Sweep sweep, List<Integer> numbers) {
        List<Setting> shared = new ArrayList<>(sweep.point(numbers.get(0)).settings());
        numbers.forEach(number -> shared.retainAll(sweep.point(number).settings()));
        return shared;
    }

    /** Returns the estimate of a metric of the whole. */
    public Estimate metric(String name) {
        return Objects.requireNonNull(result.metrics().get(name));
    }

    /** Returns the settings that the user of the service decides on. */
    public List<Setting> decisions() {
        return settings.stream().filter(Setting::isDecision).toList();
    }

    /** Returns the settings that are given: the workload, the objectives and how they are tried. */
    public List<Setting> circumstances() {
        return settings.stream().filter(setting -> !setting.isDecision()).toList();
    }

    /** Returns the settings on one line; empty if none matters. */
    public String described(PathNames names) {
        return names.described(settings);
    }
}
