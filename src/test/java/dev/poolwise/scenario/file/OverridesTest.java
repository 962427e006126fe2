package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
    private static Pool pool(Scenario scenario) {
        return scenario.alternatives().get(1).pools().get(0);
    }

    @Test
    void aValueIsReplacedByThePathOfItsKeys() throws InvalidScenario {
        Scenario scenario = Samples.read(Samples.TYPICAL, "alternatives.pool of four.pools.nightly.nodes=6");
        assertEquals(6, pool(scenario).nodes());
    }

    @Test
    void theLastOfTwoValuesCounts() throws InvalidScenario {
        assertEquals(
                8,
                Samples.read(Samples.TYPICAL, "experiment.seed=7", "experiment.seed=8")
                        .experiment()
                        .seed());
    }

    @Test
    void aKeyThatIsNotInTheFileIsAdded() throws InvalidScenario {
        Scenario scenario = Samples.read(Samples.TYPICAL, "alternatives.pool of four.pools.nightly.slotsPerNode=4");
        assertEquals(4, pool(scenario).slotsPerNode());
    }

    @Test
    void anItemOfAListIsNamedByItsNumber() throws InvalidScenario {
        String path = "alternatives.pool of four.pools.nightly.resize";
        assertEquals(
                3,
                pool(Samples.read(Samples.TYPICAL, path + ".1.nodes=3"))
                        .resizes()
                        .get(1)
                        .nodes());
        assertEquals(
                3,
                pool(Samples.read(Samples.TYPICAL, path + "[1].nodes=3"))
                        .resizes()
                        .get(1)
                        .nodes());
    }

    @Test
    void aValueMayBeAMappingOrAList() throws InvalidScenario {
        Scenario scenario = Samples.read(
                Samples.TYPICAL, "objectives=[cost <= 5]", "workload.scoring.arrivals={process: at, times: [0s, 5m]}");
        assertEquals(
                List.of("cost <= 5"),
                scenario.objectives().stream().map(o -> o.text()).toList());
    }

    @Test
    void aNameWithAPointIsFound() throws InvalidScenario {
        String text = Samples.TYPICAL.replace("nightly", "v1.2");
        assertEquals(
                5,
                pool(Samples.read(text, "alternatives.pool of four.pools.v1.2.nodes=5"))
                        .nodes());
    }

    @Test
    void ofTwoNamesThatFitTheLongerIsMeant() throws InvalidScenario {
        String text = Samples.typical("      nightly:\n", "      v1: {nodes: 1}\n      v1.2:\n")
                .replace("    pools:\n", "    route: {scoring: v1}\n    pools:\n");
        Scenario scenario = Samples.read(text, "alternatives.pool of four.pools.v1.2.nodes=5");
        assertEquals(1, scenario.alternatives().get(1).pools().get(0).nodes());
        assertEquals(5, scenario.alternatives().get(1).pools().get(1).nodes());
    }

    @Test
    void problemsOfAnOverrideAreNamedByIt() {
        String expected =
                """
                --set experiment.replications:1:1: experiment.replications: expected a whole number from 1 to 100000, but found 0
                --set experiment.sede:1:1: experiment.sede: expected one of the keys horizon, until, warmUp, replications, seed, confidence, study, start, precision or inputUncertainty, but found 'sede'
                    hint: did you mean 'seed'?
                --set nothing:1:1: nothing: expected path=value, but found no '='
                --set objectives.7:1:1: objectives.7: expected the number of an item, from 0 to 1, but found 7
                --set worklod.scoring.slots:1:1: worklod.scoring.slots: expected the path of a value in the scenario, but found no key 'worklod'
                    hint: did you mean 'workload'?""";
        assertEquals(
                expected,
                Samples.problems(
                        Samples.TYPICAL,
                        "worklod.scoring.slots=2",
                        "nothing",
                        "objectives.7=cost <= 3",
                        "experiment.sede=3",
                        "experiment.replications=0"));
    }
}
