package dev.poolwise.sizing;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Unit;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.selection.Answer;
import dev.poolwise.study.PathNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The phrases that answers to a sizing are made of. */
final class SizingWords {
    private final Sizing sizing;
    private final PathNames names;
    private final Legible legible;

    SizingWords(Sizing sizing) {
        this.sizing = sizing;
        this.names = new PathNames(sizing.task().variations());
        this.legible = new Legible(sizing.scenario().currency());
    }

    /** Returns the settings of a candidate, for example {@code nodes=14}. */
    String named(int candidate) {
        return sizing.point(candidate).settings().stream()
                .map(setting -> names.of(setting.path()) + "=" + setting.value().legible())
                .collect(Collectors.joining(", "));
    }

    String cost(int candidate) {
        return legible.estimate(sizing.figures(candidate).cost());
    }

    String money(double amount) {
        return legible.money(BigDecimal.valueOf(amount));
    }

    /** Returns {@code the objective} or {@code all 3 objectives}. */
    String objectives() {
        int number = sizing.scenario().objectives().size();
        return number == 1 ? "the objective" : "all " + number + " objectives";
    }

    /** Returns the objectives of a candidate with one answer, each with what was found. */
    String found(int candidate, Answer answer) {
        List<Answer> answers =
                sizing.candidates().get(candidate).judged().orElseThrow().constraints();
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i) == answer)
                .mapToObj(i -> found(candidate, i))
                .collect(Collectors.joining(" and "));
    }

    private String found(int candidate, int objective) {
        Estimate estimate = sizing.figures(candidate).objectives().get(objective);
        String none = Figures.isWithheld(estimate) ? "the queue keeps growing" : "no value";
        String value = estimate.value().isEmpty() ? none : legible.estimate(estimate);
        return text(objective) + " (" + value + ")";
    }

    String text(int objective) {
        return sizing.scenario().objectives().get(objective).text();
    }

    /** Returns how much a candidate costs more or less than the best, for example {@code costs 60.00 USD more}. */
    String costs(int candidate) {
        double difference = sizing.figures(candidate).cost().value().orElse(0)
                - sizing.figures(sizing.best().orElseThrow()).cost().value().orElse(0);
        return difference == 0
                ? "costs the same"
                : "costs " + money(Math.abs(difference)) + (difference > 0 ? " more" : " less");
    }

    /** Returns what another limit would do to the cost. */
    String price(Price price) {
        Objective objective = sizing.scenario().objectives().get(price.objective());
        Unit unit = objective.metric().unit();
        String limit = legible.of(unit, OptionalDouble.of(price.limit()), OptionalDouble.empty());
        String each = unit == Unit.SECONDS
                ? money(price.perUnit() * 60) + " for each minute"
                : money(price.perUnit() / 100) + " for each percentage point";
        String change = money(Math.abs(price.costChange()));
        return price.looser()
                ? "With a limit of %s in %s, %s would do for %s less: %s."
                        .formatted(limit, objective.text(), named(price.candidate()), change, each)
                : "To keep a limit of %s in %s takes %s, for %s more: %s."
                        .formatted(limit, objective.text(), named(price.candidate()), change, each);
    }

    /** Returns a fraction as a percentage. */
    String percent(double fraction) {
        return legible.of(Unit.FRACTION, OptionalDouble.of(fraction), OptionalDouble.empty());
    }

    /** Returns a paired difference in cost, with its interval if it has one that is not 0. */
    String difference(int candidate) {
        return sizing.dearerThanBest(candidate)
                .filter(difference -> difference.halfWidth().orElse(0) > 0)
                .map(difference -> "a paired difference of " + legible.difference(difference))
                .orElse("");
    }

    /**
     * Returns which settings of the best are the first or last that were tried, if it could be otherwise; names have no
     * ends.
     */
    List<String> atTheEdge() {
        List<String> edges = new ArrayList<>();
        sizing.point(sizing.best().orElseThrow()).settings().forEach(setting -> sizing.task().variations().stream()
                .filter(variation -> variation.path().equals(setting.path()))
                .map(variation -> variation.values())
                .filter(values -> values.size() > 1 && values.get(0).kind() != Kind.TEXT)
                .forEach(values -> {
                    if (setting.value().equals(values.get(0))
                            || setting.value().equals(values.get(values.size() - 1))) {
                        edges.add(
                                names.of(setting.path()) + "=" + setting.value().legible());
                    }
                }));
        return edges;
    }
}
