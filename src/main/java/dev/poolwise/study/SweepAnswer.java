package dev.poolwise.study;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a sweep: the cheapest candidate that meets the objectives, and what can be had for more or less.
 *
 * @param verdict as in {@link Recommendation}; {@code trade-off} without objectives
 * @param chosen the candidate to take, or the nearest to it; empty without objectives, or if circumstances differ
 * @param headline one sentence
 * @param reasons most important first
 * @param front cost against waiting time, cheapest first, in each of the circumstances; empty if there is nothing to
 *     choose in them
 */
public record SweepAnswer(
        String verdict, Optional<Candidate> chosen, String headline, List<String> reasons, List<Candidate> front) {
    /** The verdict without objectives. */
    public static final String TRADE_OFF = "trade-off";

    public SweepAnswer {
        reasons = List.copyOf(reasons);
        front = List.copyOf(front);
    }

    /** Returns whether an alternative at a point is on the front. */
    public boolean hasOnFront(int point, AlternativeResult alternative) {
        return front.stream()
                .anyMatch(c -> c.points().contains(point) && c.result().name().equals(alternative.name()));
    }

    /** Returns the answer that a sweep supports. */
    public static SweepAnswer of(Sweep sweep) {
        Map<List<Setting>, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate candidate : Candidate.of(sweep)) {
            groups.computeIfAbsent(candidate.circumstances(), c -> new ArrayList<>())
                    .add(candidate);
        }
        return groups.size() == 1
                ? new SweepWords(sweep, groups.values().iterator().next()).answer()
                : new CircumstanceWords(sweep, groups).answer();
    }
}
