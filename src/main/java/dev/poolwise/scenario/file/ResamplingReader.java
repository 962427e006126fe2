package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Resampling;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.List;
import java.util.function.Supplier;

/** Reads how the uncertainty of the data is found. */
final class ResamplingReader {
    /** Its keys. */
    static final Section SECTION =
            new Section("input uncertainty", ExperimentReader.SECTION.path() + ".inputUncertainty");

    private static final Key<Integer> RESAMPLES = SECTION.defaulting(
            "resamples", Types.wholeNumber(10, 10_000), "50", "logs made of the days or weeks of the recorded ones");
    private static final Key<Integer> REPLICATIONS =
            SECTION.defaulting("replications", Types.wholeNumber(2, 1000), "2", "independent runs with each of them");

    /** What stands behind the key {@code inputUncertainty}. */
    static final Type<Resampling> RESAMPLING =
            new SectionType<>(SECTION, ResamplingReader::resampling, new Resampling(50, 2));

    private ResamplingReader() {}

    private static Supplier<Resampling> resampling(Fields f) {
        int resamples = f.get(RESAMPLES);
        int replications = f.get(REPLICATIONS);
        return () -> new Resampling(resamples, replications);
    }

    /**
     * Reports if there is no log to resample.
     *
     * @param experiment where the key is
     */
    static void check(Found experiment, String key, List<JobClass> classes) {
        boolean anyLog = classes.stream()
                .flatMap(jobClass -> jobClass.arrivals().stream())
                .map(Arrivals::process)
                .anyMatch(RecordedArrivals.class::isInstance);
        if (!anyLog) {
            experiment
                    .child(key)
                    .ifPresent(
                            found -> found.expected("no '" + key + "' unless a job class has 'arrivals' from a log"));
        }
    }
}
