package dev.poolwise.sizing;

import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Unit;
import dev.poolwise.selection.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the limits cost: the cheapest candidate as a function of one limit is a staircase, of which these are the next
 * step up and the next step down.
 */
final class Prices {
    private final List<Objective> objectives;
    private final List<SizedCandidate> candidates;
    private final Figures best;

    /** Creates the prices beside the best candidate. */
    Prices(List<Objective> objectives, List<SizedCandidate> candidates, int best) {
        this.objectives = objectives;
        this.candidates = candidates;
        this.best = candidates.get(best).figures().orElseThrow();
    }

    /** Returns the prices of all limits on durations and fractions. */
    List<Price> all() {
        return IntStream.range(0, objectives.size())
                .filter(i -> hasPrice(objectives.get(i).metric().unit()))
                .boxed()
                .flatMap(i -> Stream.concat(looser(i).stream(), tighter(i).stream()))
                .toList();
    }

    private static boolean hasPrice(Unit unit) {
        return unit == Unit.SECONDS || unit == Unit.FRACTION;
    }

    /** Of the cheaper candidates that miss nothing else, takes the one for which the limit gives way least. */
    private Optional<Price> looser(int objective) {
        Objective limited = objectives.get(objective);
        return priced(objective).stream()
                .filter(price -> price.costChange() < 0)
                .filter(price -> Margin.isTighter(limited, limited.limit(), price.limit()))
                .min(Comparator.comparingDouble(price -> Math.abs(price.limit() - limited.limit())));
    }

    /** Of the candidates that keep a limit which the best does not, takes the cheapest. */
    private Optional<Price> tighter(int objective) {
        Objective limited = objectives.get(objective);
        double kept = Margin.attainable(limited, best.objectives().get(objective));
        return priced(objective).stream()
                .filter(price -> price.costChange() > 0)
                .filter(price -> Margin.isTighter(limited, price.limit(), kept))
                .min(Comparator.comparingDouble(Price::costChange));
    }

    private List<Price> priced(int objective) {
        List<Price> priced = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            SizedCandidate candidate = candidates.get(i);
            if (candidate.figures().isPresent() && missesNothingBut(objective, candidate)) {
                price(objective, i, candidate.figures().get()).ifPresent(priced::add);
            }
        }
        return priced;
    }

    private boolean missesNothingBut(int objective, SizedCandidate candidate) {
        List<Answer> answers = candidate.judged().orElseThrow().constraints();
        return IntStream.range(0, answers.size())
                .filter(i -> i != objective)
                .allMatch(i -> answers.get(i) == Answer.YES);
    }

    private Optional<Price> price(int objective, int candidate, Figures figures) {
        Objective limited = objectives.get(objective);
        double limit = Margin.attainable(limited, figures.objectives().get(objective));
        double change =
                figures.cost().value().orElse(Double.NaN) - best.cost().value().orElse(Double.NaN);
        double step = Math.abs(limit - limited.limit());
        return Double.isFinite(limit) && Double.isFinite(change) && step > 0
                ? Optional.of(new Price(
                        objective,
                        Margin.isTighter(limited, limited.limit(), limit),
                        limit,
                        candidate,
                        change,
                        Math.abs(change) / step))
                : Optional.empty();
    }
}
