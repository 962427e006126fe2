package dev.poolwise.outcome;

import dev.poolwise.outcome.Usage.PlaceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records who used which place, for runs of which that is asked. */
public final class UsageRecorder implements Observer {
    private final long warmUp;
    private final List<PlaceTally> places = new ArrayList<>();

    private static final class PlaceTally {
        private final ObservedPlace place;
        private final Optional<PartyTally> parties;
        private final ChargedLevels levels;
        private final boolean countsArrivals;
        private final boolean countsStarts;
        private long started;
        private long waited;

        PlaceTally(ObservedPlace place, Optional<PartyTally> parties) {
            this.place = place;
            this.parties = parties;
            levels = new ChargedLevels(place.meter());
            boolean countsJobs = place.meter().countsJobs(place.isPool());
            countsStarts = countsJobs && place.meter().countsJobsAtStart();
            countsArrivals = countsJobs && !countsStarts;
        }

        PlaceUse use(long end) {
            return new PlaceUse(
                    started,
                    waited,
                    parties.map(tally -> tally.parties(end)).orElse(List.of()),
                    place.isPool() ? levels.durations(end) : List.of(),
                    place.isPool() ? place.slots() : 1,
                    levels.after(end));
        }
    }

    /**
     * Starts to record.
     *
     * @param places in the order of the alternative
     * @param warmUp microseconds
     * @param partyOf the job class or tenant to whom a job's usage belongs; empty if nobody asks for it
     */
    public UsageRecorder(List<ObservedPlace> places, long warmUp, Optional<Function<JobFacts, String>> partyOf) {
        this.warmUp = warmUp;
        places.forEach(place -> this.places.add(new PlaceTally(place, partyOf.map(PartyTally::new))));
    }

    /** Returns the usage of a replication that is over. */
    public Usage usage(long end) {
        return new Usage(places.stream().map(place -> place.use(end)).toList());
    }

    @Override
    public void jobSubmitted(JobFacts job, long at) {
        PlaceTally place = places.get(job.place());
        if (place.countsArrivals) {
            place.parties.ifPresent(tally -> tally.transaction(job));
        }
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        PlaceTally place = places.get(job.place());
        if (job.arrivedAt() >= warmUp) {
            place.started++;
            place.waited += at - job.arrivedAt();
        }
        if (place.countsStarts) {
            place.parties.ifPresent(tally -> tally.transaction(job));
        }
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        places.get(job.place()).parties.ifPresent(tally -> tally.slots(job, slots, at));
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        places.get(job.place()).parties.ifPresent(tally -> tally.slots(job, -slots, at));
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        places.get(node.place()).levels.add(node, at);
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        places.get(node.place()).levels.add(node, at);
    }
}
