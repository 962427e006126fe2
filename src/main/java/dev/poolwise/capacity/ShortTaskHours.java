package dev.poolwise.capacity;

import dev.poolwise.units.Time;
import java.util.List;

/**
 * Hours that come again and again, in which only short tasks may run: a long one starts only outside them, and only if
 * it is expected to end before the next of them begins, or is so long that it would never find the time.
 *
 * @param longest the longest expected run of a short task, microseconds, at least 0
 * @param period after which the windows come again, microseconds, above 0
 * @param phase where in the period time 0 lies, microseconds, in [0, {@code period})
 * @param windows ascending, without overlap, within the period; at least one
 */
public record ShortTaskHours(long longest, long period, long phase, List<Window> windows) {
    public ShortTaskHours {
        windows = List.copyOf(windows);
    }

    /** A stretch of each period, from its beginning (inclusive) to its end (exclusive), microseconds. */
    public record Window(long from, long until) {}

    /** Returns whether a task may start at a time that is expected to run so long. */
    public boolean admits(long at, long expected) {
        return expected <= longest
                || (!isWithin(at) && (expected <= untilNext(at, false) || expected > longestPause()));
    }

    /** Returns the longest time between two windows. */
    private long longestPause() {
        long pause =
                windows.get(0).from() + period - windows.get(windows.size() - 1).until();
        for (int i = 1; i < windows.size(); i++) {
            pause = Math.max(pause, windows.get(i).from() - windows.get(i - 1).until());
        }
        return pause;
    }

    private boolean isWithin(long at) {
        long position = position(at);
        return windows.stream().anyMatch(window -> window.from() <= position && position < window.until());
    }

    /**
     * Returns when the next window ends after a time, so that long tasks may start again; {@link Time#NEVER} if that is
     * beyond all time.
     */
    public long nextEnd(long at) {
        long left = untilNext(at, true);
        return left > Time.NEVER - at ? Time.NEVER : at + left;
    }

    /** Returns how long it takes from a time to the next beginning of a window, or to the next end after it. */
    private long untilNext(long at, boolean end) {
        long position = position(at);
        long next = Long.MAX_VALUE;
        for (Window window : windows) {
            long left = (end ? window.until() : window.from()) - position;
            boolean isPast = end ? left <= 0 : left < 0;
            next = Math.min(next, isPast ? left + period : left);
        }
        return next;
    }

    private long position(long at) {
        return Math.floorMod(at + phase, period);
    }
}
