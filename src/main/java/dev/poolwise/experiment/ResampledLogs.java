package dev.poolwise.experiment;

import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Resampling;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.LogResampling;
import dev.poolwise.workload.RandomStreams;
import dev.poolwise.workload.RecordedArrivals;
import dev.poolwise.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The experiment with other logs that might as well have been recorded. */
public final class ResampledLogs {
    private static final long OTHER_SEED = 0x9E3779B97F4A7C15L;

    private ResampledLogs() {}

    /**
     * Runs all alternatives with each resample of the logs, with a seed of its own.
     *
     * @param threads replications that run at once, at least 1
     * @return the outcomes, resample by resample; empty if the design does not ask for them
     * @throws Unfinished if they are cut short
     */
    public static List<List<Outcome>> run(Scenario scenario, int threads, Supervision supervision) {
        Optional<Resampling> resampling = scenario.experiment().resampling();
        int resamples = resampling.map(Resampling::resamples).orElse(0);
        return IntStream.rangeClosed(1, resamples)
                .mapToObj(number -> Experiment.run(
                        resampled(scenario, number),
                        threads,
                        supervision.unwatched(),
                        ObserverFactory.NONE,
                        StoppingRule.AS_DESIGNED))
                .toList();
    }

    private static Scenario resampled(Scenario scenario, int number) {
        ExperimentDesign design = scenario.experiment();
        int replications = design.resampling().map(Resampling::replications).orElse(1);
        List<JobClass> classes = scenario.workload().classes().stream()
                .map(jobClass -> resampled(jobClass, new RandomStreams(design.seed(), number)))
                .toList();
        return scenario.withWorkload(new Workload(classes))
                .withExperiment(design.withReplications(replications).withSeed(design.seed() + number * OTHER_SEED));
    }

    /** All classes draw from equal streams, so that logs of equal length take the same days. */
    private static JobClass resampled(JobClass jobClass, RandomStreams streams) {
        if (jobClass.arrivals().map(Arrivals::process).orElse(null) instanceof RecordedArrivals recorded) {
            Arrivals given = jobClass.arrivals().orElseThrow();
            return jobClass.withArrivals(new Arrivals(
                    new RecordedArrivals(LogResampling.of(recorded.log(), streams.stream("logs", "resample"))),
                    given.count(),
                    given.from(),
                    given.until(),
                    given.batch()));
        }
        return jobClass;
    }
}
