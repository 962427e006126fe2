package dev.poolwise.simulation;

/** Watches over a run from outside: looks at it now and then, and may end it by throwing. */
@FunctionalInterface
public interface Guard {
    /** Lets every run go on. */
    Guard NONE = soFar -> Long.MAX_VALUE;

    /**
     * Looks at a run: before its first event, whenever it has come to the events asked for, and at its end.
     *
     * @return the number of events since the start at which to look again, above those so far
     * @throws RunEnded to end the run
     */
    long look(RunSoFar soFar);
}
