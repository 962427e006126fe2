package dev.poolwise.changes;

import dev.poolwise.analysis.Estimate;
import java.util.Currency;
import java.util.Map;

/**
 * What an earlier run has written into its {@code results.json}, as far as results are compared.
 *
 * @param scenario its name
 * @param sha256 of the scenario's file
 * @param seed of its random numbers
 * @param confidence of its intervals
 * @param horizon seconds, {@code null} if it ran until drained, as the file has it
 * @param warmUp seconds, as the file has it
 * @param currency of its money
 * @param alternatives the metrics of each alternative by their names, in the order of the file
 */
public record StoredResults(
        String scenario,
        String sha256,
        long seed,
        double confidence,
        String horizon,
        String warmUp,
        Currency currency,
        Map<String, Map<String, Estimate>> alternatives) {}
