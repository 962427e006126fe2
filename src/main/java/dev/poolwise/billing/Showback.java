package dev.poolwise.billing;

import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Usage.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Divides a bill among those who caused it. Of every line, the part that was used is divided by slot-time in use, and
 * the rest by a rule; lines of transactions are divided by transactions. Shares are whole multiples of 10⁻¹² and add up
 * to the bill exactly: what rounding down leaves goes to the largest remainders.
 */
public final class Showback {
    private final Map<String, Rates> rates;
    private final List<Replication> replications;
    private final IdleRule idle;
    private final List<String> everybody;

    private Showback(Map<String, Rates> rates, List<Replication> replications, IdleRule idle, List<String> everybody) {
        this.rates = rates;
        this.replications = replications;
        this.idle = idle;
        this.everybody = everybody;
    }

    /**
     * Returns the share of each party, in the order in which they are given, then of first use.
     *
     * @param rates what each place charges, by its name
     * @param replications of which the bill is the mean, with their usage; at least one
     * @param known parties that there are in any case, at least one; all divide what nobody used at all
     */
    public static Map<String, BigDecimal> of(
            Bill bill, Map<String, Rates> rates, List<Replication> replications, IdleRule idle, List<String> known) {
        Set<String> everybody = new LinkedHashSet<>(known);
        replications.forEach(r ->
                r.usage().places().forEach(place -> place.parties().forEach(party -> everybody.add(party.name()))));
        return new Showback(rates, replications, idle, List.copyOf(everybody)).shares(bill);
    }

    private Map<String, BigDecimal> shares(Bill bill) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        everybody.forEach(party -> shares.put(party, BigDecimal.ZERO));
        for (LineItem line : bill.lines()) {
            List<BigDecimal> parts = LargestRemainder.divide(line.amount(), weights(line));
            for (int i = 0; i < parts.size(); i++) {
                shares.merge(everybody.get(i), parts.get(i), BigDecimal::add);
            }
        }
        return shares;
    }

    private List<BigInteger> weights(LineItem line) {
        int[] places = places(line);
        List<BigInteger> weights = line.unit().equals(LineItem.THOUSAND_TRANSACTIONS)
                ? perParty(places, place -> BigInteger.ONE, Party::transactions)
                : timeWeights(places);
        return sum(weights).signum() > 0
                ? weights
                : everybody.stream().map(party -> BigInteger.ONE).toList();
    }

    /** The places whose usage a line charges: one, or all that share its plan. */
    private int[] places(LineItem line) {
        List<PlaceSummary> all = replications.get(0).places();
        Predicate<PlaceSummary> charged = place -> rates.getOrDefault(place.place(), Rates.FREE)
                .plan()
                .map(plan -> line.place().equals("plan " + plan.name()))
                .orElse(line.place().equals(place.place()));
        return IntStream.range(0, all.size())
                .filter(i -> charged.test(all.get(i)))
                .toArray();
    }

    /** Used and unused parts over their common denominator, charged time × the sum of all keys to the unused part. */
    private List<BigInteger> timeWeights(int[] places) {
        BigInteger slots =
                IntStream.of(places).mapToObj(this::slotsPerNode).reduce(BigInteger.ONE, BigInteger::multiply);
        List<BigInteger> used = perParty(places, place -> slots.divide(slotsPerNode(place)), Party::slotMicros);
        BigInteger charged = replications.stream()
                .flatMap(r -> IntStream.of(places).mapToObj(place -> r.places().get(place)))
                .map(place -> BigInteger.valueOf(place.billedMicros()).multiply(slots))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger unused = charged.subtract(sum(used)).max(BigInteger.ZERO);
        List<BigInteger> keys = idleKeys(places, used);
        BigInteger allKeys = sum(keys);
        List<BigInteger> weights = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            weights.add(used.get(i).multiply(allKeys).add(unused.multiply(keys.get(i))));
        }
        return sum(weights).signum() > 0 ? weights : keys;
    }

    private List<BigInteger> idleKeys(int[] places, List<BigInteger> used) {
        return switch (idle) {
            case BY_USE -> used;
            case BY_PEAK -> perParty(places, place -> BigInteger.ONE, Party::peakSlots);
            case EQUAL ->
                used.stream()
                        .map(slotTime -> BigInteger.valueOf(slotTime.signum()))
                        .toList();
        };
    }

    private BigInteger slotsPerNode(int place) {
        return BigInteger.valueOf(
                replications.get(0).usage().places().get(place).slotsPerNode());
    }

    private List<BigInteger> perParty(int[] places, IntFunction<BigInteger> factor, ToLongFunction<Party> quantity) {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        for (Replication replication : replications) {
            for (int place : places) {
                for (Party party : replication.usage().places().get(place).parties()) {
                    BigInteger used =
                            BigInteger.valueOf(quantity.applyAsLong(party)).multiply(factor.apply(place));
                    sums.merge(party.name(), used, BigInteger::add);
                }
            }
        }
        return everybody.stream()
                .map(party -> sums.getOrDefault(party, BigInteger.ZERO))
                .toList();
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
