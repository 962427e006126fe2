package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.List;

/**
 * Busy and available slot-time by the hour of the week, as it happens. Nothing is added up for it in between: at the
 * end of each hour it asks the places for the slot-time so far.
 */
final class WeekTally {
    private final List<PlaceTally> places;
    private final double[] busy = new double[Week.HOURS];
    private final double[] available = new double[Week.HOURS];
    private final double[] observed = new double[Week.HOURS];
    private int hour;
    private long sampledAt;
    private long hourEnd;
    private double busySoFar;
    private double availableSoFar;

    /**
     * Starts at the end of the warm-up.
     *
     * @param start the date at which the clock starts, microseconds since 1970-01-01T00:00Z, which was a Thursday
     * @param warmUp what is left out, microseconds of the simulated clock
     * @param all the places; as in the metric, utilisation is of the pools if there are any
     */
    WeekTally(long start, long warmUp, List<PlaceTally> all) {
        List<PlaceTally> pools = all.stream().filter(PlaceTally::isPool).toList();
        this.places = pools.isEmpty() ? List.copyOf(all) : pools;
        long inWeek = Math.floorMod(start + 3 * Time.DAY + warmUp, Time.WEEK);
        this.hour = (int) (inWeek / Time.HOUR);
        this.sampledAt = warmUp;
        this.hourEnd = warmUp + Time.HOUR - inWeek % Time.HOUR;
    }

    /** Returns the end of the hour that is being tallied. */
    long hourEnd() {
        return hourEnd;
    }

    /** Completes the hours that are over; to be called before any level changes after {@link #hourEnd()}. */
    void complete(long now) {
        while (hourEnd < now) {
            sample(hourEnd);
            hourEnd += Time.HOUR;
            hour = hour + 1 == Week.HOURS ? 0 : hour + 1;
        }
    }

    private void sample(long at) {
        double busyNow = 0;
        double availableNow = 0;
        for (PlaceTally place : places) {
            busyNow += place.busySlotTime(at);
            availableNow += place.availableSlotTime(at);
        }
        busy[hour] += busyNow - busySoFar;
        available[hour] += availableNow - availableSoFar;
        observed[hour] += Time.toSeconds(at - sampledAt);
        busySoFar = busyNow;
        availableSoFar = availableNow;
        sampledAt = at;
    }

    /** Returns what was tallied until the end of the run. */
    Week until(long end) {
        complete(end);
        if (end > sampledAt) {
            sample(end);
        }
        return new Week(busy, available, observed);
    }
}
