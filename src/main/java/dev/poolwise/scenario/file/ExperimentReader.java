package dev.poolwise.scenario.file;

import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
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
    private static final Type<Long> WARM_UP_LENGTH = new ScalarType<>(
            "warm-up", Types.DURATION.expected(), s -> Types.duration(s.text()), Types::durationHint, 0L, List.of());

    private static final Key<Long> HORIZON =
            SECTION.optional("horizon", LENGTH, "the clock stops here, in each replication; or until");
    private static final Key<Boolean> UNTIL = SECTION.optional(
            "until",
            Types.choice("choice", Map.of("drained", true), true),
            "a replication ends when the last job is done; or horizon");
    private static final Key<Long> WARM_UP = SECTION.defaulting(
            "warmUp", WARM_UP_LENGTH, "0s", "left out of the statistics, not of the bill; below horizon");
    private static final Key<Integer> REPLICATIONS =
            SECTION.defaulting("replications", Types.wholeNumber(1, 100_000), "20", "independent runs");
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

    private static final ExperimentDesign STAND_IN =
            new ExperimentDesign(LONGEST, false, 0, 1, 1, 0.95, Study.TERMINATING);

    /** What stands behind the key {@code experiment}. */
    static final Type<ExperimentDesign> EXPERIMENT = new SectionType<>(SECTION, ExperimentReader::design, STAND_IN);

    private ExperimentReader() {}

    private static Supplier<ExperimentDesign> design(Fields f) {
        f.exactlyOne(HORIZON, UNTIL);
        boolean drained = f.find(UNTIL).orElse(false);
        Optional<Long> given = f.find(HORIZON);
        long horizon = drained ? Time.NEVER : given.orElse(LONGEST);
        long warmUp = f.get(WARM_UP);
        if (warmUp >= horizon && given.isPresent()) {
            f.at(WARM_UP).expected("a warm-up below the horizon");
        }
        int replications = f.get(REPLICATIONS);
        long seed = f.get(SEED);
        double confidence = f.get(CONFIDENCE);
        Study study = f.find(STUDY).orElse(Study.AUTOMATIC);
        return () -> new ExperimentDesign(horizon, drained, warmUp, replications, seed, confidence, study);
    }
}
