package dev.poolwise.analysis;

import dev.poolwise.scenario.Scenario;
import java.util.List;

/**
 * The answer in numbers.
 *
 * @param scenario the question
 * @param alternatives in the order of the scenario
 * @param comparisons of every further alternative with the first
 */
public record Analysis(Scenario scenario, List<AlternativeAnalysis> alternatives, List<Comparison> comparisons) {}
