package dev.poolwise.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A break-even in sentences. */
public final class BreakEvenWords {
    private static final double UNEVEN = 1.5;

    private final BreakEven answer;
    private final Axis axis;
    private final Contest contest;
    private final String level;

    /**
     * Puts an answer into words.
     *
     * @param level the confidence level, such as {@code 95 %}
     */
    public BreakEvenWords(BreakEven answer, String level) {
        this.answer = answer;
        this.axis = answer.axis();
        this.contest = answer.contest();
        this.level = level;
    }

    /** Returns the answer in one sentence. */
    public String headline() {
        List<Crossing> crossings = answer.crossings();
        if (crossings.isEmpty()) {
            return answer.sure() ? throughout() : "Undecided: " + throughout();
        }
        if (crossings.size() > 1) {
            return "Over the range of %s, the best alternative changes %s times."
                    .formatted(axis.label(), crossings.size());
        }
        Crossing only = crossings.get(0);
        return "From %s%s = %s on, %s."
                .formatted(only.located() ? "" : "about ", axis.label(), value(only), contest.predicate(only.after()));
    }

    /** Returns where a crossing is, with its half-width if both ends of its interval are about as far. */
    public String value(Crossing crossing) {
        double below = crossing.at() - crossing.from().orElse(Double.NaN);
        double above = crossing.until().orElse(Double.NaN) - crossing.at();
        boolean even = below > 0 && above > 0 && below < UNEVEN * above && above < UNEVEN * below;
        return even
                        && crossing.located()
                        && !axis.whole()
                        && !interval(crossing).startsWith("at")
                ? axis.text(crossing.at(), (below + above) / 2)
                : axis.text(crossing.at());
    }

    private String throughout() {
        Optional<String> best = contest.best(answer.samples().get(0).result());
        String doubt = answer.sure() ? "" : ", but not surely everywhere: more replications are needed";
        return "%s over the whole range of %s, from %s to %s%s."
                .formatted(
                        capitalised(contest.predicate(best)),
                        axis.label(),
                        axis.text(axis.lower()),
                        axis.text(axis.upper()),
                        doubt);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Returns what else there is to say, most important first. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        List<Crossing> crossings = answer.crossings();
        for (Crossing crossing : crossings) {
            if (crossings.size() > 1) {
                reasons.add("From %s on, %s.".formatted(axis.text(crossing.at()), contest.predicate(crossing.after())));
            }
            reasons.add(certainty(crossing));
            if (!crossing.cause().isEmpty()) {
                reasons.add("The reason is an objective: " + crossing.cause() + ".");
            }
        }
        if (!crossings.isEmpty()) {
            reasons.add("Below %s, %s."
                    .formatted(
                            axis.text(crossings.get(0).at()),
                            contest.predicate(crossings.get(0).before())));
        } else if (!answer.sure()) {
            reasons.add("At some values the replications cannot tell who is best, so a crossing may be hidden there; "
                    + "--replications takes more of them.");
        }
        return List.copyOf(reasons);
    }

    private String certainty(Crossing crossing) {
        if (!crossing.located()) {
            return "The search stopped near %s, as its budget was used up; --max-points allows more."
                    .formatted(axis.text(crossing.at()));
        }
        if (crossing.from().isEmpty() && crossing.until().isEmpty()) {
            return "How sure that is cannot be told: " + "the replications are too few, or leave the whole range open.";
        }
        return "With %s confidence the crossing lies %s.".formatted(level, interval(crossing));
    }

    /** Returns the interval of a crossing, such as {@code from 30.4/h to 32/h}. */
    public String interval(Crossing crossing) {
        OptionalDouble from = crossing.from();
        OptionalDouble until = crossing.until();
        if (from.isPresent() && until.isPresent()) {
            String low = axis.text(from.getAsDouble());
            String high = axis.text(until.getAsDouble());
            return low.equals(high) ? "at " + low : "from " + low + " to " + high;
        }
        return from.isPresent()
                ? "at " + axis.text(from.getAsDouble()) + " or above, perhaps beyond the range"
                : until.isPresent()
                        ? "at " + axis.text(until.getAsDouble()) + " or below, perhaps outside of the range"
                        : "anywhere in the range";
    }
}
