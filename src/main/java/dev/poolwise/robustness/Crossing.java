package dev.poolwise.robustness;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the best alternative changes.
 *
 * @param before who is best below; empty if nobody meets the objectives there
 * @param after who is best from there on
 * @param at where; of whole numbers the first at which the second is best
 * @param from the lower end of its confidence interval; empty with one replication, or if it lies outside of the range
 * @param until the upper end, likewise
 * @param cause why, if it is not the metric
 * @param located whether it was narrowed down before the budget was used up
 */
public record Crossing(
        Optional<String> before,
        Optional<String> after,
        double at,
        OptionalDouble from,
        OptionalDouble until,
        String cause,
        boolean located) {}
