package dev.poolwise.scenario.file;

import dev.poolwise.workload.JobLog;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers recorded jobs in growing arrays of plain numbers, 44 bytes a job. */
final class JobLogBuilder {
    /** The most jobs that one log may hold, so that a broken file cannot fill the memory. */
    static final int MOST_JOBS = 10_000_000;

    private long[] arrival = new long[1024];
    private long[] service = new long[1024];
    private int[] nodes = new int[1024];
    private int[] slots = new int[1024];
    private int[] tenant = new int[1024];
    private long[] waited = new long[1024];
    private long[] requested = new long[1024];
    private int size;
    private final Map<String, Integer> tenants = new LinkedHashMap<>();
    private final Map<String, Integer> dropped = new LinkedHashMap<>();

    /**
     * One recorded job, in the conventions of {@link JobLog}.
     *
     * @param tenant the tenant's name, empty where the log does not say
     */
    record Row(long arrival, long service, int nodes, int slots, String tenant, long waited, long requested) {}

    /** Adds a job. */
    void add(Row row) {
        if (size == arrival.length) {
            grow();
        }
        arrival[size] = row.arrival();
        service[size] = row.service();
        nodes[size] = row.nodes();
        slots[size] = row.slots();
        tenant[size] = row.tenant().isEmpty() ? -1 : tenants.computeIfAbsent(row.tenant(), name -> tenants.size());
        waited[size] = row.waited();
        requested[size] = row.requested();
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        arrival = Arrays.copyOf(arrival, capacity);
        service = Arrays.copyOf(service, capacity);
        nodes = Arrays.copyOf(nodes, capacity);
        slots = Arrays.copyOf(slots, capacity);
        tenant = Arrays.copyOf(tenant, capacity);
        waited = Arrays.copyOf(waited, capacity);
        requested = Arrays.copyOf(requested, capacity);
    }

    /** Counts a record that is left out, by its reason in plain words. */
    void drop(String reason) {
        dropped.merge(reason, 1, Integer::sum);
    }

    /** Returns whether there is one job more than a log may hold; then no more need be read. */
    boolean isFull() {
        return size > MOST_JOBS;
    }

    /**
     * Returns the jobs in order of arrival, equal arrivals in the order of the file.
     *
     * @param source the name of the log
     * @param start the time that becomes 0, microseconds, at most the first arrival
     * @param select what was selected, for the message if there is no such job
     * @param problems what was found while reading
     * @throws InvalidJobLog if there is a problem, no job, or more jobs than a log may hold
     */
    JobLog build(String source, long start, Map<String, String> select, LogProblems problems) throws InvalidJobLog {
        if (isFull()) {
            problems.add(1, 1, "jobs", "at most " + MOST_JOBS + " jobs", "more");
        } else if (size == 0 && problems.isEmpty()) {
            String wanted = select.isEmpty() ? "at least one job" : "at least one job with " + select;
            problems.add(1, 1, "jobs", wanted, dropped.isEmpty() ? "none" : "only ones to leave out " + dropped);
        }
        problems.throwIfAny();
        int[] order = order();
        return new JobLog(
                source,
                Arrays.stream(order).mapToLong(i -> arrival[i] - start).toArray(),
                Arrays.stream(order).mapToLong(i -> service[i]).toArray(),
                Arrays.stream(order).map(i -> nodes[i]).toArray(),
                Arrays.stream(order).map(i -> slots[i]).toArray(),
                Arrays.stream(order).map(i -> tenant[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> waited[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> requested[i]).toArray(),
                List.copyOf(tenants.keySet()),
                Collections.unmodifiableMap(dropped));
    }

    private int[] order() {
        boolean ascending = IntStream.range(1, size).allMatch(i -> arrival[i] >= arrival[i - 1]);
        IntStream rows = IntStream.range(0, size);
        return ascending
                ? rows.toArray()
                : rows.boxed()
                        .sorted((a, b) -> Long.compare(arrival[a], arrival[b]))
                        .mapToInt(i -> i)
                        .toArray();
    }
}
