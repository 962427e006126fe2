package dev.poolwise.robustness;

import dev.poolwise.analysis.Legible;
import dev.poolwise.robustness.Forecast.Month;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.Proportion;
import dev.poolwise.study.PointResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How likely a choice goes wrong, in figures and sentences.
 *
 * @param contest what best means
 * @param budget in money; empty for none
 * @param base the scenario as it is
 * @param risks of every alternative, in the order of the scenario
 * @param forecast if one was asked for
 */
public record RiskAnswer(
        Contest contest, OptionalDouble budget, PointResult base, List<RiskOf> risks, Optional<Forecast> forecast) {
    public RiskAnswer {
        risks = List.copyOf(risks);
    }

    /** Returns the alternative that the sentences are about: the best on the means, or else the first. */
    public RiskOf subject() {
        String name = contest.best(base).orElse(risks.get(0).alternative());
        return risks.stream()
                .filter(risk -> risk.alternative().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Scenario scenario() {
        return contest.scenario();
    }

    /** Returns the answer in one sentence. */
    public String headline() {
        RiskOf subject = subject();
        String name = "'" + subject.alternative() + "'";
        List<String> parts = new ArrayList<>();
        subject.overBudget()
                .ifPresent(over ->
                        parts.add("costs more than " + money(budget.orElse(0)) + " with probability " + percent(over)));
        for (int i = 0; i < subject.missed().size(); i++) {
            parts.add("misses " + scenario().objectives().get(i).text() + " with probability "
                    + percent(subject.missed().get(i)));
        }
        parts.add("is regretted with probability " + percent(subject.regretted()));
        return name + " " + String.join(", ", parts.subList(0, parts.size() - 1)) + (parts.size() > 1 ? " and " : "")
                + parts.get(parts.size() - 1) + ".";
    }

    /** Returns what else there is to say, most important first. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        RiskOf subject = subject();
        reasons.add(
                contest.best(base).isPresent()
                        ? "'%s' is %s on the means%s."
                                .formatted(
                                        subject.alternative(),
                                        scenario().objectives().isEmpty()
                                                ? "the cheapest"
                                                : "the cheapest that meets the objectives",
                                        contest.isSure(base) ? "" : ", though not surely")
                        : "No alternative meets the objectives on the means; '%s' is the first of the scenario."
                                .formatted(subject.alternative()));
        reasons.add("Regret: in the same replication the cheapest good alternative would have cost %s less on average, "
                        .formatted(money(subject.regret().mean()))
                + "and %s less at most.".formatted(money(subject.worst())));
        forecast.ifPresent(months -> reasons.add(change(months)));
        return List.copyOf(reasons);
    }

    private static String change(Forecast forecast) {
        Month first = forecast.months().get(0);
        Optional<Month> change = forecast.firstChange();
        if (change.isEmpty()) {
            return "Over %s months the best alternative stays %s.%s"
                    .formatted(
                            forecast.months().size(),
                            named(first.best()),
                            forecast.isSure() ? "" : " In some of them the replications cannot tell for sure.");
        }
        Month month = change.get();
        int earliest = forecast.earliestChange().map(Month::number).orElse(month.number());
        String latest =
                forecast.latestChange().map(m -> "to month " + m.number()).orElse("to beyond the forecast");
        return "The best alternative first changes in month %s, from %s to %s, at %s of today's arrival rate%s."
                .formatted(
                        month.number(),
                        named(first.best()),
                        named(month.best()),
                        String.format(Locale.ROOT, "%.0f %%", 100 * month.factor()),
                        latest.equals("to month " + earliest)
                                ? ""
                                : "; as far as the replications can tell, it may be anywhere from month " + earliest
                                        + " " + latest);
    }

    /** Returns a best alternative in words. */
    public static String named(Optional<String> best) {
        return best.map(name -> "'" + name + "'").orElse("none (no alternative meets the objectives)");
    }

    private String money(double amount) {
        return new Legible(scenario().currency()).money(BigDecimal.valueOf(amount));
    }

    /** Returns a probability with its interval, such as {@code 12 % (6.4 to 21 %)}. */
    public static String percent(Proportion share) {
        return "%s %% (%s to %s %%)".formatted(digits(share.share()), digits(share.lower()), digits(share.upper()));
    }

    private static String digits(double share) {
        double percent = 100 * share;
        String form = percent == Math.rint(percent) || (percent >= 10 && percent <= 90) ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, form, percent);
    }
}
