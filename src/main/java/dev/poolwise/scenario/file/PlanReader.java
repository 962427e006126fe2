package dev.poolwise.scenario.file;

import dev.poolwise.billing.Plan;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads billing plans. */
final class PlanReader {
    /** The keys of a plan. */
    static final Section SECTION = new Section("plan", "plans.<plan>");

    /** The keys of what a plan includes. */
    static final Section INCLUDED = new Section("included", SECTION.path() + ".included");

    /** The keys of what goes beyond. */
    static final Section OVERAGE = new Section("overage", SECTION.path() + ".overage");

    private static final String NONE = "none";
    private static final double MOST_HOURS = 1_000_000;
    private static final Plan.Overage FREE = new Plan.Overage(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Key<Double> HOURS = INCLUDED.defaulting(
            "computeHours", Types.number(0, MOST_HOURS), "0", "that cost nothing more, of all places with the plan");
    private static final Key<Integer> TRANSACTIONS =
            INCLUDED.defaulting("transactions", Types.wholeNumber(0, 1_000_000_000), "0", "that cost nothing more");
    private static final Key<BigDecimal> COMPUTE_HOUR =
            OVERAGE.defaulting("computeHour", Types.MONEY, "0", "for each compute-hour beyond the included ones");
    private static final Key<BigDecimal> PER_1000 = OVERAGE.defaulting(
            "per1000Transactions", Types.MONEY, "0", "for 1,000 transactions beyond the included ones");

    private static final Key<BigDecimal> FEE =
            SECTION.defaulting("fee", Types.MONEY, "0", "for each period begun, and each instance");
    private static final Key<Long> PERIOD = SECTION.defaulting(
            "period",
            Types.duration(Time.MINUTE, "a duration of at least 1m, such as 30d"),
            "30d",
            "from the start on; then the included quantities are there anew, and what is left is lost");
    private static final Key<Included> INCLUDES = SECTION.optional(
            "included",
            new SectionType<>(INCLUDED, PlanReader::included, new Included(0, 0)),
            "what one instance includes in each period; nothing if not given");
    private static final Key<Found> BEYOND = SECTION.required(
            "overage",
            new AnyType("overage", "none, or a mapping: overage"),
            "rates beyond what is included; with none, processing stops until the next period");
    private static final Key<Integer> INSTANCES = SECTION.defaulting(
            "instances", Types.wholeNumber(1, 1000), "1", "each brings its fee and what it includes");

    private record Included(long computeTime, long transactions) {}

    private PlanReader() {}

    /** Returns the plans by name, those with problems, which are reported, included. */
    static Map<String, Plan> read(List<Found.Named> plans) {
        Map<String, Plan> read = new LinkedHashMap<>();
        plans.forEach(plan -> read.put(plan.name(), plan(plan)));
        return read;
    }

    private static Plan plan(Found.Named named) {
        Fields f = Fields.of(named.value(), SECTION);
        BigDecimal fee = f.get(FEE);
        long period = f.get(PERIOD);
        Included included = f.find(INCLUDES).orElse(new Included(0, 0));
        Found beyond = f.get(BEYOND);
        Optional<Plan.Overage> overage = f.has(BEYOND) ? overage(beyond) : Optional.of(FREE);
        int instances = f.get(INSTANCES);
        f.check(
                overage.isPresent() || included.computeTime() > 0,
                INCLUDES,
                "computeHours above 0, as there is no overage",
                "none");
        return new Plan(named.name(), fee, period, included.computeTime(), included.transactions(), overage, instances);
    }

    private static Supplier<Included> included(Fields f) {
        double hours = f.get(HOURS);
        int transactions = f.get(TRANSACTIONS);
        return () -> new Included(Math.round(hours * Time.HOUR), transactions);
    }

    /** Returns the rates; none for {@code none}, and free ones after a problem. */
    private static Optional<Plan.Overage> overage(Found found) {
        Optional<String> word = found.scalar().map(Node.Scalar::text);
        if (word.equals(Optional.of(NONE))) {
            return Optional.empty();
        }
        if (found.node() instanceof Node.Mapping) {
            return Optional.of(new SectionType<>(OVERAGE, PlanReader::rates, FREE)
                    .read(found)
                    .orElse(FREE));
        }
        found.expected(
                "none, or a mapping with the keys " + Wording.oneOf(OVERAGE.names()),
                word.flatMap(text -> Wording.didYouMean(text, List.of(NONE))));
        return Optional.of(FREE);
    }

    private static Supplier<Plan.Overage> rates(Fields f) {
        BigDecimal computeHour = f.get(COMPUTE_HOUR);
        BigDecimal per1000 = f.get(PER_1000);
        return () -> new Plan.Overage(computeHour, per1000);
    }
}
