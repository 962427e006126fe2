package dev.poolwise.oracles;

import dev.poolwise.billing.Bill;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that happened to the jobs of one run, and what it cost.
 *
 * @param jobs by class and number within the class, such as {@code scoring 12}
 * @param places what was used and charged
 * @param cost the bill's total
 */
record Trace(Map<String, Course> jobs, List<PlaceSummary> places, BigDecimal cost) {
    /**
     * The course of a job; times in microseconds, {@link Time#NEVER} for what did not happen.
     *
     * @param end how it ended: finished, failed, rejected, abandoned, or not
     */
    record Course(long arrived, long started, long ended, String end) {}

    /** Runs replication 1 of every alternative of a scenario file. */
    static Map<String, Trace> of(String yaml) {
        Scenario scenario = read(yaml);
        Map<Integer, Log> logs = new TreeMap<>();
        List<Outcome> outcomes = Experiment.run(scenario, 1, Progress.NONE, (alternative, replication) -> {
            Log log = new Log(scenario);
            if (replication == 1) {
                logs.put(alternative, log);
            }
            return Optional.of(log);
        });
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Alternative alternative = scenario.alternatives().get(i);
            List<Replication> first = outcomes.get(i).replications().subList(0, 1);
            BigDecimal cost = Bill.of(alternative.rates(), Map.of(), first).total();
            Log log = Objects.requireNonNull(logs.get(i));
            traces.put(alternative.name(), new Trace(log.jobs(), first.get(0).places(), cost));
        }
        return traces;
    }

    /** Reads a scenario from its text, through a file as everybody does. */
    static Scenario read(String yaml) {
        try {
            Path file = Files.createTempFile("system", ".yaml");
            try {
                Files.writeString(file, yaml);
                return ScenarioFile.read(file, List.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidScenario e) {
            throw new IllegalArgumentException(e.problems() + " in\n" + yaml, e);
        }
    }

    long billedMicros() {
        return places.stream().mapToLong(PlaceSummary::billedMicros).sum();
    }

    private static final class Log implements Observer {
        private final Scenario scenario;
        private final Map<Long, String> names = new LinkedHashMap<>();
        private final Map<Integer, Integer> arrivals = new TreeMap<>();
        private final Map<Long, Long> arrived = new TreeMap<>();
        private final Map<Long, Long> started = new TreeMap<>();
        private final Map<Long, Long> ended = new TreeMap<>();
        private final Map<Long, String> ends = new TreeMap<>();

        Log(Scenario scenario) {
            this.scenario = scenario;
        }

        Map<String, Course> jobs() {
            Map<String, Course> jobs = new TreeMap<>();
            names.forEach((number, name) -> jobs.put(
                    name,
                    new Course(
                            arrived.getOrDefault(number, Time.NEVER),
                            started.getOrDefault(number, Time.NEVER),
                            ended.getOrDefault(number, Time.NEVER),
                            ends.getOrDefault(number, "not"))));
            return jobs;
        }

        @Override
        public void jobArrived(JobFacts job, long at) {
            int nth = arrivals.merge(job.jobClass(), 1, Integer::sum);
            names.put(
                    job.number(),
                    scenario.workload().classes().get(job.jobClass()).name() + " " + nth);
            arrived.put(job.number(), at);
        }

        @Override
        public void jobStarted(JobFacts job, long at) {
            started.put(job.number(), at);
        }

        @Override
        public void jobFinished(JobFacts job, long at) {
            end(job, at, "finished");
        }

        @Override
        public void jobFailed(JobFacts job, long at) {
            end(job, at, "failed");
        }

        @Override
        public void jobRejected(JobFacts job, long at) {
            end(job, at, "rejected");
        }

        @Override
        public void jobAbandoned(JobFacts job, long at) {
            end(job, at, "abandoned");
        }

        private void end(JobFacts job, long at, String how) {
            ended.put(job.number(), at);
            ends.put(job.number(), how);
        }
    }
}
