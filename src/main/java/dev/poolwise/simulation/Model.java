package dev.poolwise.simulation;

import nl.tudelft.simulation.dsol.model.DsolModel;

/** One alternative in operation. */
interface Model extends DsolModel<Long, SimulationClock> {
    /**
     * Runs to the end and returns when that was, microseconds.
     *
     * @param guard may end it before
     */
    long run(Guard guard);
}
