package dev.poolwise.statistics;

/** Placeholder, to be written. */
public record ConfidenceInterval(double mean, double halfWidth, double level, int replications) {}
