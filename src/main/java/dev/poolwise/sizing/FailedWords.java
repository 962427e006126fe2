package dev.poolwise.sizing;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.selection.Answer;
import dev.poolwise.selection.Selected.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why no setting is chosen. */
final class FailedWords {
    private static final int MOST_NAMED = 5;

    private final Sizing sizing;
    private final SizingWords words;

    FailedWords(Sizing sizing, SizingWords words) {
        this.sizing = sizing;
        this.words = words;
    }

    SizingAnswer nothingMeets() {
        List<String> reasons = new ArrayList<>();
        excluded(Exclusion.UNSTABLE, "%d of %d settings cannot keep up with their load.")
                .ifPresent(reasons::add);
        excluded(Exclusion.ERLANG_C, "%d of %d settings were excluded by Erlang C, without a run.")
                .ifPresent(reasons::add);
        reasons.add("A wider range, other values or looser objectives may help.");
        String headline = sizing.nearest().isEmpty()
                ? "No setting meets " + words.objectives() + ": none can keep up with its load."
                : nearest(sizing.nearest().getAsInt());
        return new SizingAnswer(Recommendation.NOTHING_MEETS, headline, reasons);
    }

    private Optional<String> excluded(Exclusion why, String sentence) {
        long number = sizing.candidates().stream()
                .filter(candidate -> candidate.excluded().equals(Optional.of(why)))
                .count();
        return number == 0
                ? Optional.empty()
                : Optional.of(sentence.formatted(number, sizing.candidates().size()));
    }

    private String nearest(int candidate) {
        return "No setting meets %s: %s comes nearest and misses %s, for %s."
                .formatted(
                        words.objectives(),
                        words.named(candidate),
                        words.found(candidate, Answer.NO),
                        words.cost(candidate));
    }

    SizingAnswer undecided() {
        List<Integer> open = IntStream.range(0, sizing.candidates().size())
                .filter(i -> sizing.candidates()
                        .get(i)
                        .judged()
                        .map(j -> j.standing() == Standing.OPEN)
                        .orElse(false))
                .boxed()
                .toList();
        String headline = sizing.best().isEmpty()
                ? "Undecided: no setting surely meets %s, but %s may.".formatted(words.objectives(), some(open))
                : "Undecided: %s surely meets %s, for %s, but %s may be cheaper."
                        .formatted(
                                words.named(sizing.best().getAsInt()),
                                words.objectives(),
                                words.cost(sizing.best().getAsInt()),
                                some(open));
        List<String> reasons = new ArrayList<>();
        open.stream().limit(MOST_NAMED).forEach(i -> reasons.add(whyOpen(i)));
        reasons.add("More replications would tell: --max-replications allows them, at present %d."
                .formatted(sizing.task().rules().most()));
        return new SizingAnswer(Recommendation.UNDECIDED, headline, reasons);
    }

    private String some(List<Integer> candidates) {
        return candidates.size() > 1
                ? candidates.size() + " others"
                : candidates.stream().map(words::named).findFirst().orElse("nothing");
    }

    private String whyOpen(int candidate) {
        String objectives = words.found(candidate, Answer.OPEN);
        String difference = sizing.best().isEmpty() ? "" : ", " + words.costs(candidate);
        return objectives.isEmpty()
                ? "%s%s, which is within the noise of its replications.".formatted(words.named(candidate), difference)
                : "%s%s; whether it meets %s stays open.".formatted(words.named(candidate), difference, objectives);
    }
}
