package dev.poolwise.experiment;

import dev.poolwise.outcome.Observer;
import java.util.Optional;

/** Makes further observers, such as a full job log. */
public interface ObserverFactory {
    /** Makes none. */
    ObserverFactory NONE = (alternative, replication) -> Optional.empty();

    /**
     * Returns the further observer of one replication, if there is one. Calls may come from any thread.
     *
     * @param alternative index in the scenario, from 0
     * @param replication from 1
     */
    Optional<Observer> observer(int alternative, int replication);
}
