package dev.poolwise.report;

import dev.poolwise.billing.Rates;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.ComputeHours;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every node of one replication of one alternative, as rows of {@code nodes.csv}, pool by pool in order of request. A
 * node that is on at the end has no release; its charged hours so far count.
 */
public final class NodeTable implements Observer {
    static final List<String> HEADER = List.of(
            "alternative",
            "replication",
            "pool",
            "node",
            "requested_s",
            "allocated_s",
            "ready_s",
            "released_s",
            "billed_h");

    private final Alternative alternative;
    private final int replication;
    private final List<Nodes> pools;

    /**
     * Creates an empty table.
     *
     * @param alternative index into the scenario's alternatives
     * @param replication its number, from 1
     */
    public NodeTable(Scenario scenario, int alternative, int replication) {
        this.alternative = scenario.alternatives().get(alternative);
        this.replication = replication;
        this.pools = Stream.generate(Nodes::new)
                .limit(this.alternative.places().size())
                .toList();
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        pools.get(node.place()).requested.set(row(node), node.requestedAt());
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        pools.get(node.place()).released.set(row(node), at);
        close(node, at);
    }

    @Override
    public void nodeStillOn(NodeFacts node, long at) {
        close(node, at);
    }

    private void close(NodeFacts node, long until) {
        Nodes nodes = pools.get(node.place());
        String pool = alternative.places().get(node.place()).name();
        Rates rates = alternative.rates().getOrDefault(pool, Rates.FREE);
        nodes.requested.set(row(node), node.requestedAt());
        nodes.allocated.set(row(node), until(node.allocatedAt(), until));
        nodes.ready.set(row(node), until(node.readyAt(), until));
        nodes.billed.set(row(node), rates.billed(node, until));
    }

    private static long until(long at, long end) {
        return at > end ? Time.NEVER : at;
    }

    private static int row(NodeFacts node) {
        return Math.toIntExact(node.number() - 1);
    }

    /** Writes the rows, without the header. */
    void write(Csv csv) throws IOException {
        for (int place = 0; place < pools.size(); place++) {
            Nodes nodes = pools.get(place);
            for (int row = 0; row < nodes.requested.size(); row++) {
                csv.text(alternative.name()).cell(Integer.toString(replication));
                csv.text(alternative.places().get(place).name()).cell(Integer.toString(row + 1));
                csv.cell(Decimal.seconds(nodes.requested.get(row))).cell(Decimal.seconds(nodes.allocated.get(row)));
                csv.cell(Decimal.seconds(nodes.ready.get(row))).cell(Decimal.seconds(nodes.released.get(row)));
                csv.cell(Decimal.of(new ComputeHours(nodes.billed.get(row)).hours()));
                csv.end();
            }
        }
    }

    private static final class Nodes {
        private final LongColumn requested = new LongColumn(Time.NEVER);
        private final LongColumn allocated = new LongColumn(Time.NEVER);
        private final LongColumn ready = new LongColumn(Time.NEVER);
        private final LongColumn released = new LongColumn(Time.NEVER);
        private final LongColumn billed = new LongColumn(0);
    }
}
