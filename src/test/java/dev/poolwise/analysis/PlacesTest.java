package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.Accounts.PlaceShare;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where jobs go in a hybrid, worked out by hand: one node, four jobs of one hour at 0:00, 0:00, 0:00 and 3:00. The
 * second waits ten minutes and goes to classic; so does the third.
 */
class PlacesTest {
    @TempDir
    private Path folder = Path.of("");

    private Analysis analysed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("hybrid.yaml"),
                """
                poolwise: 1
                workload: {a: {arrivals: {process: at, times: [0s, 0s, 0s, 3h]}, service: 1h}}
                alternatives:
                  pool: {pools: {p: {nodes: 2, billing: {computeHour: 1}}}}
                  hybrid:
                    pools: {p: {nodes: 1, billing: {computeHour: 1}}}
                    classic: {capacity: 9, billing: {computeHour: 2, per1000Transactions: 500}}
                    route: {a: {to: p, overflowTo: classic, whenWaited: 10m}}
                experiment: {horizon: 6h, replications: 1}
                """);
        Scenario scenario = ScenarioFile.read(file, List.of());
        return Analysis.of(scenario, Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE));
    }

    @Test
    void everyPlaceTellsItsJobsItsWaitAndItsCost() throws Exception {
        Analysis analysis = analysed();

        Map<String, PlaceShare> places =
                analysis.alternatives().get(1).accounts().places();
        assertEquals(List.of("p", "classic"), List.copyOf(places.keySet()));
        assertEquals(List.of(2.0, 0.5, 0.0, 6.0), figures(places, "p"));
        assertEquals(List.of(2.0, 0.5, 600.0, 5.0), figures(places, "classic"));
        assertTrue(analysis.alternatives().get(0).accounts().places().isEmpty(), "one place needs no table");
    }

    private static List<Double> figures(Map<String, PlaceShare> places, String name) {
        PlaceShare place = Objects.requireNonNull(places.get(name));
        return List.of(
                place.started().value().orElseThrow(),
                place.share().value().orElseThrow(),
                place.meanWait().value().orElseThrow(),
                place.cost().value().orElseThrow());
    }

    @Test
    void theRecommendationSaysHowAHybridDividesItsJobs() throws Exception {
        Recommendation recommendation = Recommendation.of(analysed());

        assertTrue(
                recommendation
                        .reasons()
                        .contains("In 'hybrid' jobs start in p (50.0 % of them, for 6.00 USD), "
                                + "classic (50.0 % of them, for 5.00 USD)."),
                recommendation.reasons().toString());
        RuleOfThumb rule = recommendation.ruleOfThumb().get(4);
        assertEquals("mixed", rule.favours());
        assertTrue(rule.met());
        assertEquals(
                "50.0 % of the jobs of 'hybrid' start in classic; its pools are 33.3 % busy, those of 'pool' 33.3 %",
                rule.numbers());
    }

    @Test
    void withoutAnOverflowTheRuleHasNothingToSay() throws Exception {
        Path file = Files.writeString(
                folder.resolve("routed.yaml"),
                """
                poolwise: 1
                workload: {a: {arrivals: {process: at, times: [0s]}, service: 1h}}
                alternatives: {both: {pools: {p: {nodes: 1}}, classic: {capacity: 1}, route: {a: p}}}
                experiment: {horizon: 6h, replications: 1}
                """);
        Scenario scenario = ScenarioFile.read(file, List.of());
        Analysis analysis = Analysis.of(scenario, Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE));

        assertFalse(Recommendation.of(analysis).ruleOfThumb().stream()
                .anyMatch(rule -> rule.favours().equals("mixed")));
    }
}
