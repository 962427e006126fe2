package dev.poolwise.outcome;

import dev.poolwise.outcome.Usage.Party;
import dev.poolwise.statistics.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What each job class or tenant uses of one place, as it happens; memory grows with their number only. */
final class PartyTally {
    private final Function<JobFacts, String> partyOf;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private static final class Use {
        private final Level slots = new Level(0);
        private long transactions;
    }

    PartyTally(Function<JobFacts, String> partyOf) {
        this.partyOf = partyOf;
    }

    private Use of(JobFacts job) {
        return uses.computeIfAbsent(partyOf.apply(job), party -> new Use());
    }

    void slots(JobFacts job, int change, long at) {
        of(job).slots.add(change, at);
    }

    void transaction(JobFacts job) {
        of(job).transactions++;
    }

    List<Party> parties(long end) {
        return uses.keySet().stream()
                .map(name -> {
                    Use use = Objects.requireNonNull(uses.get(name));
                    return new Party(name, use.slots.area(end), use.slots.max(end), use.transactions);
                })
                .toList();
    }
}
