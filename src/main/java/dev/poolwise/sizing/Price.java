package dev.poolwise.sizing;

/**
 * What another limit of one objective would do to the lowest cost, all other objectives as they are.
 *
 * @param objective its index in the scenario
 * @param looser whether the limit is easier to meet than the scenario's
 * @param limit the other limit, in the objective's unit: the confidence limit of the candidate that meets it
 * @param candidate the cheapest that meets it, by its index
 * @param costChange how much more it costs than the best, negative for less
 * @param perUnit that change for each unit of the limit, in the objective's unit; not below 0
 */
public record Price(int objective, boolean looser, double limit, int candidate, double costChange, double perUnit) {}
