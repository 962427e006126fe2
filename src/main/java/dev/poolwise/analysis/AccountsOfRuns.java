package dev.poolwise.analysis;

import dev.poolwise.analysis.Accounts.PlaceShare;
import dev.poolwise.billing.Bill;
import dev.poolwise.billing.Costs;
import dev.poolwise.billing.DelayCosts;
import dev.poolwise.billing.Rates;
import dev.poolwise.billing.Showback;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Usage.PlaceUse;
import dev.poolwise.scenario.Accounting.Division;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Draws up the money beyond the bill, from the replications of an alternative. */
final class AccountsOfRuns {
    private static final Metric STARTED = new Metric("jobs.started", Unit.JOBS, Metric.Scope.WHOLE, 0);
    private static final Metric SHARE = new Metric("jobs.share", Unit.FRACTION, Metric.Scope.WHOLE, 0);
    private static final Metric WAIT = Metric.named("waitingTime.mean").orElseThrow();
    private static final Metric COST = Metric.named("cost").orElseThrow();

    private final Scenario scenario;
    private final Alternative alternative;
    private final Map<String, Rates> rates;
    private final List<Replication> replications;
    private final double level;

    private AccountsOfRuns(Scenario scenario, Alternative alternative, Map<String, Rates> rates, Outcome outcome) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.rates = rates;
        this.replications = outcome.replications();
        this.level = scenario.experiment().confidence();
    }

    /** Returns what an hour of waiting costs, in the order of the job classes. */
    static List<BigDecimal> delayCosts(Scenario scenario) {
        return scenario.workload().classes().stream()
                .map(jobClass -> scenario.accounting().delayCost(jobClass.name()))
                .toList();
    }

    /**
     * Returns the accounts.
     *
     * @param rates what each place charges, with the numbers of reserved nodes
     */
    static Accounts of(
            Scenario scenario, Alternative alternative, Map<String, Rates> rates, Outcome outcome, Bill bill) {
        AccountsOfRuns runs = new AccountsOfRuns(scenario, alternative, rates, outcome);
        return new Accounts(
                DelayCosts.lines(runs.classes(), delayCosts(scenario), runs.replications),
                runs.places(),
                scenario.accounting()
                        .division()
                        .map(division -> runs.shares(bill, division))
                        .orElse(Map.of()),
                Reservations.of(alternative, rates, outcome, runs.level));
    }

    private List<String> classes() {
        return scenario.workload().classes().stream().map(JobClass::name).toList();
    }

    private Map<String, BigDecimal> shares(Bill bill, Division division) {
        List<String> known = division.by() == Division.By.CLASS
                ? classes()
                : scenario.workload().classes().stream()
                        .filter(jobClass -> jobClass.tenant().isPresent())
                        .map(jobClass -> jobClass.tenant().get())
                        .distinct()
                        .toList();
        List<String> everybody = known.isEmpty() ? List.of("") : known;
        return Showback.of(bill, rates, replications, division.idle(), everybody);
    }

    private Map<String, PlaceShare> places() {
        Map<String, PlaceShare> places = new LinkedHashMap<>();
        boolean several = alternative.places().size() > 1
                && replications.stream().noneMatch(r -> r.usage().places().isEmpty());
        for (int i = 0; several && i < alternative.places().size(); i++) {
            String name = alternative.places().get(i).name();
            places.put(name, place(i, name));
        }
        return places;
    }

    private PlaceShare place(int index, String name) {
        double[] started = observed(r -> r.usage().places().get(index).started());
        double[] all = observed(
                r -> r.usage().places().stream().mapToLong(PlaceUse::started).sum());
        double[] waited =
                observed(r -> Time.toSeconds(r.usage().places().get(index).waitedMicros()));
        double[] costs = observed(
                r -> Costs.of(rates, r).getOrDefault(name, BigDecimal.ZERO).doubleValue());
        return new PlaceShare(
                Estimates.mean(STARTED, started, level),
                Estimates.ratio(SHARE, started, all, level),
                Estimates.ratio(WAIT, waited, started, level),
                Estimates.mean(COST, costs, level));
    }

    private double[] observed(ToDoubleFunction<Replication> value) {
        return replications.stream().mapToDouble(value).toArray();
    }
}
