package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money beyond the bill, in results for programs. */
class AccountsTest {
    @TempDir
    private Path folder = Path.of("");

    private JsonNode alternative(String scenario, int index) throws Exception {
        Console run = Console.run(
                "run", Path.of("scenarios", scenario), "--output", folder, "--replications", "2", "--format", "json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return new ObjectMapper().readTree(run.out()).get("alternatives").get(index);
    }

    @Test
    void sharesAddUpToTheBillAndTotalsToBillAndWaiting() throws Exception {
        JsonNode autoscaled = alternative("27-what-waiting-costs.yaml", 2);

        BigDecimal bill = BigDecimal.ZERO;
        for (JsonNode line : autoscaled.get("bill").get("lines")) {
            bill = bill.add(new BigDecimal(line.get("amount").asText()));
        }
        BigDecimal shares = BigDecimal.ZERO;
        for (JsonNode share : autoscaled.get("showback")) {
            shares = shares.add(new BigDecimal(share.asText()));
        }
        assertEquals(0, bill.compareTo(shares), bill + " and " + shares);
        double waiting = autoscaled.get("waiting").get("total").asDouble();
        double total = autoscaled.get("metrics").get("totalCost").get("value").asDouble();
        assertEquals(bill.doubleValue() + waiting, total, 1e-6);
        JsonNode reserved = autoscaled.get("reservedNodes").get(0);
        double best = reserved.get("cost")
                .get(reserved.get("best").asInt())
                .get("value")
                .asDouble();
        for (JsonNode cost : reserved.get("cost")) {
            assertTrue(best <= cost.get("value").asDouble(), "no other number of reserved nodes costs less");
        }
    }

    @Test
    void everyPlaceOfAHybridHasItsFigures() throws Exception {
        JsonNode hybrid = alternative("15-hybrid-overflow.yaml", 2);

        Set<String> names = new TreeSet<>();
        hybrid.get("places").fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("nightly", "classic"), names);
        double started = hybrid.get("places")
                        .get("nightly")
                        .get("jobs.started")
                        .get("value")
                        .asDouble()
                + hybrid.get("places")
                        .get("classic")
                        .get("jobs.started")
                        .get("value")
                        .asDouble();
        assertTrue(started > 1000, "jobs start somewhere");
    }

    @Test
    void theUncertaintyOfALogStandsApart() throws Exception {
        JsonNode nodes = alternative("28-how-far-to-trust-a-log.yaml", 1);

        assertTrue(nodes.get("inputUncertainty")
                        .get("waitingTime.mean")
                        .get("halfWidth")
                        .asDouble()
                > 0);
        assertTrue(nodes.get("metrics").get("waitingTime.mean").get("halfWidth").asDouble() > 0);
    }
}
