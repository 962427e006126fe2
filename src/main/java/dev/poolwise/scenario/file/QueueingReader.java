package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.ShortTaskHours;
import dev.poolwise.capacity.ShortTaskHours.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads who starts next, in a pool and in classic processing. */
final class QueueingReader {
    /** The keys of the hours of short tasks. */
    static final Section HOURS = new Section("shortTaskHours", PoolReader.PATH + ".shortTaskHours");

    /** The keys of one stretch of such hours. */
    static final Section WINDOW = new Section("window", HOURS.path() + ".windows[]");

    /** Who starts next in a pool. */
    static final Type<Queueing> OF_POOL = Types.choice(
            "queue discipline",
            Map.of("strict", Queueing.STRICT, "skip", Queueing.SKIP, "backfill", Queueing.BACKFILL),
            Queueing.STRICT);

    /** Who starts next in classic processing, which knows no expected run times and no nodes. */
    static final Type<Queueing> OF_CLASSIC = new ScalarType<>(
            "queue discipline",
            "skip or strict",
            scalar -> Optional.ofNullable(
                    Map.of("strict", Queueing.STRICT, "skip", Queueing.SKIP).get(scalar.text())),
            text -> text.equals("backfill")
                    ? Optional.of("only the queue of a pool can be backfilled")
                    : Wording.didYouMean(text, List.of("skip", "strict")),
            Queueing.SKIP,
            List.of("skip", "strict"));

    /** What the disciplines of classic are. */
    static final String MEANING =
            "strict: a head job that cannot start blocks all behind it; skip: the oldest job that can start does";

    /** What those of a pool are. */
    static final String MEANING_OF_POOL = MEANING
            + "; backfill: a head job that cannot start keeps its time, and others start if they do not delay it";

    private static final Key<Long> LONGEST =
            HOURS.required("longest", Types.DURATION, "the longest expected run of a short task");
    private static final Key<Long> PERIOD =
            HOURS.required("period", Types.POSITIVE_DURATION, "after this, the windows come again");
    private static final Key<Long> PHASE =
            HOURS.defaulting("phase", Types.DURATION, "0s", "where in the period time 0 lies; less than the period");
    private static final Key<List<Window>> WINDOWS = HOURS.required(
            "windows",
            new ListType<>(new SectionType<>(WINDOW, QueueingReader::window, new Window(0, 1))),
            "ascending, without overlap, within the period");
    private static final Key<Long> FROM = WINDOW.required("from", Types.DURATION, "from when in each period");
    private static final Key<Long> UNTIL = WINDOW.required("until", Types.DURATION, "until when; after from");

    /** The hours of short tasks. */
    static final Type<ShortTaskHours> SHORT_TASK_HOURS =
            new SectionType<>(HOURS, QueueingReader::hours, new ShortTaskHours(0, 1, 0, List.of(new Window(0, 1))));

    private QueueingReader() {}

    private static Supplier<Window> window(Fields f) {
        long from = f.get(FROM);
        long until = f.get(UNTIL);
        f.check(until > from, UNTIL, "a time after 'from'");
        return () -> new Window(from, until);
    }

    private static Supplier<ShortTaskHours> hours(Fields f) {
        long longest = f.get(LONGEST);
        long period = f.get(PERIOD);
        long phase = f.get(PHASE);
        List<Window> windows = f.get(WINDOWS);
        f.check(phase < period, PHASE, "a time before the end of the period");
        f.check(!windows.isEmpty(), WINDOWS, "at least one window");
        for (int i = 0; i < windows.size(); i++) {
            boolean isNext =
                    i == 0 || windows.get(i).from() >= windows.get(i - 1).until();
            f.checkItem(isNext, WINDOWS, i, "from", "a time not before the end of the window above it");
            f.checkItem(windows.get(i).until() <= period, WINDOWS, i, "until", "a time within the period");
        }
        return () -> new ShortTaskHours(longest, period, phase, windows);
    }
}
