package dev.poolwise.report;

import dev.poolwise.report.page.Page.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a report, each with its meaning. */
final class Glossary {
    /** Every term, in alphabetical order. */
    static final List<Term> TERMS = List.of(
            term("alternative", "One way to process the workload: classic, one or more pools, or both."),
            term("busy", "A node that has a task. Hours in which a node is given up and still works are draining."),
            term("classic", "Processing in a shared environment: one first-come-first-served queue over all tenants."),
            term("compute-hour", "One node, or one running classic job, charged for one hour."),
            term(
                    "confidence interval",
                    "Value ± half-width. With the stated confidence the interval contains the mean "
                            + "that endlessly many replications would give."),
            term(
                    "cost",
                    "Compute-hours, transactions and fees times their rates, over the whole run, warm-up included. "
                            + "Cost per job is the mean cost over the mean number of finished jobs."),
            term("draining", "The time in which a node that is given up still finishes its tasks."),
            term("horizon", "The simulated time at which each replication stops."),
            term("idle", "A ready node without a task; it is charged all the same."),
            term("job", "The unit that arrives, waits and is done. Jobs left over had not finished at the horizon."),
            term("node", "One virtual machine of a pool, from its request to its release."),
            term(
                    "objective",
                    "A limit on a metric. It is met or missed only if the whole confidence interval is on one "
                            + "side of the limit; otherwise it is undecided."),
            term(
                    "offered load",
                    "The mean number of task slots that would be busy with unlimited capacity. At or above "
                            + "the capacity, the queue grows without end."),
            term(
                    "paired difference",
                    "The difference between two alternatives in the same replication, on the same "
                            + "jobs: chance that strikes both cancels out."),
            term("percentile", "The p95 wait is the time within which 95 % of the jobs started."),
            term("pool", "Nodes of one size that serve one queue, charged whether jobs run or not."),
            term("provisioning", "The time from the request of a node until it is ready."),
            term("replication", "One independent simulation with its own random numbers."),
            term("rounding", "Hours that are charged on top, by increments and minimums."),
            term("throughput", "Jobs finished per hour, after the warm-up."),
            term(
                    "utilisation",
                    "Busy slot-time over the slot-time of ready nodes (classic: of its capacity), after the "
                            + "warm-up."),
            term("waiting time", "From a job's arrival until its first task starts."),
            term("warm-up", "The start of each replication that the statistics leave out; the bill does not."));

    /** The terms of a sweep beside those of any report. */
    static final List<Term> OF_SWEEPS = Stream.concat(
                    TERMS.stream(),
                    Stream.of(
                            term("candidate", "An alternative with the settings that matter to it."),
                            term(
                                    "front",
                                    "The candidates of which none other is both as cheap and as fast, and better in one "
                                            + "of the two (Pareto)."),
                            term("point", "One scenario of a sweep: a value for each varied path.")))
            .sorted(Comparator.comparing(Term::name))
            .toList();

    /** The terms of the studies of how far a recommendation carries, beside those of any report. */
    static final List<Term> OF_ROBUSTNESS = Stream.concat(
                    TERMS.stream(),
                    Stream.of(
                            term("crossing", "A value at which the best alternative changes to another one."),
                            term(
                                    "driver",
                                    "Something outside of your choice that the figures depend on, such as the arrival "
                                            + "rate."),
                            term("flip point", "The change of one driver alone at which the best alternative changes."),
                            term(
                                    "regret",
                                    "What the choice costs more than the cheapest alternative that meets the objectives "
                                            + "in the same replication.")))
            .sorted(Comparator.comparing(Term::name))
            .toList();

    private Glossary() {}

    private static Term term(String name, String meaning) {
        return new Term(id(name), name, meaning);
    }

    /** Returns the id under which a page explains the term. */
    static String id(String term) {
        return "term-" + term.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
