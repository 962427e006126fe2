package dev.poolwise.report;

import dev.poolwise.capacity.Place;
import dev.poolwise.outcome.EvaluationFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every evaluation of the formulas in one replication of one alternative, as rows of {@code autoscale.csv}. */
final class AutoscaleTable implements Observer {
    static final List<String> HEADER = List.of(
            "alternative",
            "replication",
            "pool",
            "time_s",
            "time",
            "inputs",
            "variables",
            "target_dedicated",
            "target_low_priority",
            "deallocation",
            "effect",
            "error");

    private final Alternative alternative;
    private final int replication;
    private final long start;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Creates an empty table.
     *
     * @param alternative index into the scenario's alternatives
     * @param replication its number, from 1
     */
    AutoscaleTable(Scenario scenario, int alternative, int replication) {
        this.alternative = scenario.alternatives().get(alternative);
        this.replication = replication;
        this.start = scenario.experiment().start();
    }

    private record Row(
            long at,
            Place pool,
            String inputs,
            String variables,
            long dedicated,
            long lowPriority,
            String deallocation,
            String effect,
            String error) {}

    @Override
    public void poolEvaluated(EvaluationFacts evaluation, long at) {
        rows.add(new Row(
                at,
                alternative.places().get(evaluation.place()),
                evaluation.inputs(),
                evaluation.variables(),
                evaluation.dedicatedTarget(),
                evaluation.lowPriorityTarget(),
                evaluation.deallocation(),
                evaluation.effect().name().toLowerCase(Locale.ROOT),
                evaluation.error()));
    }

    /** Writes the rows in order of time, without the header. */
    void write(Csv csv) throws IOException {
        for (Row row : rows) {
            csv.text(alternative.name()).cell(Integer.toString(replication));
            csv.text(row.pool.name()).cell(Decimal.seconds(row.at)).cell(date(row.at));
            csv.text(row.inputs).text(row.variables);
            csv.cell(Long.toString(row.dedicated)).cell(Long.toString(row.lowPriority));
            csv.cell(row.deallocation).cell(row.effect).text(row.error).end();
        }
    }

    private String date(long at) {
        return Instant.EPOCH.plus(start + at, ChronoUnit.MICROS).toString();
    }
}
