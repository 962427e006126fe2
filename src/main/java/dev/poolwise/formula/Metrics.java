package dev.poolwise.formula;

/** Where samples come from. */
@FunctionalInterface
public interface Metrics {
    /**
     * Returns the samples that are available now.
     *
     * @param variable the present name of a metric, such as {@code $ActiveTasks}
     * @return {@link RecordedSamples#NONE} if it is not measured
     */
    Samples samples(String variable);
}
