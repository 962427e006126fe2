package dev.poolwise.report;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every job of one replication of one alternative, as rows of {@code jobs.csv}. A job that never arrived has no row; a
 * cell of what did not happen is empty.
 */
public final class JobTable implements Observer {
    static final List<String> HEADER = List.of(
            "alternative",
            "replication",
            "job",
            "class",
            "tenant",
            "arrival_s",
            "start_s",
            "finish_s",
            "waiting_s",
            "turnaround_s",
            "place");

    private final Scenario scenario;
    private final int alternative;
    private final int replication;
    private final LongColumn classes = new LongColumn(-1);
    private final LongColumn tenants = new LongColumn(-1);
    private final LongColumn places = new LongColumn(-1);
    private final LongColumn arrivals = new LongColumn(Time.NEVER);
    private final LongColumn starts = new LongColumn(Time.NEVER);
    private final LongColumn finishes = new LongColumn(Time.NEVER);
    private final Map<String, Integer> tenantIndex = new LinkedHashMap<>();
    private final List<String> tenantNames = new ArrayList<>();

    /**
     * Creates an empty table.
     *
     * @param alternative index into the scenario's alternatives
     * @param replication its number, from 1
     */
    public JobTable(Scenario scenario, int alternative, int replication) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.replication = replication;
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        int row = row(job);
        classes.set(row, job.jobClass());
        tenants.set(row, tenant(job.tenant()));
        places.set(row, job.place());
        arrivals.set(row, job.arrivedAt());
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        starts.set(row(job), at);
        places.set(row(job), job.place());
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        finishes.set(row(job), at);
        places.set(row(job), job.place());
    }

    private static int row(JobFacts job) {
        return Math.toIntExact(job.number() - 1);
    }

    private int tenant(String name) {
        return tenantIndex.computeIfAbsent(name, added -> {
            tenantNames.add(added);
            return tenantNames.size() - 1;
        });
    }

    /** Writes the rows in order of job number, without the header. */
    void write(Csv csv) throws IOException {
        for (int row = 0; row < arrivals.size(); row++) {
            if (arrivals.get(row) != Time.NEVER) {
                write(csv, row);
            }
        }
    }

    private void write(Csv csv, int row) throws IOException {
        long arrival = arrivals.get(row);
        var design = scenario.alternatives().get(alternative);
        csv.text(design.name()).cell(Integer.toString(replication)).cell(Integer.toString(row + 1));
        csv.text(scenario.workload().classes().get((int) classes.get(row)).name());
        csv.text(tenantNames.get((int) tenants.get(row)));
        csv.cell(Decimal.seconds(arrival));
        csv.cell(Decimal.seconds(starts.get(row))).cell(Decimal.seconds(finishes.get(row)));
        csv.cell(since(arrival, starts.get(row))).cell(since(arrival, finishes.get(row)));
        csv.text(design.places().get((int) places.get(row)).name()).end();
    }

    private static String since(long arrival, long event) {
        return event == Time.NEVER ? "" : Decimal.seconds(event - arrival);
    }
}
