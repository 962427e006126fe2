package dev.poolwise.report;

import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The job and node tables of all replications; replications may be observed in any order and at the same time. */
public final class EventTables {
    private final Scenario scenario;
    private final SortedMap<Long, Both> tables = new ConcurrentSkipListMap<>();

    /** Creates empty tables. */
    public EventTables(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Returns an observer that fills the tables of one replication, and forgets what an earlier one filled.
     *
     * @param alternative index into the scenario's alternatives
     * @param replication its number, from 1
     */
    public Observer observer(int alternative, int replication) {
        Both both = new Both(
                new JobTable(scenario, alternative, replication), new NodeTable(scenario, alternative, replication));
        tables.put(((long) alternative << Integer.SIZE) | replication, both);
        return Observer.all(both.jobs, List.of(both.nodes));
    }

    /** Writes {@code jobs.csv}: by alternative, replication and job. */
    void writeJobs(Appendable out) throws IOException {
        Csv csv = header(out, JobTable.HEADER);
        for (Both both : tables.values()) {
            both.jobs.write(csv);
        }
    }

    /** Writes {@code nodes.csv}: by alternative, replication, pool and node. */
    void writeNodes(Appendable out) throws IOException {
        Csv csv = header(out, NodeTable.HEADER);
        for (Both both : tables.values()) {
            both.nodes.write(csv);
        }
    }

    private static Csv header(Appendable out, List<String> names) throws IOException {
        Csv csv = new Csv(out);
        for (String name : names) {
            csv.cell(name);
        }
        return csv.end();
    }

    private record Both(JobTable jobs, NodeTable nodes) {}
}
