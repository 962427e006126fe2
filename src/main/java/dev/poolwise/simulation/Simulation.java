package dev.poolwise.simulation;

import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.RandomStreams;

/** Runs one alternative of a scenario against its workload on the simulated clock. */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs one replication on the caller's thread. Replications may run at the same time on different threads; the same
     * arguments give the same events, whatever the thread.
     *
     * @param replication from 1; the same number meets the same jobs in every alternative
     * @param observer told everything that happens, in order of time
     * @return when the clock stopped, microseconds
     * @throws IllegalStateException if the model fails, with the simulated time; its cause is the failure
     */
    public static long run(Scenario scenario, Alternative alternative, int replication, Observer observer) {
        return run(scenario, alternative, replication, observer, Guard.NONE);
    }

    /**
     * Does the same under a guard.
     *
     * @throws RunEnded if the guard ends the run
     */
    public static long run(
            Scenario scenario, Alternative alternative, int replication, Observer observer, Guard guard) {
        RandomStreams streams = new RandomStreams(scenario.experiment().seed(), replication);
        SimulationClock clock = SimulationClock.create();
        AlternativeModel model = new AlternativeModel(scenario, alternative, streams, observer, clock);
        clock.initialize(
                model,
                new SimulationClock.Run(
                        alternative.name() + " " + replication,
                        scenario.experiment().horizon()));
        return model.run(guard);
    }
}
