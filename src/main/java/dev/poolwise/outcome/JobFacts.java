package dev.poolwise.outcome;

/**
 * What is known of one of your jobs at the instant of an event. Valid only during the call that hands it over: the
 * object is used again for later jobs.
 */
public interface JobFacts {
    /** Returns the job's number: from 1, over all classes, in order of arrival. */
    long number();

    /** Returns the index of the job's class in the workload. */
    int jobClass();

    /** Returns the tenant, or the empty string. */
    String tenant();

    /** Returns the whole nodes that each of its tasks needs, 0 if it shares nodes by slots. */
    int nodes();

    /** Returns the task slots that each of its tasks needs on one node of a pool. */
    int slots();

    /** Returns its priority: the higher starts first. */
    int priority();

    /** Returns the index of the place (in the alternative) where the job waits or runs. */
    int place();

    /** Returns when it arrived, microseconds. */
    long arrivedAt();

    /** Returns when its first task first started, microseconds; {@link dev.poolwise.units.Time#NEVER} before. */
    long startedAt();
}
