package dev.poolwise.bench;

import java.util.function.Supplier;

/**
 * One way to run jobs that every contestant of a contest runs.
 *
 * @param name as the page shows it
 * @param run simulates the jobs on the caller's thread
 */
record Contestant(String name, Supplier<Totals> run) {}
