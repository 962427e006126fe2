package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.api.AlternativeResult;
import dev.poolwise.api.Poolwise;
import dev.poolwise.api.Results;
import dev.poolwise.api.junit.ScenarioTest;
import dev.poolwise.api.junit.ScenarioTests;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NightlyTest {
    /** One test for each line under expect:, in every scenario of the folder. */
    @TestFactory
    Stream<DynamicNode> everyScenarioDoesWhatItExpects() throws Exception {
        return ScenarioTests.in(Path.of("scenarios"));
    }

    /** The expectations of one scenario, and more. */
    @ScenarioTest("scenarios/nightly.yaml")
    void jobsSeldomWaitLong(Results results) {
        assertTrue(results.alternative("pool of five").metric("waitingTime.p95", "scoring").value() < 1800);
    }

    /** The scenario with another value, and its bill. */
    @Test
    void anotherNodeCostsAFifthMore() throws Exception {
        Results results = Poolwise.run(
                Path.of("scenarios/nightly.yaml"), "alternatives.pool of five.pools.nightly.nodes=6");

        AlternativeResult six = results.alternative("pool of five");
        assertEquals(0, six.total().compareTo(new BigDecimal("216.00")));
        assertEquals("288", six.bill().get(0).quantity().toPlainString());
    }
}
