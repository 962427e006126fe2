package dev.poolwise.outcome;

/**
 * What is known of one evaluation of an autoscale formula. Valid only during the call that hands it over; texts are
 * made when asked for.
 */
public interface EvaluationFacts {
    /** What an evaluation leads to. */
    enum Effect {
        /** The pool is to be resized. */
        RESIZE,
        /** The targets are what they were. */
        NONE,
        /** The targets would change, but the pool is still being resized. */
        BLOCKED,
        /** There are no targets; the old ones hold. */
        FAILED
    }

    /** Returns the index of the pool among the alternative's places. */
    int place();

    /** Returns the last available samples, such as {@code $PendingTasks=12;$TaskSlotsPerNode=4}. */
    String inputs();

    /** Returns the formula's own variables in the form of the service. */
    String variables();

    /** Returns the target of dedicated nodes; the present one after a failure. */
    long dedicatedTarget();

    /** Returns the target of low-priority nodes; the present one after a failure. */
    long lowPriorityTarget();

    /** Returns the keyword for how nodes leave. */
    String deallocation();

    Effect effect();

    /** Returns why it failed, in the words of the service; empty if it did not. */
    String error();
}
