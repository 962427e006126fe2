package dev.poolwise.oracles;

import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The figures that are no metrics of the results, by their names. */
final class Tallies {
    private static final String NUMBER = "([0-9.]+)";
    private static final String DURATION = "([0-9.hmsd]+)";
    private static final String KIND = "(waitingTime|turnaroundTime|processingTime)";

    private Tallies() {}

    /** Returns what makes the tally of a replication, if the figure needs one. */
    static Optional<Supplier<Tally>> named(String figure, long warmUp) {
        return Stream.of(ofDurations(warmUp), ofLevels(warmUp), ofCycles(), ofJobs(warmUp))
                .flatMap(makers -> makers.entrySet().stream())
                .flatMap(maker -> maker(maker.getKey(), maker.getValue(), figure).stream())
                .findFirst();
    }

    private static Optional<Supplier<Tally>> maker(String pattern, Function<MatchResult, Tally> maker, String figure) {
        Matcher matcher = Pattern.compile(pattern).matcher(figure);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MatchResult match = matcher.toMatchResult();
        return Optional.of(() -> maker.apply(match));
    }

    private static Map<String, Function<MatchResult, Tally>> ofDurations(long warmUp) {
        return Map.of(
                "processingTime\\.mean",
                match -> new DurationTally(DurationTally.Kind.processingTime, warmUp, Time::toSeconds),
                "P\\(" + KIND + " > " + DURATION + "\\)",
                match -> new DurationTally(kind(match), warmUp, atLeast(micros(match.group(2)) + 1)),
                "variance of " + KIND + " about " + DURATION,
                match -> new DurationTally(kind(match), warmUp, squareDistance(micros(match.group(2)))));
    }

    private static Map<String, Function<MatchResult, Tally>> ofLevels(long warmUp) {
        return Map.of(
                "jobsPresent\\.mean", match -> new PresenceOverTime(warmUp, jobs -> jobs),
                "P\\(jobsPresent >= ([0-9]+)\\)", match -> new PresenceOverTime(warmUp, atLeast(whole(match, 1))),
                "P\\(nodesPresent >= ([0-9]+)\\)", match -> new NodesOverTime(warmUp, atLeast(whole(match, 1))),
                "P\\(jobsFound > ([0-9]+) given at least [0-9]+\\)", match -> new JobsFound(warmUp, whole(match, 1)),
                "busyPeriod\\.mean", match -> new BusyPeriods());
    }

    private static Map<String, Function<MatchResult, Tally>> ofCycles() {
        String when = " (?:at|until) " + DURATION + " of every " + DURATION;
        return Map.of(
                "(jobsPresent|arrivals|queueArea)" + when,
                        match -> cycles(Cycles.Quantity.valueOf(match.group(1)), jobs -> jobs, match),
                "P\\(jobsPresent >= ([0-9]+)\\)" + when,
                        match -> cycles(Cycles.Quantity.jobsPresent, atLeast(whole(match, 1)), match),
                "dispersion of arrivals in windows of " + DURATION + " with " + NUMBER,
                        match -> new ArrivalWindows(micros(match.group(1)), Double.parseDouble(match.group(2))));
    }

    private static Tally cycles(Cycles.Quantity quantity, LongToDoubleFunction value, MatchResult match) {
        return new Cycles(quantity, value, micros(match.group(2)), micros(match.group(3)));
    }

    private static Map<String, Function<MatchResult, Tally>> ofJobs(long warmUp) {
        return Map.of(
                "waitingTime of job ([0-9]+)",
                match -> new StartsOfJobs.OfNumber(whole(match, 1)),
                "P\\(startsAtOnce\\)",
                match -> new StartsOfJobs.AtOnce(warmUp),
                "P\\(firstOfBatchStartsAtOnce\\)",
                match -> new StartsOfJobs.FirstOfBatch(warmUp),
                "interruptions\\.mean",
                match -> new Attempts(attempts -> attempts - 1),
                "P\\(attempts <= ([0-9]+)\\)",
                match -> new Attempts(attempts -> attempts <= whole(match, 1) ? 1 : 0),
                "wastedTime\\.mean",
                match -> new Attempts(),
                "variance of makespan about " + DURATION,
                match -> new Makespans(Time.toSeconds(micros(match.group(1)))),
                "forkedTurnaroundTime\\.mean",
                match -> new Forks(warmUp));
    }

    private static DurationTally.Kind kind(MatchResult match) {
        return DurationTally.Kind.valueOf(match.group(1));
    }

    private static long micros(String duration) {
        return Durations.parse(duration).orElseThrow();
    }

    private static long whole(MatchResult match, int group) {
        return Long.parseLong(match.group(group));
    }

    private static LongToDoubleFunction atLeast(long least) {
        return value -> value >= least ? 1 : 0;
    }

    private static LongToDoubleFunction squareDistance(long centre) {
        return micros -> Math.pow(Time.toSeconds(micros - centre), 2);
    }
}
