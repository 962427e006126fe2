package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Busy and available slot-time by the hour of the week, as it happens. At the end of each hour it asks the places for
 * the slot-time so far; what is told ahead is added to the hours in which it lies.
 */
final class WeekTally {
    private final List<PlaceTally> places;
    private final long warmUp;
    private final long sinceMonday;
    private final long[] busy = new long[Week.HOURS];
    private final long[] available = new long[Week.HOURS];
    private final long[] observed = new long[Week.HOURS];
    private long sampledAt;
    private long hourEnd;
    private long busySoFar;
    private long availableSoFar;

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
        this.warmUp = warmUp;
        this.sinceMonday = Math.floorMod(start + 3 * Time.DAY, Time.WEEK);
        this.sampledAt = warmUp;
        this.hourEnd = end(hourOf(warmUp));
    }

    /** Returns the number of an hour, counted from a Monday before time 0. */
    private long hourOf(long at) {
        return (sinceMonday + at) / Time.HOUR;
    }

    private long end(long hourOfAll) {
        return (hourOfAll + 1) * Time.HOUR - sinceMonday;
    }

    /** A task holds a slot of the only place from one instant until another; told in any order. */
    void held(long from, long until) {
        long at = Math.max(from, warmUp);
        long of = hourOf(at);
        while (at < until) {
            long next = Math.min(until, end(of));
            busy[(int) (of % Week.HOURS)] += next - at;
            at = next;
            of++;
        }
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
        }
    }

    private void sample(long at) {
        long busyNow = 0;
        long availableNow = 0;
        for (PlaceTally place : places) {
            busyNow += place.heldSlotTime(at);
            availableNow += place.availableSlotTime(at);
        }
        int hour = (int) (hourOf(sampledAt) % Week.HOURS);
        busy[hour] += busyNow - busySoFar;
        available[hour] += availableNow - availableSoFar;
        observed[hour] += at - sampledAt;
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
        return new Week(seconds(busy), seconds(available), seconds(observed));
    }

    private static double[] seconds(long[] micros) {
        return LongStream.of(micros).mapToDouble(Time::toSeconds).toArray();
    }
}
