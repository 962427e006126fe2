package dev.poolwise.experiment;

import dev.poolwise.outcome.CutShort;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import java.util.List;

/** Tells that an experiment was cut short, and what is done of it; no defect, and so without a stack trace. */
public final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CutShort cut;
    private final transient Scenario scenario;
    private final transient List<Outcome> outcomes;

    private Unfinished(CutShort cut, Scenario scenario, List<Outcome> outcomes) {
        super(cut.message(), null, false, false);
        this.cut = cut;
        this.scenario = scenario;
        this.outcomes = List.copyOf(outcomes);
    }

    /**
     * Tells it of the replications that are complete.
     *
     * @param outcomes of each alternative, all with the same replications
     */
    static Unfinished of(CutShort.Reason reason, String message, Scenario scenario, List<Outcome> outcomes) {
        Outcome first = outcomes.get(0);
        CutShort cut = new CutShort(first.replications().size(), first.requestedReplications(), reason, message);
        return new Unfinished(cut, scenario, outcomes);
    }

    /** Tells that somebody asked to stop what is simulated elsewhere; nothing of it is done. */
    public static Unfinished interrupted(Scenario scenario) {
        return new Unfinished(new CutShort(0, 0, CutShort.Reason.INTERRUPTED, "interrupted"), scenario, List.of());
    }

    /** Returns the same without anything that is done: it was done on the way to something else. */
    Unfinished withNothingDone() {
        return new Unfinished(new CutShort(0, cut.requested(), cut.reason(), cut.message()), scenario, List.of());
    }

    /** Returns the same, saying where a cap was reached. */
    public Unfinished at(String where) {
        String message = cut.reason() == CutShort.Reason.CAP ? where + ": " + cut.message() : cut.message();
        return new Unfinished(
                new CutShort(cut.replications(), cut.requested(), cut.reason(), message), scenario, outcomes);
    }

    /** Returns why, and how much is done. */
    public CutShort cut() {
        return cut;
    }

    /** Returns what was simulated. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns what is done, alternative by alternative; none, or all of them with equally many replications. */
    public List<Outcome> outcomes() {
        return outcomes;
    }
}
