package dev.poolwise.report;

import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The tables of what happened, event by event; replications may be observed in any order and at the same time. Every
 * evaluation of a formula in the first replication is always kept; all jobs, nodes and evaluations of all replications
 * only if asked for.
 */
public final class EventTables {
    private final Scenario scenario;
    private final boolean all;
    private final SortedMap<Long, JobTable> jobs = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, NodeTable> nodes = new ConcurrentSkipListMap<>();
    private final SortedMap<Long, AutoscaleTable> evaluations = new ConcurrentSkipListMap<>();

    /**
     * Creates empty tables.
     *
     * @param all whether every job, node and evaluation is kept
     */
    public EventTables(Scenario scenario, boolean all) {
        this.scenario = scenario;
        this.all = all;
    }

    /**
     * Returns an observer that fills the tables of one replication, and forgets what an earlier one filled; none if
     * nothing of it is kept.
     *
     * @param alternative index into the scenario's alternatives
     * @param replication its number, from 1
     */
    public Optional<Observer> observer(int alternative, int replication) {
        long key = ((long) alternative << Integer.SIZE) | replication;
        boolean scaled = hasFormula(scenario.alternatives().get(alternative)) && (all || replication == 1);
        AutoscaleTable scaling = new AutoscaleTable(scenario, alternative, replication);
        if (scaled) {
            evaluations.put(key, scaling);
        }
        if (!all) {
            return scaled ? Optional.of(scaling) : Optional.empty();
        }
        JobTable ofJobs = new JobTable(scenario, alternative, replication);
        NodeTable ofNodes = new NodeTable(scenario, alternative, replication);
        jobs.put(key, ofJobs);
        nodes.put(key, ofNodes);
        return Optional.of(Observer.all(ofJobs, scaled ? List.of(ofNodes, scaling) : List.of(ofNodes)));
    }

    /** Forgets all replications beyond a number, which were not finished. */
    public void keepReplications(int upTo) {
        List.of(jobs, nodes, evaluations).forEach(tables -> tables.keySet().removeIf(key -> key.intValue() > upTo));
    }

    private static boolean hasFormula(Alternative alternative) {
        return alternative.pools().stream().anyMatch(pool -> pool.formula().isPresent());
    }

    /** Writes the tables that there are into a folder. */
    void writeInto(Path folder) throws IOException {
        if (all) {
            write(folder.resolve("jobs.csv"), this::writeJobs);
            write(folder.resolve("nodes.csv"), this::writeNodes);
        }
        if (!evaluations.isEmpty()) {
            write(folder.resolve("autoscale.csv"), this::writeEvaluations);
        }
    }

    private interface Table {
        void write(Appendable out) throws IOException;
    }

    private static void write(Path file, Table table) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            table.write(out);
        }
    }

    /** Writes {@code jobs.csv}: by alternative, replication and job. */
    void writeJobs(Appendable out) throws IOException {
        Csv csv = header(out, JobTable.HEADER);
        for (JobTable table : jobs.values()) {
            table.write(csv);
        }
    }

    /** Writes {@code nodes.csv}: by alternative, replication, pool and node. */
    void writeNodes(Appendable out) throws IOException {
        Csv csv = header(out, NodeTable.HEADER);
        for (NodeTable table : nodes.values()) {
            table.write(csv);
        }
    }

    /** Writes {@code autoscale.csv}: by alternative, replication and time. */
    void writeEvaluations(Appendable out) throws IOException {
        Csv csv = header(out, AutoscaleTable.HEADER);
        for (AutoscaleTable table : evaluations.values()) {
            table.write(csv);
        }
    }

    private static Csv header(Appendable out, List<String> names) throws IOException {
        Csv csv = new Csv(out);
        for (String name : names) {
            csv.cell(name);
        }
        return csv.end();
    }
}
