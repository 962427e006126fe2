package dev.poolwise.simulation;

import dev.poolwise.capacity.Allowance;
import dev.poolwise.outcome.Observer;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;

/** Keeps account of an allowance, and lets jobs of its places start while there is some left. */
final class PlanGate extends Event {
    private final Allowance allowance;
    private final boolean countsJobs;
    private final SimulationClock clock;
    private final Observer observer;
    private final List<PlaceModel> places = new ArrayList<>();

    private long charged;
    private long accountedUntil;
    private long periodEnd;
    private long usedTime;
    private long usedJobs;
    private long closedSince = Time.NEVER;
    private boolean willOpen;

    /** Creates it at time 0, open. */
    PlanGate(Allowance allowance, SimulationClock clock, Observer observer) {
        super(EventKind.NODE);
        this.allowance = allowance;
        this.countsJobs = allowance.users().stream().anyMatch(Allowance.User::countsJobs);
        this.clock = clock;
        this.observer = observer;
        this.periodEnd = allowance.period();
    }

    void add(PlaceModel place) {
        places.add(place);
    }

    /** Returns whether a job may start now; if not, the places are woken when the next period begins. */
    boolean isOpen() {
        account(clock.now());
        if (closedSince == Time.NEVER) {
            return true;
        }
        if (!willOpen) {
            willOpen = true;
            clock.at(periodEnd, this);
        }
        return false;
    }

    /** A period begins for which jobs wait. */
    @Override
    void happen() {
        willOpen = false;
        places.forEach(PlaceModel::startWaitingJobs);
    }

    /** Changes the number of nodes or slots that use time now. */
    void charge(int change) {
        account(clock.now());
        charged += change;
    }

    /** Counts a job that starts. */
    void countJob() {
        account(clock.now());
        usedJobs++;
        closeIfUsedUp(clock.now());
    }

    /** Tells the observer of the last time in which the places were stopped, at the end of the run. */
    void end() {
        account(clock.now());
        tellStopped(clock.now());
    }

    private void account(long now) {
        while (now >= periodEnd) {
            use(periodEnd);
            tellStopped(periodEnd);
            periodEnd += allowance.period();
            usedTime = 0;
            usedJobs = 0;
            closedSince = Time.NEVER;
        }
        use(now);
    }

    private void use(long until) {
        long left = allowance.time() - usedTime;
        long from = accountedUntil;
        usedTime += charged * (until - from);
        accountedUntil = until;
        if (usedTime >= allowance.time() && closedSince == Time.NEVER) {
            closedSince = from + (left + charged - 1) / charged;
        }
    }

    private void closeIfUsedUp(long now) {
        if (countsJobs && usedJobs >= allowance.jobs() && closedSince == Time.NEVER) {
            closedSince = now;
        }
    }

    private void tellStopped(long until) {
        if (closedSince < until) {
            places.forEach(place -> observer.placeStopped(place.index(), closedSince, until));
        }
    }
}
