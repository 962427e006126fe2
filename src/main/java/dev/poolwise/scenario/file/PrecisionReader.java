package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Precision;
import java.util.Optional;

/** Reads when there are enough replications. */
final class PrecisionReader {
    /** Its keys. */
    static final Section SECTION = new Section("precision", ExperimentReader.SECTION.path() + ".precision");

    private static final Key<String> METRIC = SECTION.defaulting(
            "metric",
            Types.TEXT,
            "waitingTime.mean",
            "whose interval is judged, such as waitingTime.p95 of scoring, or cost");
    private static final Key<Double> RELATIVE_HALF_WIDTH = SECTION.required(
            "relativeHalfWidth",
            Types.fraction("above 0 and below 1", width -> width > 0 && width < 1, 0.05),
            "the widest half-width, as a fraction of the value, in every alternative");
    private static final Key<Integer> MAX_REPLICATIONS = SECTION.defaulting(
            "maxReplications",
            Types.wholeNumber(Precision.FEWEST_REPLICATIONS, 100_000),
            "1000",
            "the most replications, whatever the interval; at least replications");

    private PrecisionReader() {}

    /**
     * Returns the precision; empty, with the problems reported, if it is not as it should be.
     *
     * @param replications those to start from
     */
    static Optional<Precision> read(Found found, Names names, int replications) {
        Fields f = Fields.of(found, SECTION);
        Optional<Measure> measure =
                Measure.parse(f.get(METRIC), Measure.Spelling.NAME, names, (expected, hint) -> f.at(METRIC)
                        .expected(expected, hint));
        double width = f.get(RELATIVE_HALF_WIDTH);
        int most = f.get(MAX_REPLICATIONS);
        f.check(most >= replications, MAX_REPLICATIONS, "at least as many as replications, which is " + replications);
        return measure.filter(m -> f.sound()).map(m -> new Precision(m.metric(), m.jobClass(), width, most));
    }
}
