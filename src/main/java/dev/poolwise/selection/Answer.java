package dev.poolwise.selection;

/** What the observations say to a question. */
public enum Answer {
    /** The confidence limit is on the side of yes. */
    YES,
    /** The confidence limit is on the side of no. */
    NO,
    /** There are too few observations to tell. */
    OPEN
}
