package dev.poolwise.decision;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;

/**
 * Whether an alternative meets an objective, judged on the confidence bound.
 *
 * @param objective what was asked
 * @param estimate what was found
 * @param verdict the answer
 */
public record ObjectiveVerdict(Objective objective, Estimate estimate, Verdict verdict) {}
