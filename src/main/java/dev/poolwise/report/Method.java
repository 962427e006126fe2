package dev.poolwise.report;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Legible;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.scenario.ExperimentDesign;
import java.util.ArrayList;
import java.util.List;

/** How a report came about, in words. */
final class Method {
    private static final List<String> RULES = List.of(
            "Time is whole microseconds. At the same instant, completions come before node events, those before arrivals, "
                    + "and those before scaling decisions.",
            "Classic is one first-come-first-served queue over all tenants; other tenants take capacity and are in no "
                    + "metric and no bill of yours.",
            "A node is requested, allocated, ready and released. From when it is charged is part of its rates; by default "
                    + "from ready to released, jobs or no jobs.",
            "A job's attributes are drawn at its arrival from streams of random numbers named by seed, replication, class "
                    + "and purpose, so that every alternative meets the same jobs.",
            "Jobs that are unfinished when the clock stops are counted and reported, never dropped.",
            "Money and compute-hours are computed exactly and rounded only for display.");

    private Method() {}

    /** Returns the last section but the glossary. */
    static Section section(Analysis analysis, ChartTables tables, String command) {
        ExperimentDesign design = analysis.scenario().experiment();
        Legible legible = new Legible(analysis.scenario().currency());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Each alternative was simulated event by event in " + design.replications()
                + (design.replications() == 1 ? " replication" : " independent replications") + " (horizon: "
                + Caption.horizon(design, legible) + "). Statistics are over jobs that arrived after the warm-up; the "
                + "bill is over everything.");
        paragraphs.add(
                "Intervals are two-sided Student intervals over the replications' values; differences are paired "
                        + "by replication. Percentiles are taken within each replication, then averaged.");
        return new Section(
                "method",
                "Method and assumptions",
                paragraphs,
                List.of(),
                List.of(tables.experiment(command), tables.offeredLoad()),
                List.of(),
                RULES);
    }
}
