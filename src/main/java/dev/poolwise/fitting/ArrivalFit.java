package dev.poolwise.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How jobs arrive: the best of several processes by the Bayesian criterion. A timetable of the day needs a week of
 * arrivals to be considered, one of the week four weeks.
 *
 * @param instants at which jobs arrive, seconds from the start of the log, ascending, each once
 * @param batches how many jobs come at an instant, and at how many instants as many do
 * @param span how long was watched, seconds
 * @param ranked the processes, best first
 */
public record ArrivalFit(double[] instants, Map<Integer, Integer> batches, double span, List<ProcessFit> ranked) {
    private static final double DAY = 86_400;
    private static final double TOGETHER = 0.05;
    private static final int LISTED = 20;
    private static final int FEWEST = 50;

    public ArrivalFit {
        ranked = List.copyOf(ranked);
    }

    /**
     * Fits arrivals.
     *
     * @param arrivals seconds from the start of the log, ascending, at least two, not all at once
     */
    public static ArrivalFit of(double[] arrivals) {
        Map<Integer, Integer> batches = batches(arrivals);
        int together = arrivals.length
                - batches.values().stream().mapToInt(Integer::intValue).sum();
        double span = arrivals[arrivals.length - 1] - arrivals[0];
        boolean batched = together > TOGETHER * arrivals.length + 2 * expectedTogether(arrivals, span);
        double[] instants = batched ? DoubleStream.of(arrivals).distinct().toArray() : arrivals;
        List<ProcessFit> processes = new ArrayList<>(List.of(Timetable.constant(instants, span)));
        if (instants.length >= FEWEST) {
            if (span >= 7 * DAY) {
                processes.add(Timetable.hourly(instants, span, DAY, "a timetable of the day"));
            }
            if (span >= 28 * DAY) {
                processes.add(Timetable.hourly(instants, span, 7 * DAY, "a timetable of the week"));
            }
            MmppSearch.fit(instants, span).ifPresent(processes::add);
        }
        processes.sort(Comparator.comparingDouble(process -> process.bic(instants.length)));
        return new ArrivalFit(instants, batched ? batches : Map.of(1, arrivals.length), span, processes);
    }

    private static Map<Integer, Integer> batches(double[] arrivals) {
        Map<Integer, Integer> batches = new TreeMap<>();
        for (int from = 0; from < arrivals.length; ) {
            int to = from + 1;
            while (to < arrivals.length && arrivals[to] == arrivals[from]) {
                to++;
            }
            batches.merge(to - from, 1, Integer::sum);
            from = to;
        }
        return batches;
    }

    /** Arrivals at random fall into the same second now and then, if the log is in whole seconds. */
    private static double expectedTogether(double[] arrivals, double span) {
        boolean wholeSeconds = DoubleStream.of(arrivals).allMatch(t -> t == Math.rint(t));
        return wholeSeconds ? arrivals.length * -Math.expm1(-arrivals.length / span) : 0;
    }

    /** Returns whether several jobs arrive at an instant. */
    public boolean areBatched() {
        return batches.keySet().stream().anyMatch(size -> size > 1);
    }

    /** Returns a process as a scenario writes it. */
    public String yaml(ProcessFit process) {
        return areBatched()
                ? process.yaml().substring(0, process.yaml().length() - 1) + ", batch: " + batch() + "}"
                : process.yaml();
    }

    /** The sizes as they came, or a geometric distribution of their mean if there are many. */
    private String batch() {
        int total = batches.values().stream().mapToInt(Integer::intValue).sum();
        int jobs = batches.entrySet().stream()
                .mapToInt(batch -> batch.getKey() * batch.getValue())
                .sum();
        if (batches.size() > LISTED) {
            return "{distribution: geometric, mean: %s}".formatted(Yaml.number((double) jobs / total));
        }
        double left = 1;
        List<String> values = new ArrayList<>();
        List<Map.Entry<Integer, Integer>> sizes = new ArrayList<>(batches.entrySet());
        for (Map.Entry<Integer, Integer> size : sizes.subList(1, sizes.size())) {
            double probability = Yaml.rounded((double) size.getValue() / total);
            left -= probability;
            values.add("{value: %d, probability: %s}".formatted(size.getKey(), Yaml.number(probability)));
        }
        values.add(0, "{value: %d, probability: %s}".formatted(sizes.get(0).getKey(), Yaml.exactly(left)));
        return "{distribution: discrete, values: [" + values.stream().collect(Collectors.joining(", ")) + "]}";
    }
}
