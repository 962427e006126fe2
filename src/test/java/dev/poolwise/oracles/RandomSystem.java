package dev.poolwise.oracles;

import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small system at random, written as a scenario file: one to three job classes that keep {@link #servers} servers
 * between 50 % and 95 % busy, for about 300 jobs. The same number gives the same system. Durations are written in
 * seconds and rates per hour, so that {@link Rescaled} can change them.
 */
final class RandomSystem {
    private static final int SYSTEMS = 50;
    private static final double JOBS = 300;

    private final long number;
    private final RandomStream numbers;
    private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();
    private final int servers;
    private final double horizon;

    /** Returns fifty systems whose classes draw their times from continuous laws and may differ in priority. */
    static Stream<RandomSystem> all() {
        return Stream.iterate(1L, n -> n + 1).limit(SYSTEMS).map(n -> new RandomSystem(n, true, false));
    }

    /** Returns fifty systems without priorities, served first in, first out. */
    static Stream<RandomSystem> fifo() {
        return Stream.iterate(1001L, n -> n + 1).limit(SYSTEMS).map(n -> new RandomSystem(n, false, false));
    }

    /** Returns fifty systems in which every time is one of a list of whole microseconds, so that nothing is rounded. */
    static Stream<RandomSystem> listed() {
        return Stream.iterate(2001L, n -> n + 1).limit(SYSTEMS).map(n -> new RandomSystem(n, true, true));
    }

    private RandomSystem(long number, boolean priorities, boolean listed) {
        this.number = number;
        numbers = new RandomStreams(number, 1).stream("test", "systems");
        servers = between(1, 5);
        int count = between(1, 3);
        double load = servers * between(0.5, 0.95) / count;
        double rate = 0;
        for (int i = 0; i < count; i++) {
            double mean = between(60.0, 1200.0);
            rate += load / mean;
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("arrivals", listed ? regular(mean / load) : arrivals(mean / load));
            keys.put("service", listed ? oneOf(mean) : service(mean));
            keys.put("tenant", "t" + i);
            if (priorities && between(0, 2) == 0) {
                keys.put("priority", Integer.toString(between(1, 3)));
            }
            classes.put("c" + i, keys);
        }
        horizon = JOBS / rate;
    }

    private String arrivals(double gap) {
        return switch (between(0, 4)) {
            case 0 -> "{process: poisson, rate: %s}".formatted(perHour(3600 / gap));
            case 1 ->
                "{process: renewal, interarrival: {distribution: erlang, phases: 3, mean: %s}}".formatted(seconds(gap));
            case 2 ->
                "{process: mmpp, states: [{rate: %s, meanTime: %s}, {rate: 0/h, meanTime: %s}]}"
                        .formatted(perHour(2 * 3600 / gap), seconds(20 * gap), seconds(20 * gap));
            case 3 ->
                "{process: poisson, rate: %s, batch: {distribution: geometric, mean: 3}}"
                        .formatted(perHour(1200 / gap));
            default -> regular(gap);
        };
    }

    private String regular(double gap) {
        return "{process: every, interval: %s, first: %s}".formatted(seconds(gap), seconds(between(0, gap)));
    }

    private String service(double mean) {
        return switch (between(0, 4)) {
            case 0 -> "{distribution: exponential, mean: %s}".formatted(seconds(mean));
            case 1 -> "{distribution: lognormal, mean: %s, cv: 1.5}".formatted(seconds(mean));
            case 2 -> "{distribution: uniform, min: %s, max: %s}".formatted(seconds(mean / 2), seconds(mean * 1.5));
            case 3 -> seconds(mean);
            default -> oneOf(mean);
        };
    }

    private String oneOf(double mean) {
        return "{distribution: empirical, values: [%s, %s, %s]}"
                .formatted(seconds(mean * between(0.1, 0.5)), seconds(mean), seconds(mean * between(1.2, 1.6)));
    }

    /** Writes a duration in whole microseconds. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6fs", seconds);
    }

    private static String perHour(double rate) {
        return String.format(Locale.ROOT, "%.6f/h", rate);
    }

    int servers() {
        return servers;
    }

    List<String> classNames() {
        return List.copyOf(classes.keySet());
    }

    /** Returns a number for a place of this system. */
    int between(int least, int most) {
        return least + (int) (numbers.next() * (most - least + 1));
    }

    /** Returns a number for a place of this system. */
    double between(double least, double most) {
        return least + numbers.next() * (most - least);
    }

    /** Returns the scenario of some alternatives, given by name as flow mappings. */
    String with(Map<String, String> alternatives) {
        return with(alternatives, (name, keys) -> keys);
    }

    /** A change of a job class. */
    interface ClassChange {
        Map<String, String> changed(String name, Map<String, String> keys);
    }

    /** Returns the scenario with every job class changed. */
    String with(Map<String, String> alternatives, ClassChange change) {
        return with(alternatives, change, Function.identity());
    }

    /** Returns the scenario with every job class changed, and the lines of the workload rearranged or more of them. */
    String with(Map<String, String> alternatives, ClassChange change, Function<List<String>, List<String>> lines) {
        List<String> workload = classes.entrySet().stream()
                .map(c ->
                        "  " + c.getKey() + ": " + flow(change.changed(c.getKey(), new LinkedHashMap<>(c.getValue()))))
                .toList();
        return """
                poolwise: 1
                workload:
                %s
                alternatives:
                %s
                experiment: {horizon: %s, replications: 1, seed: %s}
                """
                .formatted(
                        String.join("\n", lines.apply(workload)),
                        alternatives.entrySet().stream()
                                .map(a -> "  " + a.getKey() + ": " + a.getValue())
                                .collect(Collectors.joining("\n")),
                        seconds(horizon),
                        number);
    }

    private static String flow(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a change that sets one key of every class. */
    static ClassChange setting(String key, String value) {
        return (name, keys) -> {
            keys.put(key, value);
            return keys;
        };
    }

    /** Returns a change of the text of one key of every class. */
    static ClassChange rewriting(String key, Function<String, String> rewrite) {
        return (name, keys) -> {
            keys.computeIfPresent(key, (k, value) -> rewrite.apply(value));
            return keys;
        };
    }
}
