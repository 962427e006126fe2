package dev.poolwise.experiment;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.UsageRecorder;
import dev.poolwise.scenario.Accounting.Division;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides whether a run records who used which place: the usual run need not. */
final class UsageAsked {
    private UsageAsked() {}

    /**
     * Returns a recorder if the alternative has several places, its bill is divided, or nodes are reserved.
     *
     * @param places of the alternative, as observers know them
     */
    static Optional<UsageRecorder> recorder(Scenario scenario, Alternative alternative, List<ObservedPlace> places) {
        Optional<Function<JobFacts, String>> partyOf =
                scenario.accounting().division().map(division -> partyOf(scenario, division));
        boolean reserved = alternative.rates().values().stream()
                .anyMatch(rates -> rates.commitment().isPresent());
        return places.size() > 1 || partyOf.isPresent() || reserved
                ? Optional.of(new UsageRecorder(places, scenario.experiment().warmUp(), partyOf))
                : Optional.empty();
    }

    private static Function<JobFacts, String> partyOf(Scenario scenario, Division division) {
        return switch (division.by()) {
            case CLASS ->
                job -> scenario.workload().classes().get(job.jobClass()).name();
            case TENANT -> JobFacts::tenant;
        };
    }
}
