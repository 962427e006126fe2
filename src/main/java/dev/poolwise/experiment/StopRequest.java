package dev.poolwise.experiment;

/** Asks everything that is being simulated to stop; made on one thread, seen by all others within milliseconds. */
public final class StopRequest {
    private volatile boolean made;

    /** Asks; there is no way back. */
    public void make() {
        made = true;
    }

    /** Returns whether to stop. */
    public boolean isMade() {
        return made;
    }
}
