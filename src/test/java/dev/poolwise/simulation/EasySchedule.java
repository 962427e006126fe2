package dev.poolwise.simulation;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** EASY backfilling of jobs of whole nodes, restated with counts of nodes and a loop over all instants. */
final class EasySchedule {
    private final List<RecordedJob> jobs;
    private final long[] started;
    private final long[] firstReservation;
    private final List<Integer> waiting = new ArrayList<>();
    private final List<Integer> running = new ArrayList<>();
    private int free;

    private EasySchedule(int nodes, List<RecordedJob> jobs) {
        this.jobs = jobs;
        this.free = nodes;
        started = filled(jobs.size(), -1);
        firstReservation = filled(jobs.size(), Long.MAX_VALUE);
    }

    private static long[] filled(int size, long value) {
        long[] all = new long[size];
        Arrays.fill(all, value);
        return all;
    }

    static EasySchedule of(int nodes, List<RecordedJob> jobs) {
        EasySchedule schedule = new EasySchedule(nodes, jobs);
        int arrived = 0;
        while (Arrays.stream(schedule.started).anyMatch(start -> start < 0)) {
            long arrival =
                    arrived < jobs.size() ? Fixtures.seconds(jobs.get(arrived).arrival()) : Long.MAX_VALUE;
            long now = Math.min(arrival, schedule.nextEnd());
            schedule.endJobs(now);
            if (arrival == now) {
                schedule.waiting.add(arrived++);
            }
            schedule.startJobs(now);
        }
        return schedule;
    }

    private long nextEnd() {
        return running.stream().mapToLong(this::end).min().orElse(Long.MAX_VALUE);
    }

    private long end(int job) {
        return started[job] + Fixtures.seconds(jobs.get(job).service());
    }

    private void endJobs(long now) {
        running.stream()
                .filter(job -> end(job) == now)
                .forEach(job -> free += jobs.get(job).nodes());
        running.removeIf(job -> end(job) == now);
    }

    private void startJobs(long now) {
        while (!waiting.isEmpty() && nodes(waiting.get(0)) <= free) {
            start(waiting.get(0), now);
        }
        if (waiting.isEmpty()) {
            return;
        }
        int head = waiting.get(0);
        long shadow = shadow(nodes(head));
        firstReservation[head] = Math.min(firstReservation[head], shadow);
        int extra = nodesFreeAt(shadow) - nodes(head);
        for (int job : List.copyOf(waiting.subList(1, waiting.size()))) {
            boolean inTime = now + requested(job) <= shadow;
            if (nodes(job) <= free && (inTime || nodes(job) <= extra)) {
                extra -= inTime ? 0 : nodes(job);
                start(job, now);
            }
        }
    }

    private long shadow(int nodes) {
        return running.stream()
                .map(this::expectedEnd)
                .sorted(Comparator.naturalOrder())
                .filter(time -> nodesFreeAt(time) >= nodes)
                .findFirst()
                .orElseThrow();
    }

    private int nodesFreeAt(long time) {
        return free
                + running.stream()
                        .filter(job -> expectedEnd(job) <= time)
                        .mapToInt(this::nodes)
                        .sum();
    }

    private long expectedEnd(int job) {
        return started[job] + requested(job);
    }

    private long requested(int job) {
        return Fixtures.seconds(jobs.get(job).requested());
    }

    private int nodes(int job) {
        return jobs.get(job).nodes();
    }

    private void start(int job, long now) {
        waiting.remove(Integer.valueOf(job));
        running.add(job);
        started[job] = now;
        free -= nodes(job);
    }

    List<Double> starts() {
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            starts.add(started[i] / 1e6);
        }
        return starts;
    }

    boolean headsStartedByTheirReservations() {
        return IntStream.range(0, jobs.size()).allMatch(job -> started[job] <= firstReservation[job]);
    }
}
