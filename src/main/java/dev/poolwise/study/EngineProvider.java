package dev.poolwise.study;

import dev.poolwise.experiment.Supervision;
import java.util.Optional;

/**
 * Makes engines of one kind. Those that are not part of poolwise itself are found by {@link java.util.ServiceLoader}.
 */
public interface EngineProvider {
    /** Returns the word by which users choose it. */
    String name();

    /**
     * Returns what is wrong with a master; empty if it can be asked for an engine.
     *
     * @param master where the work is given out, as users name it; empty for the kind's own choice
     */
    Optional<String> refusal(Optional<String> master);

    /**
     * Makes an engine.
     *
     * @param master not refused
     * @param threads replications that run at once if it is all on this machine and nothing else is said, at least 1
     * @param supervision told of each replication, one call at a time; may ask to stop
     */
    Engine engine(Optional<String> master, int threads, Supervision supervision);
}
