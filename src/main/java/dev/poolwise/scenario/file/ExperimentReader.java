package dev.poolwise.scenario.file;

import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.units.Time;
import java.util.Map;

/** Reads how the alternatives are tried. */
final class ExperimentReader {
    static final Section SECTION = new Section("experiment", "experiment");

    static final Key<Long> HORIZON = SECTION.optional(
            "horizon", Types.POSITIVE_DURATION, "the clock stops here; exactly one of horizon and until");
    static final Key<Boolean> UNTIL = SECTION.optional(
            "until",
            Types.choice("end", Map.of("drained", true), true),
            "the clock stops when the last job is done, and pools are then deleted");
    static final Key<Long> WARM_UP = SECTION.defaulting(
            "warmUp", new WarmUpType(), "0s", "left out of the statistics, not of the bill; below the horizon");
    static final Key<Integer> REPLICATIONS =
            SECTION.defaulting("replications", Types.wholeNumber(1, Types.MANY), "20", "independent runs");
    static final Key<Long> SEED = SECTION.defaulting("seed", Types.SEED, "1", "names the random numbers");
    static final Key<Double> CONFIDENCE = SECTION.defaulting(
            "confidence",
            Types.fraction("between 0 and 1", p -> p > 0 && p < 1, 0.95),
            "95%",
            "the level of the confidence intervals");
    static final Key<Study> STUDY = SECTION.optional(
            "study",
            Types.choice("study", Map.of("steady", Study.STEADY, "terminating", Study.TERMINATING), Study.AUTOMATIC),
            "whether averages describe the long run or this horizon; not given: steady with a warm-up, or with a horizon"
                    + " of at least 500 mean service times");

    private ExperimentReader() {}

    /** Returns the design; something was reported if it is not as it should be. */
    static ExperimentDesign read(Found found) {
        Fields f = Fields.of(found, SECTION);
        f.exactlyOne(HORIZON, UNTIL);
        long horizon = f.find(HORIZON).orElse(Time.NEVER);
        long warmUp = f.get(WARM_UP);
        f.check(warmUp < horizon, WARM_UP, "a time before the horizon");
        return new ExperimentDesign(
                horizon,
                f.has(UNTIL),
                warmUp,
                f.get(REPLICATIONS),
                f.get(SEED),
                f.get(CONFIDENCE),
                f.find(STUDY).orElse(Study.AUTOMATIC));
    }

    /** A duration that may later be chosen automatically. */
    private record WarmUpType() implements Type<Long> {
        @Override
        public String word() {
            return "duration";
        }

        @Override
        public String expected() {
            return Types.DURATION.expected();
        }

        @Override
        public java.util.Optional<Long> read(Found found) {
            if (found.scalar()
                    .filter(s -> NotModelled.isValue("warm-up", s.text()))
                    .isPresent()) {
                found.reading()
                        .report(
                                found.node().location(),
                                found.path(),
                                NotModelled.message(expected(), "auto"),
                                java.util.Optional.empty());
                return java.util.Optional.empty();
            }
            return Types.DURATION.read(found);
        }

        @Override
        public Long standIn() {
            return 0L;
        }
    }
}
