package dev.poolwise.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Candidates in a row whose replications are given: a cost and the slack of one constraint, to which chance of known
 * size is added. What strikes the cost of one strikes that of all, as common random numbers do.
 *
 * @param costs of each
 * @param slacks of each
 * @param noise the standard deviation of a replication
 * @param seed of the chance
 * @param asked tells what was observed
 */
record Scripted(double[] costs, double[] slacks, double noise, long seed, List<String> asked) implements Candidates {
    static Scripted sure(double[] costs, double[] slacks) {
        return new Scripted(costs, slacks, 0, 0, new ArrayList<>());
    }

    static Scripted noisy(double[] costs, double[] slacks, long seed) {
        return new Scripted(costs, slacks, 1, seed, new ArrayList<>());
    }

    @Override
    public int count() {
        return costs.length;
    }

    @Override
    public int constraints() {
        return 1;
    }

    @Override
    public List<Integer> neighbours(int candidate) {
        return IntStream.of(candidate - 1, candidate + 1)
                .filter(i -> i >= 0 && i < count())
                .boxed()
                .toList();
    }

    @Override
    public Map<Integer, List<Observation>> observe(Stage stage, Collection<Integer> wanted, int replications) {
        Map<Integer, List<Observation>> observed = new LinkedHashMap<>();
        for (int candidate : wanted) {
            asked.add(stage + " " + candidate + " x" + replications);
            observed.put(candidate, observations(stage, candidate, replications));
        }
        return observed;
    }

    List<Observation> observations(Stage stage, int candidate, int replications) {
        long stream = 2 * seed + (stage == Stage.SCREENING ? 0 : 1);
        Random common = new Random(stream);
        Random own = new Random(stream * 1_000_003 + candidate + 1);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < replications; i++) {
            double cost = costs[candidate] + noise * (common.nextGaussian() + own.nextGaussian() / 4);
            observations.add(new Observation(cost, List.of(slacks[candidate] + noise * own.nextGaussian())));
        }
        return observations;
    }
}
