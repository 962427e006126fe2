package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.InputUncertainty;
import dev.poolwise.analysis.Legible;
import dev.poolwise.analysis.ReservedNodes;
import dev.poolwise.billing.LineItem;
import dev.poolwise.report.FurtherTable.Row;
import dev.poolwise.scenario.Accounting.Division;
import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tables of what a scenario asks for beyond the usual figures. */
final class FurtherTables {
    private final Analysis analysis;
    private final Legible legible;

    private FurtherTables(Analysis analysis) {
        this.analysis = analysis;
        this.legible = new Legible(analysis.scenario().currency());
    }

    /** Returns the tables that have rows, in order of reading. */
    static List<FurtherTable> of(Analysis analysis) {
        FurtherTables tables = new FurtherTables(analysis);
        return Stream.of(
                        tables.waiting(), tables.places(), tables.shares(), tables.reservations(), tables.uncertainty())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private FurtherTable waiting() {
        List<Row> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            if (!analysed.accounts().waiting().isEmpty()) {
                add(
                        rows,
                        analysed,
                        "bill",
                        "",
                        "",
                        legible.money(analysed.bill().total()));
                for (LineItem line : analysed.accounts().waiting()) {
                    add(
                            rows,
                            analysed,
                            line.description(),
                            legible.quantity(line.quantity()),
                            legible.rate(line.rate()),
                            legible.money(line.amount()));
                }
                String total = legible.money(
                        analysed.bill().total().add(analysed.accounts().waitingCost()));
                add(rows, analysed, "total", "", "", total);
            }
        }
        return new FurtherTable(
                "bill-and-waiting",
                "Bill and waiting, mean of the replications",
                "Waiting counts over the whole run, as the bill does: until a job starts, gives up, or the clock stops.",
                List.of("item", "hours of waiting", "rate", "amount"),
                rows);
    }

    private FurtherTable places() {
        List<Row> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            analysed.accounts()
                    .places()
                    .forEach((name, place) -> add(
                            rows,
                            analysed,
                            name,
                            legible.brief(place.started()),
                            legible.brief(place.share()),
                            legible.estimate(place.meanWait()),
                            legible.brief(place.cost())));
        }
        return new FurtherTable(
                "places",
                "Where the jobs went",
                "Jobs count where they start. Their wait is that since their arrival, wherever they waited.",
                List.of("place", "jobs started", "share", "mean wait", "cost"),
                rows);
    }

    private FurtherTable shares() {
        Optional<Division> division = analysis.scenario().accounting().division();
        String by = division.filter(d -> d.by() == Division.By.TENANT).isPresent() ? "tenant" : "class";
        List<Row> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            BigDecimal total = analysed.bill().total();
            analysed.accounts()
                    .shares()
                    .forEach((name, amount) -> add(
                            rows,
                            analysed,
                            name.isEmpty() ? "without a tenant" : name,
                            total.signum() == 0 ? Legible.NONE : percent(amount, total),
                            legible.money(amount)));
        }
        String idle = division.map(d -> d.idle().words()).orElse("");
        return new FurtherTable(
                "showback",
                "The bill by " + by,
                "What was used is divided by slot-time, what nobody used " + idle + "; the shares add up to the bill.",
                List.of(by, "share", "amount"),
                rows);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN);
        return percent.toPlainString() + " %";
    }

    private FurtherTable reservations() {
        List<Row> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            for (ReservedNodes pool : analysed.accounts().reservations()) {
                add(
                        rows,
                        analysed,
                        pool.pool(),
                        Integer.toString(pool.reserved()),
                        legible.brief(pool.curve().get(pool.reserved())),
                        Integer.toString(pool.best()),
                        legible.brief(pool.curve().get(pool.best())),
                        legible.estimate(pool.saving()));
            }
        }
        return new FurtherTable(
                "reserved",
                "Reserved nodes",
                "A reserved node is paid for the whole run. The saving is that of the best number, compared with none.",
                List.of("pool", "reserved", "cost of nodes", "best", "cost then", "saving"),
                rows);
    }

    private FurtherTable uncertainty() {
        List<Row> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            for (InputUncertainty data : analysis.inputUncertainty()
                    .getOrDefault(analysed.alternative().name(), List.of())) {
                Estimate found =
                        SummaryRow.find(analysed.metrics(), data.metric().name());
                if (found.value().isPresent()) {
                    add(
                            rows,
                            analysed,
                            data.metric().name(),
                            legible.brief(found),
                            halfWidth(data.metric().unit(), found.halfWidth()),
                            halfWidth(data.metric().unit(), OptionalDouble.of(data.halfWidth())));
                }
            }
        }
        return new FurtherTable(
                "input-uncertainty",
                "Chance in the simulation, and chance in the data",
                "Half-widths: of the simulation with the log as it is, and of the log, whose days or weeks were drawn anew. "
                        + "More replications make the first smaller, only more data the second.",
                List.of("metric", "value", "± simulation", "± data"),
                rows);
    }

    private String halfWidth(Unit unit, OptionalDouble value) {
        return legible.of(unit, value, OptionalDouble.empty());
    }

    private static void add(List<Row> rows, AlternativeAnalysis analysed, String... cells) {
        rows.add(new Row(analysed.alternative().name(), List.of(cells)));
    }
}
