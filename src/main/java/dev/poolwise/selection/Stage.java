package dev.poolwise.selection;

/** Which random numbers a replication uses: those of one stage are never used in the other. */
public enum Stage {
    /** A few replications of every candidate, which rule out what is clearly worse. */
    SCREENING,
    /** Fresh replications of those that may be the best, and of the neighbours of the best. */
    CONFIRMATION
}
