package dev.poolwise.backtest;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.RecordedArrivals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Watches one replication, and keeps the wait of every job whose recorded wait is known. */
public final class ReplayedWaits implements Observer {
    private final List<Optional<Rows>> classes;
    private int[] rowOfJob = new int[1024];

    /** The jobs of a class that come from a log, in the order in which they arrive. */
    private static final class Rows {
        private final JobLog log;
        private final long[] simulated;
        private int next;

        Rows(JobLog log, long from) {
            this.log = log;
            simulated = new long[log.size()];
            Arrays.fill(simulated, -1);
            while (next < log.size() && log.arrival()[next] < from) {
                next++;
            }
        }
    }

    /** Watches a run of a scenario. */
    public ReplayedWaits(Scenario scenario) {
        classes = scenario.workload().classes().stream()
                .map(jobClass -> log(jobClass)
                        .map(log -> new Rows(
                                log, jobClass.arrivals().map(Arrivals::from).orElse(0L))))
                .toList();
    }

    /** Returns the log that the jobs of a class come from, if they do. */
    static Optional<JobLog> log(JobClass jobClass) {
        return jobClass.arrivals()
                .map(Arrivals::process)
                .filter(RecordedArrivals.class::isInstance)
                .map(process -> ((RecordedArrivals) process).log());
    }

    /** Returns whether a scenario has a job whose wait was recorded. */
    public static boolean anyIsRecorded(Scenario scenario) {
        return scenario.workload().classes().stream()
                .flatMap(jobClass -> log(jobClass).stream())
                .anyMatch(log -> Arrays.stream(log.waited()).anyMatch(wait -> wait >= 0));
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        classes.get(job.jobClass()).ifPresent(rows -> {
            int number = Math.toIntExact(job.number());
            if (number >= rowOfJob.length) {
                rowOfJob = Arrays.copyOf(rowOfJob, Math.max(number + 1, rowOfJob.length * 2));
            }
            rowOfJob[number] = rows.next++;
        });
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        classes.get(job.jobClass())
                .ifPresent(rows -> rows.simulated[rowOfJob[(int) job.number()]] = at - job.arrivedAt());
    }

    /** Returns the jobs that started and whose wait was recorded, by class and then in order of arrival. */
    public List<Replayed> jobs() {
        List<Replayed> jobs = new ArrayList<>();
        for (Optional<Rows> known : classes) {
            known.ifPresent(rows -> {
                for (int row = 0; row < rows.simulated.length; row++) {
                    if (rows.simulated[row] >= 0 && rows.log.waited()[row] >= 0) {
                        int nodes = Math.max(1, rows.log.nodes()[row]);
                        long arrival = rows.log.arrival()[row];
                        jobs.add(new Replayed(arrival, nodes, rows.log.waited()[row], rows.simulated[row]));
                    }
                }
            });
        }
        return jobs;
    }

    /** Returns how many jobs with a recorded wait had not started when the replay ended. */
    public int unstarted() {
        int unstarted = 0;
        for (Optional<Rows> known : classes) {
            if (known.isPresent()) {
                Rows rows = known.get();
                for (int row = 0; row < rows.next; row++) {
                    unstarted += rows.simulated[row] < 0 && rows.log.waited()[row] >= 0 ? 1 : 0;
                }
            }
        }
        return unstarted;
    }
}
