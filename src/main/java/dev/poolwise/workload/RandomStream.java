package dev.poolwise.workload;

/** One named sequence of random numbers. */
public interface RandomStream {
    /** Returns the next number, uniform and strictly between 0 and 1. */
    double next();
}
