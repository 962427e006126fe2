package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.scenario.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every job of the reference schedules starts and finishes at the very microsecond. */
class SchedulesTest {
    private record Row(String system, long job, RecordedJob recorded, double start, double finish) {
        String times() {
            return job + ": " + start + " to " + finish;
        }
    }

    private static List<Row> rows(String system) {
        var resource = Objects.requireNonNull(SchedulesTest.class.getResourceAsStream("/reference/schedules.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.startsWith(system + ","))
                    .map(SchedulesTest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        int nodes = Integer.parseInt(cells[4]);
        RecordedJob job = new RecordedJob(
                Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), nodes == 1 ? 0 : nodes, cells[5]);
        return new Row(
                cells[0], Long.parseLong(cells[1]), job, Double.parseDouble(cells[6]), Double.parseDouble(cells[7]));
    }

    private static EventLog reproduces(String system, Place place, double horizon) {
        List<Row> rows = rows(system);
        assertEquals(false, rows.isEmpty(), "no rows of " + system);
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.recorded(
                        "jobs", rows.stream().map(Row::recorded).toList())),
                Fixtures.seconds(horizon),
                place);
        EventLog log = EventLog.of(scenario);
        assertIterableEquals(rows.stream().map(Row::times).toList(), log.jobs());
        return log;
    }

    @ParameterizedTest(name = "{0} in the classic queue with {1} places")
    @CsvSource({"DET01, 1", "DET03, 3", "DET09, 3"})
    void fifoStartsJobsInOrderOfArrival(String system, int capacity) {
        reproduces(system, Fixtures.classic(capacity), 10_000);
    }

    @ParameterizedTest(name = "{0} in a pool of {1} nodes")
    @CsvSource({"DET01, 1", "DET03, 3", "DET09, 3"})
    void aPoolThatIsReadyAtOnceIsTheSameQueue(String system, int nodes) {
        reproduces(system, Fixtures.pool(nodes, 0), 10_000);
    }

    @Test
    void aTenantAtItsLimitBlocksTheQueueUnderTheStrictRule() {
        Classic classic = new Classic(
                2, OptionalInt.empty(), Map.of("A", 1), Optional.empty(), Queueing.STRICT, Integer.MAX_VALUE);
        reproduces("DET05", classic, 10_000);
    }

    @ParameterizedTest(name = "{0} in a pool of {1} nodes")
    @CsvSource({"DET07, 4", "DET11, 5"})
    void smallJobsPassAGangThatDoesNotFitUnderTheSkipRule(String system, int nodes) {
        reproduces(system, new PoolBuilder(nodes, 0).queueing(Queueing.SKIP).build(), 10_000);
    }

    @ParameterizedTest(name = "{0}: at most {1} nodes, {2} s to provision, {3} s idle")
    @CsvSource({
        "DPL01, 4,  60, 300, 1, 1,  460,  400",
        "DPL03, 4,  60, 300, 2, 1,  960,  840",
        "DPL05, 3, 120,  97, 4, 3, 1009,  529",
        "DPL09, 3,  61, 601, 6, 3, 5799, 5433",
    })
    void anAutoscaledPoolStartsAndStopsNodes(
            String system, int max, double setup, double idle, int starts, int peak, double total, double onTime) {
        EventLog log = reproduces(
                system, new PoolBuilder(0, setup).autoscale(0, max, idle).build(), 100_000);
        assertEquals(starts, log.requests());
        assertEquals(peak, log.peakNodes());
        assertEquals(
                total,
                log.nodes().stream()
                        .mapToDouble(n -> n.released() - n.requested())
                        .sum());
        assertEquals(
                onTime,
                log.nodes().stream().mapToDouble(n -> n.released() - n.ready()).sum());
    }

    @ParameterizedTest(name = "{0} billed {4}, in increments of {5} s: {6} s")
    @CsvSource({
        "DPL01, 4,  60, 300, READY,     0,   400",
        "DPL01, 4,  60, 300, REQUESTED, 0,   460",
        "DPL01, 4,  60, 300, REQUESTED, 60,  480",
        "DPL01, 4,  60, 300, REQUESTED, 3600, 3600",
        "DPL03, 4,  60, 300, READY,     0,   840",
        "DPL03, 4,  60, 300, REQUESTED, 0,   960",
        "DPL03, 4,  60, 300, REQUESTED, 60,  1020",
        "DPL03, 4,  60, 300, REQUESTED, 3600, 7200",
        "DPL05, 3, 120,  97, READY,     0,   529",
        "DPL05, 3, 120,  97, REQUESTED, 0,   1009",
        "DPL05, 3, 120,  97, REQUESTED, 60,  1200",
        "DPL05, 3, 120,  97, REQUESTED, 3600, 14400",
        "DPL09, 3,  61, 601, READY,     0,   5433",
        "DPL09, 3,  61, 601, REQUESTED, 0,   5799",
        "DPL09, 3,  61, 601, REQUESTED, 60,  6060",
        "DPL09, 3,  61, 601, REQUESTED, 3600, 21600",
    })
    void theBillsOfTheSchedulesAreExact(
            String system, int max, double setup, double idle, BilledFrom from, double increment, double billed) {
        Rates rates = new Rates(BigDecimal.ONE, BigDecimal.ZERO, from, Fixtures.seconds(increment), 0);
        Place pool = new PoolBuilder(0, setup).autoscale(0, max, idle).build();
        List<RecordedJob> jobs = rows(system).stream().map(Row::recorded).toList();
        Scenario free = Fixtures.scenario(List.of(Fixtures.recorded("jobs", jobs)), Fixtures.seconds(100_000), pool);
        Recorder recorder = new Recorder(
                1,
                List.of(new ObservedPlace("pool", true, 1, rates, ObservedPlace.Order.ALL, false)),
                0,
                List.of(),
                Stretches.NONE);

        long end = Simulation.run(free, free.alternatives().get(0), 1, recorder);

        Replication replication = recorder.replication(1, end, Optional.empty());
        assertEquals(Fixtures.seconds(billed), replication.places().get(0).billedMicros());
    }

    @Test
    void theMinimumOfAnAutoscaledPoolIsOnFromTheStart() {
        EventLog log =
                reproduces("DPL07", new PoolBuilder(0, 60).autoscale(1, 3, 200).build(), 3000);

        assertEquals(2, log.requests(), "nodes beyond the minimum");
        assertEquals(3, log.peakNodes());
        assertEquals(
                4136,
                log.nodes().stream()
                        .mapToDouble(n -> n.released() - n.requested())
                        .sum());
        assertEquals(
                4016,
                log.nodes().stream().mapToDouble(n -> n.released() - n.ready()).sum());
    }

    @Test
    void nodesWithoutProvisioningAreNoMoreThanTheMost() {
        EventLog log = EventLog.of(Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(100, 10, 4, "")))),
                Fixtures.seconds(3000),
                new PoolBuilder(0, 0).autoscale(0, 4, 200).build()));

        assertEquals(4, log.requests());
        assertEquals(4, log.peakNodes());
        assertEquals(100, log.start(1));
    }

    @Test
    void aMinimumOfSeveralNodesIsOnWithoutAnyRequest() {
        EventLog log = EventLog.of(Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(1000, 10)))),
                Fixtures.seconds(3000),
                new PoolBuilder(0, 60).autoscale(3, 5, 200).build()));

        assertEquals(0, log.requests());
        assertEquals(3, log.peakNodes());
    }

    @Test
    void theMinimumOfAPoolThatIsCreatedLaterIsProvisioned() {
        EventLog log = EventLog.of(Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(0, 10)))),
                Fixtures.seconds(3000),
                new PoolBuilder(0, 60).create(100).autoscale(1, 3, 200).build()));

        assertEquals(160, log.start(1));
    }
}
