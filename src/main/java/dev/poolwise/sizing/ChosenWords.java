package dev.poolwise.sizing;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.selection.Answer;
import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Why a setting is chosen. */
final class ChosenWords {
    private final Sizing sizing;
    private final SizingWords words;
    private final int best;

    ChosenWords(Sizing sizing, SizingWords words) {
        this.sizing = sizing;
        this.words = words;
        this.best = sizing.best().orElseThrow();
    }

    SizingAnswer answer() {
        String headline = "Choose %s: the cheapest setting that meets %s, for %s."
                .formatted(words.named(best), words.objectives(), words.cost(best));
        List<String> reasons = new ArrayList<>();
        reasons.add(
                sizing.withoutJobs()
                        ? "No job arrives in the time that is observed, so no setting lets any wait too long."
                        : "It meets " + words.found(best, Answer.YES) + ".");
        for (int neighbour : sizing.neighbours(best)) {
            if (!OptionalInt.of(neighbour).equals(sizing.runnerUp())) {
                reasons.add(words.named(neighbour) + ", one step away, " + standing(neighbour) + ".");
            }
        }
        if (sizing.runnerUp().isPresent()) {
            reasons.add(runnerUp(sizing.runnerUp().getAsInt()));
        }
        binding().ifPresent(reasons::add);
        sizing.prices().forEach(price -> reasons.add(words.price(price)));
        asGood().ifPresent(reasons::add);
        edge().ifPresent(reasons::add);
        return new SizingAnswer(Recommendation.CHOSEN, headline, reasons);
    }

    private String standing(int neighbour) {
        Optional<Judged> judged = sizing.candidates().get(neighbour).judged();
        if (judged.isEmpty()) {
            return "cannot keep up with its load";
        }
        return judged.get().standing() == Standing.MISSES
                ? words.costs(neighbour) + ", but misses " + words.found(neighbour, Answer.NO)
                : words.costs(neighbour);
    }

    private String runnerUp(int candidate) {
        Judged judged = sizing.candidates().get(candidate).judged().orElseThrow();
        boolean sure = judged.constraints().stream().allMatch(answer -> answer == Answer.YES);
        String open =
                sure ? "" : "; its replications leave open whether it meets " + words.found(candidate, Answer.OPEN);
        String difference = words.difference(candidate);
        return "The runner-up, %s, %s%s%s."
                .formatted(
                        words.named(candidate),
                        words.costs(candidate),
                        difference.isEmpty() ? "" : " (" + difference + ")",
                        open);
    }

    /** What binds is the objective with the least room; nothing does if no cheaper setting fails. */
    private Optional<String> binding() {
        OptionalInt binding = sizing.binding();
        long failing = IntStream.range(0, sizing.candidates().size())
                .filter(this::isCheaperButMisses)
                .count();
        if (binding.isEmpty() || failing == 0) {
            return Optional.empty();
        }
        double margin = sizing.margin(best, binding.getAsInt());
        return Optional.of("What binds is %s: it has %s of its limit to spare, and %s."
                .formatted(
                        words.text(binding.getAsInt()),
                        words.percent(margin),
                        failing == 1 ? "one cheaper setting fails" : failing + " cheaper settings fail"));
    }

    private boolean isCheaperButMisses(int candidate) {
        return sizing.candidates().get(candidate).figures().isPresent()
                && sizing.candidates().get(candidate).judged().orElseThrow().standing() == Standing.MISSES
                && sizing.figures(candidate).cost().value().orElse(0)
                        < sizing.figures(best).cost().value().orElse(0);
    }

    private Optional<String> asGood() {
        List<String> equal = IntStream.range(0, sizing.candidates().size())
                .filter(i -> sizing.candidates()
                        .get(i)
                        .judged()
                        .map(j -> j.standing() == Standing.AS_GOOD)
                        .orElse(false))
                .mapToObj(words::named)
                .toList();
        return equal.isEmpty()
                ? Optional.empty()
                : Optional.of("As good, within %s of the cost: %s."
                        .formatted(words.percent(sizing.task().rules().indifference()), String.join("; ", equal)));
    }

    private Optional<String> edge() {
        List<String> edges = words.atTheEdge();
        boolean lone = sizing.candidates().size() == 1;
        return edges.isEmpty() || lone
                ? Optional.empty()
                : Optional.of("%s %s at the end of what was tried; a wider range may hold something cheaper."
                        .formatted(String.join(" and ", edges), edges.size() == 1 ? "is" : "are"));
    }
}
