package dev.poolwise.experiment;

import java.util.concurrent.atomic.AtomicLong;

/** Watches over all that is simulated: is told how far it is, says what it may take, and may ask it to stop. */
public final class Supervision {
    private final Progress progress;
    private final Caps caps;
    private final StopRequest stop;
    private final AtomicLong memory = new AtomicLong();

    /**
     * Creates one.
     *
     * @param caps of each replication
     * @param stop ends all replications once it is made
     */
    public Supervision(Progress progress, Caps caps, StopRequest stop) {
        this.progress = progress;
        this.caps = caps;
        this.stop = stop;
    }

    /** Returns one with the usual caps, which nobody asks to stop. */
    public static Supervision of(Progress progress) {
        return new Supervision(progress, Caps.usual(), new StopRequest());
    }

    /** Returns the same caps and requests, with nobody who is told how far the replications are. */
    Supervision unwatched() {
        return new Supervision(Progress.NONE, caps, stop);
    }

    /** Returns who is told how far it is. */
    public Progress progress() {
        return progress;
    }

    Caps caps() {
        return caps;
    }

    /** Returns whether to stop. */
    public boolean isAskedToStop() {
        return stop.isMade();
    }

    /** Adds bytes (which may be fewer than none) to what all replications hold; returns what they hold then. */
    long holds(long further) {
        return memory.addAndGet(further);
    }
}
