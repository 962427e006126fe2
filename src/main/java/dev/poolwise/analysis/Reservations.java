package dev.poolwise.analysis;

import dev.poolwise.billing.Commitment;
import dev.poolwise.billing.Rates;
import dev.poolwise.billing.Reservation;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sizes the commitments of an alternative on what its pools were charged for. */
final class Reservations {
    private Reservations() {}

    /** Returns what each place charges, with the number of reserved nodes chosen where the scenario leaves it open. */
    static Map<String, Rates> settled(Alternative alternative, Outcome outcome) {
        Map<String, Rates> settled = new LinkedHashMap<>(alternative.rates());
        forEachCommitted(
                alternative,
                (index, rates, commitment) -> settled.put(
                        alternative.places().get(index).name(),
                        rates.withCommitment(java.util.Optional.of(commitment.to(
                                commitment.nodes().orElseGet(() -> best(outcome, index, rates, commitment)))))));
        return settled;
    }

    /**
     * Returns what is to be said of each pool with a commitment.
     *
     * @param settled what each place charges, with the number of reserved nodes
     */
    static List<ReservedNodes> of(Alternative alternative, Map<String, Rates> settled, Outcome outcome, double level) {
        List<ReservedNodes> all = new ArrayList<>();
        Alternative priced = new Alternative(alternative.name(), alternative.places(), settled, alternative.routes());
        forEachCommitted(
                priced,
                (index, rates, commitment) -> all.add(
                        reserved(alternative.places().get(index).name(), index, rates, commitment, outcome, level)));
        return all;
    }

    private interface CommittedPool {
        void accept(int place, Rates rates, Commitment commitment);
    }

    private static void forEachCommitted(Alternative alternative, CommittedPool pool) {
        for (int i = 0; i < alternative.places().size(); i++) {
            int index = i;
            Rates rates =
                    alternative.rates().getOrDefault(alternative.places().get(i).name(), Rates.FREE);
            rates.commitment().ifPresent(commitment -> pool.accept(index, rates, commitment));
        }
    }

    private static int best(Outcome outcome, int place, Rates rates, Commitment commitment) {
        return Reservation.best(outcome.replications(), place, rates.computeHour(), commitment.computeHour());
    }

    private static ReservedNodes reserved(
            String pool, int place, Rates rates, Commitment commitment, Outcome outcome, double level) {
        int reserved = commitment.nodes().orElseThrow();
        int best = best(outcome, place, rates, commitment);
        int most = outcome.replications().stream()
                .mapToInt(r -> r.usage().places().get(place).levels().size() - 1)
                .max()
                .orElse(0);
        Metric cost = Metric.named("cost").orElseThrow();
        List<double[]> costs = IntStream.rangeClosed(0, Math.max(Math.max(most, best), reserved))
                .mapToObj(nodes -> costs(outcome, place, nodes, rates.computeHour(), commitment.computeHour()))
                .toList();
        double[] saved = new double[outcome.replications().size()];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = costs.get(0)[i] - costs.get(best)[i];
        }
        return new ReservedNodes(
                pool,
                reserved,
                best,
                Estimates.mean(cost, saved, level),
                costs.stream()
                        .map(observed -> Estimates.mean(cost, observed, level))
                        .toList());
    }

    private static double[] costs(Outcome outcome, int place, int nodes, BigDecimal usual, BigDecimal reserved) {
        List<Replication> replications = outcome.replications();
        return replications.stream()
                .mapToDouble(
                        r -> Reservation.cost(r, place, nodes, usual, reserved).doubleValue())
                .toArray();
    }
}
