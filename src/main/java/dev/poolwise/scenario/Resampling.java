package dev.poolwise.scenario;

/**
 * How the uncertainty of the data is found: the job logs are resampled, and each resample is simulated.
 *
 * @param resamples how many, at least 10
 * @param replications of each, at least 2
 */
public record Resampling(int resamples, int replications) {}
