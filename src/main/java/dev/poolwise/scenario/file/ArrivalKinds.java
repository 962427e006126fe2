package dev.poolwise.scenario.file;

import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.ArrivalsAt;
import dev.poolwise.workload.Count;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.EveryArrivals;
import dev.poolwise.workload.MmppArrivals;
import dev.poolwise.workload.PeriodicArrivals;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RenewalArrivals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The kinds of arrival processes, each with its keys. */
final class ArrivalKinds {
    private static final String PATH = "<arrivals>";
    private static final Section ANY = new Section("any arrivals", PATH);

    /** Jobs after which no more arrive. */
    static final Key<Integer> COUNT = ANY.optional(
            "count", Types.wholeNumber(1, 1_000_000_000), "stop after this many arrivals; each brings a batch");

    /** Before this, nobody arrives. */
    static final Key<Long> FROM = ANY.defaulting("from", Types.DURATION, "0s", "jobs before this time do not arrive");

    /** From here on, nobody arrives. */
    static final Key<Long> UNTIL =
            ANY.optional("until", Types.POSITIVE_DURATION, "no job arrives at or after this time; after from");

    /** How many arrive at once. */
    static final Key<Count> BATCH =
            ANY.defaulting("batch", CountReader.COUNT, "1", "jobs that arrive together at each instant");

    /** All kinds. */
    static final Kinds<ArrivalProcess> KINDS =
            new Kinds<>("arrivals", "process", PATH, section -> ANY.keys().forEach(section::shared));

    private static final Section STEP = new Section("rate step", PATH + ".rates[]");
    private static final Key<Long> STEP_FROM =
            STEP.required("from", Types.DURATION, "from when in each period; the first 0s, then ascending");
    private static final Key<Double> STEP_RATE = STEP.required("rate", Types.RATE, "jobs per time from then on");
    private static final Section STATE = new Section("state", PATH + ".states[]");
    private static final Key<Double> STATE_RATE = STATE.required("rate", Types.RATE, "jobs per time in this state");
    private static final Key<Double> STATE_TIME =
            STATE.required("meanTime", Types.POSITIVE_SECONDS, "the mean stay in this state");

    static {
        declareRandom();
        declareScheduled();
        declareChanging();
        KINDS.add("log", "recorded jobs: arrivals, service times, sizes and tenants", LogKind::declare);
    }

    private ArrivalKinds() {}

    private static void declareRandom() {
        KINDS.add("poisson", "at random, at a constant rate", s -> {
            Key<Double> rate = s.required("rate", Types.RATE, "jobs (or batches) per time");
            return f -> {
                double perSecond = f.get(rate);
                return () -> new PoissonArrivals(perSecond);
            };
        });
        KINDS.add("renewal", "with independent times in between", s -> {
            Key<Distribution> gap = s.required(
                    "interarrival", DistributionReader.DISTRIBUTION, "the time between arrivals; mean above 0s");
            return f -> {
                Distribution between = f.get(gap);
                f.check(between.mean() >= 1e-6, gap, "a distribution with a mean of at least 1us");
                return () -> new RenewalArrivals(between);
            };
        });
    }

    private static void declareScheduled() {
        KINDS.add("at", "at listed times", s -> {
            Key<List<Long>> times = s.required("times", new ListType<>(Types.DURATION), "from the start, ascending");
            return f -> {
                long[] all = f.get(times).stream().mapToLong(Long::longValue).toArray();
                checkAscending(all, f, times);
                return () -> new ArrivalsAt(all);
            };
        });
        KINDS.add("every", "at regular times", s -> {
            Key<Long> interval = s.required("interval", Types.POSITIVE_DURATION, "the time between arrivals");
            Key<Long> first = s.defaulting("first", Types.DURATION, "0s", "the time of the first");
            return f -> {
                long between = f.get(interval);
                long start = f.get(first);
                return () -> new EveryArrivals(between, start, OptionalLong.empty());
            };
        });
    }

    private static void checkAscending(long[] times, Fields fields, Key<?> key) {
        for (int i = 1; i < times.length; i++) {
            fields.checkItem(times[i] >= times[i - 1], key, i, "", "a time not before the one above it");
        }
    }

    private static void declareChanging() {
        KINDS.add("periodic", "at random, at a rate that follows a timetable again and again", s -> {
            Key<Long> period = s.required("period", Types.POSITIVE_DURATION, "after this, the timetable starts again");
            Key<List<PeriodicArrivals.RateStep>> rates = s.required(
                    "rates",
                    new ListType<>(new SectionType<>(STEP, ArrivalKinds::step, new PeriodicArrivals.RateStep(0, 0))),
                    "the timetable");
            return f -> {
                long length = f.get(period);
                List<PeriodicArrivals.RateStep> steps = f.get(rates);
                checkTimetable(steps, length, f, rates);
                return () -> new PeriodicArrivals(length, steps);
            };
        });
        KINDS.add("mmpp", "at random, at a rate that changes at random (Markov-modulated Poisson process)", s -> {
            Key<List<MmppArrivals.State>> states = s.required(
                    "states",
                    new ListType<>(new SectionType<>(STATE, ArrivalKinds::state, new MmppArrivals.State(0, 1))),
                    "visited in turn, each for an exponential time");
            return f -> {
                List<MmppArrivals.State> all = f.get(states);
                boolean someArrive = all.stream().anyMatch(state -> state.ratePerSecond() > 0);
                f.check(someArrive, states, "at least one rate above 0", "none");
                return () -> new MmppArrivals(all);
            };
        });
    }

    private static void checkTimetable(
            List<PeriodicArrivals.RateStep> steps, long period, Fields fields, Key<?> rates) {
        boolean someArrive = steps.stream().anyMatch(step -> step.ratePerSecond() > 0);
        fields.check(someArrive, rates, "at least one rate above 0", "none");
        for (int i = 0; i < steps.size(); i++) {
            long from = steps.get(i).from();
            fields.checkItem(i > 0 || from == 0, rates, i, "from", "0s in the first step");
            fields.checkItem(
                    i == 0 || from > steps.get(i - 1).from(), rates, i, "from", "a time after that of the step before");
            fields.checkItem(from < period, rates, i, "from", "a time before the end of the period");
        }
    }

    private static Supplier<PeriodicArrivals.RateStep> step(Fields f) {
        long from = f.get(STEP_FROM);
        double rate = f.get(STEP_RATE);
        return () -> new PeriodicArrivals.RateStep(from, rate);
    }

    private static Supplier<MmppArrivals.State> state(Fields f) {
        double rate = f.get(STATE_RATE);
        double mean = f.get(STATE_TIME);
        return () -> new MmppArrivals.State(rate, mean);
    }

    /** Returns the sections of the reference page. */
    static List<Section> sections() {
        List<Section> sections = new ArrayList<>(KINDS.sections());
        sections.add(STEP);
        sections.add(STATE);
        return sections;
    }
}
