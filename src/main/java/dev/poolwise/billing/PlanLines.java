package dev.poolwise.billing;

import dev.poolwise.outcome.Replication;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The lines of a plan in a mean bill: the fee, and for hours and transactions what is included and what is beyond. */
final class PlanLines {
    private final Plan plan;
    private final List<PlanUse> uses;
    private final List<LineItem> lines = new ArrayList<>();

    private PlanLines(Plan plan, List<PlanUse> uses) {
        this.plan = plan;
        this.uses = uses;
    }

    /** Returns the lines, except those of quantities that were not used at all. */
    static List<LineItem> of(Plan plan, Map<String, Rates> rates, List<Replication> replications) {
        PlanLines lines = new PlanLines(
                plan,
                replications.stream()
                        .map(r -> PlanUse.of(plan, Costs.sharing(plan, rates, r.places())))
                        .toList());
        lines.addFee();
        lines.add(
                "compute-hours", PlanUse::included, PlanUse::beyond, Time.HOUR, LineItem.COMPUTE_HOUR, hourRate(plan));
        lines.add(
                "transactions",
                PlanUse::includedTransactions,
                PlanUse::beyondTransactions,
                1000,
                LineItem.THOUSAND_TRANSACTIONS,
                transactionRate(plan));
        return lines.lines;
    }

    private static BigDecimal hourRate(Plan plan) {
        return plan.overage().map(Plan.Overage::computeHour).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal transactionRate(Plan plan) {
        return plan.overage().map(Plan.Overage::per1000Transactions).orElse(BigDecimal.ZERO);
    }

    private void addFee() {
        String instances = plan.instances() == 1 ? "" : ", " + plan.instances() + " instances";
        BigDecimal periods = Bill.mean(uses, use -> plan.instances() * use.periods(), 1);
        line("fee of plan " + plan.name() + instances, periods, LineItem.PERIOD, plan.fee());
    }

    private void add(
            String what,
            ToLongFunction<PlanUse> included,
            ToLongFunction<PlanUse> beyond,
            long one,
            String unit,
            BigDecimal rate) {
        String uncharged = plan.overage().isPresent() ? "" : ", not charged";
        addUsed(what + " included in plan " + plan.name(), Bill.mean(uses, included, one), unit, BigDecimal.ZERO);
        addUsed(what + " beyond plan " + plan.name() + uncharged, Bill.mean(uses, beyond, one), unit, rate);
    }

    private void addUsed(String description, BigDecimal quantity, String unit, BigDecimal rate) {
        if (quantity.signum() > 0) {
            line(description, quantity, unit, rate);
        }
    }

    private void line(String description, BigDecimal quantity, String unit, BigDecimal rate) {
        lines.add(LineItem.of("plan " + plan.name(), description, quantity, unit, rate));
    }
}
