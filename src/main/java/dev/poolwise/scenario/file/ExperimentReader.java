package dev.poolwise.scenario.file;

import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Precision;
import dev.poolwise.scenario.Resampling;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads how the alternatives are tried. */
final class ExperimentReader {
    /** Its keys. */
    static final Section SECTION = new Section("experiment", "experiment");

    private static final long LONGEST = 36_500 * Time.DAY;
    private static final Type<Long> LENGTH = new ScalarType<>(
            "duration",
            "a duration above 0s and of at most 36500d, such as 30d",
            s -> Types.duration(s.text()).filter(length -> length > 0 && length <= LONGEST),
            Types::durationHint,
            LONGEST,
            List.of());
    private static final String AUTO = "auto";
    private static final long CHOSEN = -1;
    private static final Type<Long> WARM_UP_LENGTH = new ScalarType<>(
            "warm-up",
            "a duration such as 1d or 0s, or auto",
            s -> s.text().equals(AUTO) ? Optional.of(CHOSEN) : Types.duration(s.text()),
            text -> Wording.didYouMean(text, List.of(AUTO)).or(() -> Types.durationHint(text)),
            0L,
            List.of());

    private static final Key<Long> HORIZON =
            SECTION.optional("horizon", LENGTH, "the clock stops here, in each replication; or until");
    private static final Key<Boolean> UNTIL = SECTION.optional(
            "until",
            Types.choice("choice", Map.of("drained", true), true),
            "a replication ends when the last job is done; or horizon");
    private static final Key<Long> WARM_UP = SECTION.defaulting(
            "warmUp",
            WARM_UP_LENGTH,
            "0s",
            "left out of the statistics, not of the bill; below horizon; auto: found by pilot runs (MSER-5)");
    private static final Key<Integer> REPLICATIONS = SECTION.defaulting(
            "replications",
            Types.wholeNumber(1, 100_000),
            "20",
            "independent runs; with precision, those to start from");
    private static final Key<Long> SEED = SECTION.defaulting("seed", Types.SEED, "1", "of all random numbers");
    private static final Key<Double> CONFIDENCE = SECTION.defaulting(
            "confidence",
            Types.fraction("above 0 and below 1", level -> level > 0 && level < 1, 0.95),
            "95%",
            "the level of the intervals");
    private static final Key<Study> STUDY = SECTION.optional(
            "study",
            Types.choice("choice", Map.of("steady", Study.STEADY, "terminating", Study.TERMINATING), Study.STEADY),
            "whether averages describe the long run or this very horizon; if not given: steady with a warm-up or a "
                    + "horizon of at least 500 mean service times, else terminating");

    private static final Key<Long> START = SECTION.defaulting(
            "start",
            Types.DATE,
            "2026-01-05T00:00Z",
            "the date at which the simulated clock starts, a Monday if not given; what formulas call time(), and what the"
                    + " hours of the week in a report go by");

    private static final Key<Found> PRECISION = SECTION.optional(
            "precision",
            new AnyType("precision", "a mapping with the keys metric, relativeHalfWidth or maxReplications"),
            "when to stop adding replications");

    /** The key of the uncertainty of the data. */
    static final String INPUT_UNCERTAINTY = "inputUncertainty";

    private static final Key<Resampling> RESAMPLING = SECTION.optional(
            INPUT_UNCERTAINTY, ResamplingReader.RESAMPLING, "tells how much the results owe to the chance in job logs");

    private static final ExperimentDesign STAND_IN =
            new ExperimentDesign(LONGEST, false, 0, 1, 1, 0.95, Study.TERMINATING);

    private final Names names;

    private ExperimentReader(Names names) {
        this.names = names;
    }

    /** Returns the design; after a problem, which is reported, a harmless stand-in. */
    static ExperimentDesign read(Found found, Names names) {
        return new SectionType<>(SECTION, new ExperimentReader(names)::design, STAND_IN)
                .read(found)
                .orElse(STAND_IN);
    }

    private Supplier<ExperimentDesign> design(Fields f) {
        f.exactlyOne(HORIZON, UNTIL);
        boolean drained = f.find(UNTIL).orElse(false);
        Optional<Long> given = f.find(HORIZON);
        long horizon = drained ? Time.NEVER : given.orElse(LONGEST);
        long warmUp = f.get(WARM_UP);
        boolean chosen = warmUp == CHOSEN;
        f.check(!(chosen && drained), WARM_UP, "a duration, as 'auto' needs a horizon");
        if (warmUp >= horizon && given.isPresent()) {
            f.at(WARM_UP).expected("a warm-up below the horizon");
        }
        int replications = f.get(REPLICATIONS);
        long seed = f.get(SEED);
        double confidence = f.get(CONFIDENCE);
        Study study = f.find(STUDY).orElse(Study.AUTOMATIC);
        long start = f.get(START);
        Optional<Precision> precision =
                f.find(PRECISION).flatMap(found -> PrecisionReader.read(found, names, replications));
        f.check(
                precision.isEmpty() || replications >= Precision.FEWEST_REPLICATIONS,
                REPLICATIONS,
                "at least " + Precision.FEWEST_REPLICATIONS + " replications to start from, as there is a precision");
        Optional<Resampling> resampling = f.find(RESAMPLING);
        return () -> new ExperimentDesign(
                horizon,
                drained,
                Math.max(0, warmUp),
                chosen,
                replications,
                seed,
                confidence,
                study,
                precision,
                start,
                resampling);
    }
}
