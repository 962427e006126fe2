package dev.poolwise.study;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What came of one point: plain data, which {@link ResultJson} writes and reads back without loss.
 *
 * @param point its number, from 1
 * @param replications how many each alternative has
 * @param warmUp what was left out of the statistics, microseconds
 * @param alternatives in the order of the scenario
 */
public record PointResult(int point, int replications, long warmUp, List<AlternativeResult> alternatives) {
    public PointResult {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What came of one alternative at one point.
     *
     * @param name of the alternative
     * @param processing {@code pool}, {@code classic} or {@code mixed}
     * @param metrics of the whole, by name, each with its value in every replication; the same replication of any two
     *     points met the same jobs
     * @param objectives in the order of the scenario
     * @param diagnostics in order of weight
     */
    public record AlternativeResult(
            String name,
            String processing,
            Map<String, Estimate> metrics,
            List<ObjectiveResult> objectives,
            List<Diagnostic> diagnostics) {
        public AlternativeResult {
            objectives = List.copyOf(objectives);
            diagnostics = List.copyOf(diagnostics);
        }

        /** Returns whether all objectives are met, one is missed, or it cannot be told; met if there are none. */
        public Verdict verdict() {
            List<Verdict> verdicts =
                    objectives.stream().map(ObjectiveResult::verdict).toList();
            return verdicts.contains(Verdict.MISSED)
                    ? Verdict.MISSED
                    : verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.MET;
        }

        /** Returns whether it cannot keep up with the load, so that it has no averages of the long run. */
        public boolean isUnstable() {
            Estimate wait = metrics.get("waitingTime.mean");
            return wait != null
                    && wait.value().isEmpty()
                    && diagnostics.stream().anyMatch(d -> d.kind().equals("unstable"));
        }
    }

    /**
     * How one objective fared.
     *
     * @param text as written in the scenario
     * @param estimate what was found
     * @param verdict judged on the confidence bound
     */
    public record ObjectiveResult(String text, Estimate estimate, Verdict verdict) {}

    /** Returns what came of a point. */
    static PointResult of(Point point, Evaluation evaluation) {
        Map<String, List<ObjectiveVerdict>> verdicts =
                Recommendation.of(evaluation.analysis()).objectives();
        List<AlternativeResult> alternatives = evaluation.analysis().alternatives().stream()
                .map(analysed -> result(
                        analysed, verdicts.getOrDefault(analysed.alternative().name(), List.of())))
                .toList();
        return new PointResult(
                point.number(),
                evaluation.scenario().experiment().replications(),
                evaluation.scenario().experiment().warmUp(),
                alternatives);
    }

    private static AlternativeResult result(AlternativeAnalysis analysed, List<ObjectiveVerdict> verdicts) {
        return new AlternativeResult(
                analysed.alternative().name(),
                analysed.alternative().processing(),
                analysed.metrics(),
                verdicts.stream()
                        .map(v -> new ObjectiveResult(v.objective().text(), v.estimate(), v.verdict()))
                        .toList(),
                analysed.diagnostics());
    }
}
