package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pool costs follows from its VM size, and what an account does not allow is refused. */
class VmSizesTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            catalog: prices.yaml
            account: {maxPools: 2}
            vmSizes:
              both: {cores: 4, family: Bv1, computeHour: {dedicated: 0.192, low: 0.0384}}
              plain: {computeHour: 0.5}
              unpriced: {cores: 8}
              hidden: {computeHour: 7}
            workload: {jobs: {arrivals: {process: poisson, rate: 1/h}, service: 5m}}
            alternatives:
              only:
                pools:
                  batch: {nodes: 1}
            experiment: {horizon: 1d}
            """;

    private static final String CATALOGUE =
            """
            prices: 1
            currency: USD
            region: eastus
            source: a list
            date: "2024-05-01"
            sizes:
              D4s_v3:
                cores: 4
                family: Dsv3
                linux: {dedicated: 0.192, spot: 0.02112, low: 0.0384}
                windows: {dedicated: 0.376, spot: 0.04136}
              hidden: {linux: {dedicated: 1}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String problems(String scenario, String catalogue) throws Exception {
        try {
            read(scenario, catalogue);
            return "";
        } catch (InvalidScenario e) {
            return String.valueOf(e.getMessage()).replace(folder + "/", "");
        }
    }

    private Scenario read(String scenario, String catalogue) throws Exception {
        Files.writeString(folder.resolve("prices.yaml"), catalogue);
        return ScenarioFile.read(Files.writeString(folder.resolve("s.yaml"), scenario), List.of());
    }

    private static String with(String pool) {
        return SCENARIO.replace("{nodes: 1}", "{nodes: 1, " + pool + "}");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vmSize: both                                              | 0.192   | both, dedicated",
                "vmSize: both, vmPriority: low                             | 0.0384  | both, low priority",
                "vmSize: plain                                             | 0.5     | plain, dedicated",
                "vmSize: hidden                                            | 7       | hidden, dedicated",
                "vmSize: D4s_v3                                            | 0.192   | D4s_v3, dedicated",
                "vmSize: Standard_D4s_v3                                   | 0.192   | Standard_D4s_v3, dedicated",
                "vmSize: D4s_v3, vmPriority: low                           | 0.0384  | D4s_v3, low priority",
                "vmSize: D4s_v3, os: windows                               | 0.376   | D4s_v3, Windows, dedicated",
                "vmSize: D4s_v3, os: windows, vmPriority: low              | 0.04136 | D4s_v3, Windows, low priority",
                "vmSize: D4s_v3, billing: {increment: 1s}                  | 0.192   | D4s_v3, dedicated",
                "vmSize: D4s_v3, billing: {computeHour: 0.1}               | 0.1     | D4s_v3, dedicated",
                "vmSize: unpriced, billing: {computeHour: 0.1}             | 0.1     | unpriced, dedicated",
                "vmPriority: low, billing: {computeHour: 0.1}              | 0.1     | low priority",
                "vmPriority: dedicated                                     | 0       | ''",
            })
    void aPoolTakesThePriceOfItsSizeUnlessItsBillingGivesOne(String pool, BigDecimal price, String description)
            throws Exception {
        Alternative only = read(with(pool), CATALOGUE).alternatives().get(0);

        assertEquals(price, Objects.requireNonNull(only.rates().get("batch")).computeHour());
        assertEquals(description, only.pools().get(0).vm().description());
    }

    @Test
    void theOtherRulesOfTheBillingStay() throws Exception {
        Alternative only = read(
                        with(
                                "vmSize: both, billing: {from: requested, increment: 1m, minimum: 10m, jobsAreTransactions: true}"),
                        CATALOGUE)
                .alternatives()
                .get(0);

        Rates expected = new Rates(
                new BigDecimal("0.192"),
                BigDecimal.ZERO,
                BilledFrom.REQUESTED,
                Time.MINUTE,
                10 * Time.MINUTE,
                Optional.empty(),
                Optional.of(true));
        assertEquals(expected, only.rates().get("batch"));
    }

    @Test
    void coresAndFamilyComeWithTheSize() throws Exception {
        Pool pool = read(with("vmSize: D4s_v3"), CATALOGUE)
                .alternatives()
                .get(0)
                .pools()
                .get(0);

        assertEquals(4, pool.vm().cores().orElseThrow());
        assertEquals("Dsv3", pool.vm().family().orElseThrow());
    }

    @Test
    void aSizeIsOnlyANameWhereThereAreNoSizesAndThePoolHasItsPrice() throws Exception {
        String alone = with("vmSize: STANDARD_NC6, billing: {computeHour: 0.9}")
                .replaceAll("(?m)^(catalog|vmSizes|  (both|plain|unpriced|hidden)):.*\n", "");

        assertEquals("", problems(alone, CATALOGUE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vmSize: D4s_v4 | s.yaml:13:33: alternatives.only.pools.batch.vmSize: expected a VM size of 'vmSizes' or "
                        + "of the catalogue: both, plain, unpriced, hidden or D4s_v3, but found D4s_v4⏎"
                        + "    hint: did you mean 'D4s_v3'?",
                "vmSize: plain, vmPriority: low | s.yaml:13:52: alternatives.only.pools.batch.vmPriority: expected a VM "
                        + "size with a price for low priority, or 'computeHour' in 'billing', but found one with a price "
                        + "for dedicated only",
                "vmSize: unpriced | s.yaml:13:33: alternatives.only.pools.batch.vmSize: expected a VM size with a price "
                        + "for dedicated nodes, or 'computeHour' in 'billing', but found one without",
                "vmSize: both, os: windows | s.yaml:13:43: alternatives.only.pools.batch.os: expected no 'os' without a "
                        + "'vmSize' of the catalogue, as other prices hold for any system, but found windows",
                "vmPriority: spot | s.yaml:13:37: alternatives.only.pools.batch.vmPriority: expected dedicated or low, "
                        + "but found spot",
            })
    void aPriceThatIsNotThereIsToldAtItsPlace(String pool, String problem) throws Exception {
        assertEquals(problem.replace("⏎", "\n"), problems(with(pool), CATALOGUE));
    }

    @Test
    void theMistakesOfACatalogueAreToldInTheCatalogue() throws Exception {
        assertEquals(
                """
                prices.yaml:7:11: sizes.D4s_v3: expected the key 'linux' (a mapping with the keys dedicated, spot or low) or \
                'windows' (a mapping with the keys dedicated, spot or low), but found none
                prices.yaml:7:25: sizes.D4s_v3.familly: expected one of the keys cores, family, linux or windows, but \
                found 'familly'
                    hint: did you mean 'family'?
                prices.yaml:8:30: sizes.F4.linux.dedicated: expected an amount of at least 0, such as 0.75, but found -1""",
                problems(
                        SCENARIO,
                        CATALOGUE.substring(0, CATALOGUE.indexOf("  D4s_v3"))
                                + "  D4s_v3: {cores: 4,    familly: D}\n  F4: {linux: {dedicated:    -1}}\n"));
    }

    @Test
    void aCatalogueInAnotherCurrencyIsRefused() throws Exception {
        assertEquals(
                "s.yaml:2:10: catalog: expected a catalogue in USD, the currency of the scenario, but found one in EUR",
                problems(SCENARIO, CATALOGUE.replace("USD", "EUR")));
    }

    @Test
    void anEmptyCatalogueIsCalledByItsName() throws Exception {
        assertEquals(
                "prices.yaml:1:1: price catalogue: expected a price catalogue, but found an empty file",
                problems(SCENARIO, ""));
    }

    @Test
    void aSizeWithoutALowPriceNeedsOneInTheBilling() throws Exception {
        String size = "lowPriorityNodes: 1, vmSize: plain";

        assertEquals("", problems(with(size + ", billing: {lowPriorityComputeHour: 0.1}"), CATALOGUE));
        assertTrue(
                problems(with(size), CATALOGUE)
                        .contains(
                                "expected a VM size with a price for low priority, or 'lowPriorityComputeHour' in 'billing',"
                                        + " but found one with a price for dedicated only"),
                problems(with(size), CATALOGUE));
    }

    private static String withAccount(String account, String... pools) {
        return SCENARIO.replace("{maxPools: 2}", account)
                .replace("      batch: {nodes: 1}\n", "      " + String.join("\n      ", pools) + "\n")
                .replace("    pools:", "    route: {jobs: a}\n    pools:");
    }

    @Test
    void anAccountIsReadAsItIsWritten() throws Exception {
        assertEquals(
                new Account(2, 10, 100, 50, Map.of("Dsv3", 40)),
                read(
                                withAccount(
                                        "{maxPools: 2, maxNodesPerPool: 10, cores: {dedicated: 100, low: 50}, "
                                                + "coresPerFamily: {Dsv3: 40}}",
                                        "a: {nodes: 10, vmSize: D4s_v3}"),
                                CATALOGUE)
                        .account());
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{maxPools: 2} | a: {nodes: 1}⏎b: {nodes: 1, delete: 2h}⏎c: {nodes: 1, create: 2h} | ",
                "{maxPools: 2} | a: {nodes: 1}⏎b: {nodes: 1, delete: 2h}⏎c: {nodes: 1, create: 1h} | "
                        + "s.yaml:14:7: alternatives.only.pools: expected at most 2 pools at one time, as 'account' says, "
                        + "but found 3 at 1h",
                "{maxNodesPerPool: 4} | a: {nodes: 5}⏎b: {autoscale: {max: 6}}⏎c: {nodes: 1, resize: [{at: 1h, nodes: 7}]} | "
                        + "s.yaml:14:18: alternatives.only.pools.a.nodes: expected at most 4 nodes in a pool, as 'account' "
                        + "says, but found 5⏎"
                        + "s.yaml:15:28: alternatives.only.pools.b.autoscale.max: expected at most 4 nodes in a pool, as "
                        + "'account' says, but found 6⏎"
                        + "s.yaml:16:29: alternatives.only.pools.c.resize: expected at most 4 nodes in a pool, as 'account' "
                        + "says, but found 7",
                "{cores: {dedicated: 20}} | a: {nodes: 3, vmSize: D4s_v3}⏎b: {nodes: 3, vmSize: D4s_v3} | ",
                "{cores: {dedicated: 20}} | a: {nodes: 6, vmSize: D4s_v3} | "
                        + "s.yaml:14:18: alternatives.only.pools.a.nodes: expected at most 20 dedicated cores, as 'account' "
                        + "says, but found 6 nodes of 4 cores, for the rest of which the pool would wait for ever while its "
                        + "bill runs on",
                "{cores: {dedicated: 20}} | a: {nodes: 6, vmSize: D4s_v3, vmPriority: low} | ",
                "{coresPerFamily: {Dsv3: 8}} | a: {nodes: 3, vmSize: D4s_v3} | "
                        + "s.yaml:14:18: alternatives.only.pools.a.nodes: expected at most 8 dedicated cores of the family "
                        + "Dsv3, as 'account' says, but found 3 nodes of 4 cores, for the rest of which the pool would wait "
                        + "for ever while its bill runs on",
                "{coresPerFamily: {Dsv4: 8}} | a: {nodes: 1, vmSize: D4s_v3} | "
                        + "s.yaml:3:28: account.coresPerFamily.Dsv4: expected a family of 'vmSizes' or of the catalogue: "
                        + "Bv1 or Dsv3, but found 'Dsv4'⏎    hint: did you mean 'Dsv3'?",
                "{cores: {dedicated: 20}} | a: {nodes: 1, vmSize: plain} | "
                        + "s.yaml:14:10: alternatives.only.pools.a: expected a 'vmSize' with cores and family, as 'account' "
                        + "limits cores, but found none",
                "{cores: {dedicated: 20, low: 8}} | a: {nodes: 5, lowPriorityNodes: 2, vmSize: D4s_v3} | ",
                "{cores: {dedicated: 20, low: 8}} | a: {nodes: 6, lowPriorityNodes: 1, vmSize: D4s_v3} | "
                        + "s.yaml:14:18: alternatives.only.pools.a.nodes: expected at most 20 dedicated cores, as 'account' "
                        + "says, but found 6 nodes of 4 cores, for the rest of which the pool would wait for ever while its "
                        + "bill runs on",
                "{cores: {dedicated: 20, low: 8}} | a: {nodes: 1, lowPriorityNodes: 3, vmSize: D4s_v3} | "
                        + "s.yaml:14:39: alternatives.only.pools.a.lowPriorityNodes: expected at most 8 low-priority cores, "
                        + "as 'account' says, but found 3 nodes of 4 cores, for the rest of which the pool would wait for "
                        + "ever while its bill runs on",
                "{maxNodesPerPool: 4} | a: {nodes: 3, lowPriorityNodes: 2} | "
                        + "s.yaml:14:18: alternatives.only.pools.a.nodes: expected at most 4 nodes in a pool, as 'account' "
                        + "says, but found 5",
                "{maxPools: 0} | a: {nodes: 1} | s.yaml:3:21: account.maxPools: expected a whole number from 1 to "
                        + "1000000, but found 0",
            })
    void whatAnAccountWouldNeverAllowIsRefused(String account, String pools, String problems) throws Exception {
        String found = problems(withAccount(account, pools.split("⏎")), CATALOGUE);

        assertEquals(problems == null ? "" : problems.replace("⏎", "\n"), found);
    }
}
