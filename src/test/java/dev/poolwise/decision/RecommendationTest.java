package dev.poolwise.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.billing.Bill;
import dev.poolwise.capacity.Account;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationTest {
    private static final Metric WAIT = Metric.named("waitingTime.mean").orElseThrow();
    private static final Objective SHORT_WAIT =
            new Objective("mean(waitingTime) <= 10m", WAIT, Optional.empty(), Objective.Relation.AT_MOST, 600);

    private static Estimate estimate(String metric, double value, double halfWidth) {
        return new Estimate(
                Metric.named(metric).orElseThrow(),
                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                OptionalDouble.of(halfWidth),
                10,
                List.of(value));
    }

    private static AlternativeAnalysis alternative(String name, double cost, double wait, double halfWidth) {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.ALL) {
            metrics.put(metric.name(), estimate(metric.name(), 1, 0));
        }
        metrics.put("cost", estimate("cost", cost, 0));
        metrics.put("waitingTime.mean", estimate("waitingTime.mean", wait, halfWidth));
        metrics.put("jobs.arrived", estimate("jobs.arrived", 3600, 0));
        Alternative described = new Alternative(name, List.of(Fixtures.pool(1, 0)), Map.of(), Map.of());
        return new AlternativeAnalysis(
                described,
                metrics,
                Map.of(),
                Map.of(),
                List.of(),
                new Bill(List.of(), BigDecimal.valueOf(cost)),
                estimate("cost", cost, 0),
                new AlternativeAnalysis.Waste(0, 0, 0, 0, 0),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Recommendation recommend(List<Objective> objectives, AlternativeAnalysis... alternatives) {
        Scenario fixture = Fixtures.scenario(List.of(), Time.DAY, Fixtures.pool(1, 0));
        Scenario scenario = new Scenario(
                fixture.name(),
                fixture.description(),
                fixture.source(),
                fixture.currency(),
                fixture.workload(),
                Account.UNLIMITED,
                fixture.alternatives(),
                objectives,
                fixture.experiment(),
                List.of());
        return Recommendation.of(new Analysis(scenario, List.of(alternatives), List.of()));
    }

    @ParameterizedTest(name = "{0} ± {1} at most 600 is {2}")
    @CsvSource({
        "500, 50, MET",
        "550, 50, MET",
        "551, 50, UNDECIDED",
        "649, 50, UNDECIDED",
        "650, 50, UNDECIDED",
        "650.1, 50, MISSED",
        "600, 0, MET",
        "600.1, 0, MISSED"
    })
    void anObjectiveIsJudgedOnTheConfidenceBound(double value, double halfWidth, Verdict verdict) {
        assertEquals(verdict, Verdicts.verdict(SHORT_WAIT, estimate("waitingTime.mean", value, halfWidth)));
    }

    @ParameterizedTest(name = "{0} ± {1} at least 600 is {2}")
    @CsvSource({"700, 50, MET", "650, 50, MET", "640, 50, UNDECIDED", "549, 50, MISSED"})
    void aLowerLimitIsJudgedFromTheOtherSide(double value, double halfWidth, Verdict verdict) {
        Objective atLeast = new Objective("", WAIT, Optional.empty(), Objective.Relation.AT_LEAST, 600);
        assertEquals(verdict, Verdicts.verdict(atLeast, estimate("waitingTime.mean", value, halfWidth)));
    }

    @Test
    void aMetricWithoutAValueMisses() {
        Estimate withheld = new Estimate(WAIT, OptionalDouble.empty(), OptionalDouble.empty(), 10, List.of());
        assertEquals(Verdict.MISSED, Verdicts.verdict(SHORT_WAIT, withheld));
    }

    @Test
    void theCheapestThatMeetsTheObjectivesIsChosenWhateverItsOrder() {
        Recommendation recommendation = recommend(
                List.of(SHORT_WAIT),
                alternative("big", 300, 10, 1),
                alternative("cheap but slow", 100, 900, 10),
                alternative("right", 200, 500, 10));

        assertEquals(Optional.of("right"), recommendation.choose());
        assertEquals(Optional.of("pool"), recommendation.processing());
        assertEquals("chosen", recommendation.verdict());
        assertEquals("Choose 'right' (pool): it meets the objective, for 200.00 USD.", recommendation.headline());
        assertTrue(recommendation
                .reasons()
                .contains("The next cheapest that meets them, 'big', costs 100.00 USD more (300.00 USD)."));
        assertTrue(
                recommendation
                        .reasons()
                        .contains(
                                "'cheap but slow' costs 100.00 USD less, but misses mean(waitingTime) <= 10m (15.00 ± 0.17 min)."));
    }

    @Test
    void nothingThatMeetsIsNamedWithTheNearestAndWhatItMisses() {
        Recommendation recommendation =
                recommend(List.of(SHORT_WAIT), alternative("far", 100, 6000, 10), alternative("near", 200, 900, 10));

        assertEquals(Optional.empty(), recommendation.choose());
        assertEquals("nothing-meets", recommendation.verdict());
        assertTrue(recommendation
                .headline()
                .startsWith("No alternative meets the objectives; 'near' (pool) comes nearest"));
    }

    @Test
    void anUndecidedObjectiveSaysHowManyReplicationsWouldTell() {
        Recommendation recommendation =
                recommend(List.of(SHORT_WAIT), alternative("open", 100, 590, 40), alternative("slow", 50, 900, 10));

        assertEquals("undecided", recommendation.verdict());
        assertEquals(Optional.empty(), recommendation.choose());
        assertTrue(
                recommendation.reasons().get(0).contains("about 160 replications"),
                recommendation.reasons().get(0));
    }

    @Test
    void aCheaperUndecidedAlternativeIsMentionedBesideTheChoice() {
        Recommendation recommendation =
                recommend(List.of(SHORT_WAIT), alternative("open", 100, 590, 40), alternative("sure", 150, 300, 10));

        assertEquals(Optional.of("sure"), recommendation.choose());
        assertTrue(recommendation.reasons().stream().anyMatch(r -> r.contains("'open'") && r.contains("undecided")));
    }

    @Test
    void withoutObjectivesTheBestOfBothIsChosen() {
        Recommendation recommendation =
                recommend(List.of(), alternative("both", 100, 10, 1), alternative("neither", 200, 20, 1));

        assertEquals(Optional.of("both"), recommendation.choose());
        assertTrue(recommendation.headline().contains("no other waits less"));
    }

    /** 3,600 jobs that each wait 100 s less are 100 hours of waiting, for 50 USD more. */
    @Test
    void withoutObjectivesTheTradeOffIsMoneyPerHourOfWaitingSaved() {
        Recommendation recommendation =
                recommend(List.of(), alternative("fast", 150, 10, 1), alternative("cheap", 100, 110, 1));

        assertEquals(Optional.of("cheap"), recommendation.choose());
        assertTrue(recommendation.headline().contains("worth more than 0.50 USD"), recommendation.headline());
        assertTrue(
                recommendation.reasons().get(0).contains("saves 100 hours of waiting"),
                recommendation.reasons().get(0));
    }

    @Test
    void anAlternativeWithoutAMeanWaitIsNotTradedOff() {
        AlternativeAnalysis endless = alternative("endless", 10, Double.NaN, 0);

        Recommendation traded =
                recommend(List.of(), alternative("fast", 150, 10, 1), endless, alternative("cheap", 100, 110, 1));
        Recommendation alone = recommend(List.of(), endless, alternative("fast", 150, 10, 1));

        assertEquals(Optional.of("cheap"), traded.choose());
        assertTrue(traded.reasons().stream()
                .anyMatch(r -> r.startsWith("'endless' costs 10.00 USD, but has no mean wait")));
        assertEquals(Optional.of("fast"), alone.choose());
        assertTrue(alone.headline().contains("no other has a mean wait"), alone.headline());
        assertEquals(
                Optional.of("endless"), recommend(List.of(), endless, endless).choose());
    }

    @Test
    void theRuleOfThumbIsShownWithItsNumbers() {
        Recommendation recommendation = recommend(List.of(), alternative("only", 100, 10, 1));

        assertEquals(4, recommendation.ruleOfThumb().size());
        Recommendation.RuleOfThumb many = recommendation.ruleOfThumb().get(0);
        assertTrue(many.met());
        assertEquals("3,600 jobs a day (many: 100 or more)", many.numbers());
    }
}
