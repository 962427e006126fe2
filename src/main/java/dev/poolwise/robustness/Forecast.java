package dev.poolwise.robustness;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Setting;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scenario month after month, while the arrival rate grows and follows the seasons.
 *
 * @param contest what best means
 * @param months in their order, at least one
 */
public record Forecast(Contest contest, List<Month> months) {
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * One month.
     *
     * @param number from 1
     * @param factor on the arrival rate of the scenario
     * @param result what came of it
     * @param risks of every alternative, in the order of the scenario
     * @param best who is best, on the means; empty if nobody meets the objectives
     * @param sure whether the replications leave no doubt about that
     */
    public record Month(
            int number, double factor, PointResult result, List<RiskOf> risks, Optional<String> best, boolean sure) {
        public Month {
            risks = List.copyOf(risks);
        }
    }

    public Forecast {
        months = List.copyOf(months);
    }

    /**
     * How the arrival rate develops.
     *
     * @param months at least 1
     * @param growth from month to month, a fraction above −1
     * @param seasons factors that the months take in turn; empty for none
     */
    public record Course(int months, double growth, List<Double> seasons) {
        /** Returns the factor of a month, numbered from 1. */
        BigDecimal factor(int month) {
            double season = seasons.isEmpty() ? 1 : seasons.get((month - 1) % seasons.size());
            return BigDecimal.valueOf(season * StrictMath.pow(1 + growth, month - 1))
                    .round(DIGITS);
        }
    }

    /** Simulates every month; all of them meet the same random numbers. */
    public static Forecast of(Contest contest, Driver rate, Course course, OptionalDouble budget, Trials trials)
            throws IOException, InvalidScenario {
        List<List<Setting>> points = new ArrayList<>();
        for (int month = 1; month <= course.months(); month++) {
            points.add(rate.at(course.factor(month)));
        }
        List<PointResult> results = trials.at(points);
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            PointResult result = results.get(i);
            months.add(new Month(
                    i + 1,
                    course.factor(i + 1).doubleValue(),
                    result,
                    new Risk(contest.scenario(), budget, result).all(),
                    contest.best(result),
                    contest.isSure(result)));
        }
        return new Forecast(contest, months);
    }

    /** Returns the first month in which another alternative is best than in the first one. */
    public Optional<Month> firstChange() {
        return months.stream()
                .filter(month -> !month.best.equals(months.get(0).best))
                .findFirst();
    }

    /**
     * Returns the first month in which it may be so: where the replications first leave doubt, or that of the change.
     */
    Optional<Month> earliestChange() {
        return months.stream()
                .filter(month -> !month.sure || !month.best.equals(months.get(0).best))
                .findFirst();
    }

    /** Returns the first month in which it is surely so. */
    Optional<Month> latestChange() {
        return months.stream()
                .filter(month -> month.sure && !month.best.equals(months.get(0).best))
                .findFirst();
    }

    /** Returns whether the replications leave no doubt in any month. */
    boolean isSure() {
        return months.stream().allMatch(Month::sure);
    }
}
