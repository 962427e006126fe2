package dev.poolwise.capacity;

/** How the number of a pool's nodes follows its work. */
public sealed interface Scaling permits Autoscale, FormulaScaling {
    /** Returns the most nodes that it ever allows. */
    int largest();
}
