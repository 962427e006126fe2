package dev.poolwise.cli;

import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import dev.poolwise.scenario.file.VariationReader.Variations;
import dev.poolwise.selection.Rules;
import dev.poolwise.study.Design;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which settings the command line asks for, and how they are judged. */
final class SizeOptions {
    private static final int MOST_CANDIDATES = 1000;
    private static final int SCREENING = 10;
    private static final int DOUBLINGS = 64;
    private static final double INDIFFERENCE = 0.005;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            description = "The pool whose number of nodes is sought; its only pool if not given.")
    private Optional<String> pool = Optional.empty();

    @Option(
            names = "--alternative",
            paramLabel = "NAME",
            description = "The alternative that is sized; the one with the pool, or that --vary names, if not given.")
    private Optional<String> alternative = Optional.empty();

    @Option(
            names = "--nodes",
            paramLabel = "VALUES",
            description =
                    "The numbers of nodes to choose from, such as 1..40, 10..100:10 or 4,8,16; of a pool that "
                            + "scales, the most nodes. If not given, from what the load needs on average to what it hardly ever needs.")
    private Optional<String> nodes = Optional.empty();

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description = "What else takes several values, as of sweep; may be repeated.")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--screening",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Replications of every candidate at first; 10 if not given.")
    private int screening = SCREENING;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "The most replications to confirm with; 64 times --replications if not given.")
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--indifference",
            paramLabel = "PERCENT",
            converter = Percentage.class,
            description = "How much dearer a setting may be and still be as good; 0.5%% if not given.")
    private double indifference = INDIFFERENCE;

    /** Returns the pool that is meant, if one is. */
    Optional<SizeTarget> target(Scenario scenario) {
        List<SizeTarget> targets = alternatives(scenario).stream()
                .flatMap(one -> one.pools().stream().map(place -> new SizeTarget(one, place)))
                .filter(target ->
                        pool.isEmpty() || pool.get().equals(target.pool().name()))
                .toList();
        boolean needed = pool.isPresent() || nodes.isPresent() || varied.isEmpty();
        if (needed && targets.size() != 1) {
            String found = targets.isEmpty()
                    ? "none"
                    : targets.stream()
                            .map(target -> "'" + target.pool().name() + "' of '"
                                    + target.alternative().name() + "'")
                            .collect(Collectors.joining(" and "));
            throw misused("expected one pool to size, with --pool and --alternative or what --vary varies, but found "
                    + found);
        }
        return needed ? Optional.of(targets.get(0)) : Optional.empty();
    }

    /** Returns the name of the alternative that is sized. */
    String alternative(Scenario scenario, Optional<SizeTarget> target) {
        List<Alternative> possible = target.map(one -> List.of(one.alternative()))
                .orElseGet(() -> alternatives(scenario).stream()
                        .filter(one -> varied.stream().anyMatch(path -> path.startsWith(prefix(one))))
                        .toList());
        List<Alternative> found = possible.isEmpty() ? alternatives(scenario) : possible;
        if (found.size() != 1) {
            throw misused("expected one alternative to size, with --alternative, but found " + found.size());
        }
        return found.get(0).name();
    }

    private static String prefix(Alternative one) {
        return "alternatives." + one.name() + ".";
    }

    private List<Alternative> alternatives(Scenario scenario) {
        List<Alternative> named = scenario.alternatives().stream()
                .filter(one -> alternative.isEmpty() || alternative.get().equals(one.name()))
                .toList();
        if (named.isEmpty()) {
            throw misused("expected the name of an alternative, but found '" + alternative.orElse("") + "'");
        }
        return named;
    }

    /** Reads what takes several values; refuses too many combinations. */
    Variations variations(Scenario scenario, Optional<SizeTarget> target) throws InvalidScenario {
        List<String> paths = new ArrayList<>();
        target.filter(one -> nodes.isPresent() || !variesPool(one))
                .ifPresent(one -> paths.add(numberOfNodes(one) + "=" + nodes.orElseGet(() -> one.range(scenario))));
        paths.addAll(varied);
        Variations read = VariationReader.read(paths);
        for (Variation variation : read.variations()) {
            if (variation.path().startsWith("experiment.")) {
                throw misused("expected a path other than '" + variation.path()
                        + "', as all candidates are judged in the same way");
            }
            if (variation.continuous()) {
                throw misused("expected a step for " + variation.path() + ", such as a..b:step");
            }
        }
        BigInteger count = Design.gridSize(read.variations());
        if (count.compareTo(BigInteger.valueOf(MOST_CANDIDATES)) > 0) {
            throw misused("expected at most " + MOST_CANDIDATES + " candidates, but found " + count
                    + "; larger steps make fewer");
        }
        return read;
    }

    private String numberOfNodes(SizeTarget target) {
        if (target.pool().formula().isPresent()) {
            throw misused("expected --vary, such as --vary '" + target.place() + ".autoscale.interval=5m,15m', as a"
                    + " formula decides on the nodes of this pool");
        }
        return target.path();
    }

    private boolean variesPool(SizeTarget target) {
        return varied.stream().anyMatch(path -> path.startsWith(target.place() + "."));
    }

    /** Returns how the candidates are judged. */
    Rules rules(Scenario scenario) {
        int first = Math.max(2, scenario.experiment().replications());
        int last = most.orElseGet(() -> (int) Math.min((long) DOUBLINGS * first, Integer.MAX_VALUE));
        if (screening < 2 || last < first) {
            throw misused("expected --screening of at least 2 and --max-replications of at least " + first
                    + ", the replications of the first look");
        }
        return new Rules(1 - scenario.experiment().confidence(), screening, first, last, indifference);
    }

    /** Refuses a scenario that does not say what good enough means. */
    void requireObjectives(Scenario scenario) {
        if (scenario.objectives().isEmpty()) {
            throw misused("expected objectives in the scenario, which say what good enough means, but found none; "
                    + "for example --set 'objectives=[p95(waitingTime) <= 15m]'");
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
