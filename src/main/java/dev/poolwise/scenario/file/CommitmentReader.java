package dev.poolwise.scenario.file;

import dev.poolwise.billing.Commitment;
import dev.poolwise.capacity.VmPriority;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads the reserved nodes of a pool. */
final class CommitmentReader {
    /** Its keys. */
    static final Section SECTION = new Section("commitment", BillingReader.SECTION.path() + ".commitment");

    private static final int CHOSEN = -1;
    private static final String AUTO = "auto";
    private static final Type<Integer> NODES_OR_AUTO = new ScalarType<>(
            "nodes or auto",
            "a whole number from 0 to " + Types.MANY + ", or auto",
            CommitmentReader::number,
            text -> Wording.didYouMean(text, List.of(AUTO)).or(() -> Numbers.hint(text)),
            CHOSEN,
            List.of());

    private static final Key<BigDecimal> COMPUTE_HOUR = SECTION.required(
            "computeHour", Types.MONEY, "for one reserved node for one hour, over the whole run, used or not");
    private static final Key<Integer> NODES = SECTION.defaulting(
            "nodes",
            NODES_OR_AUTO,
            AUTO,
            "how many nodes are reserved; auto: as many as cost the least on the simulated demand");

    /** What stands behind the key {@code commitment}. */
    static final Type<Commitment> COMMITMENT = new SectionType<>(
            SECTION, CommitmentReader::commitment, new Commitment(BigDecimal.ZERO, OptionalInt.empty()));

    private CommitmentReader() {}

    private static Optional<Integer> number(Node.Scalar scalar) {
        return scalar.text().equals(AUTO)
                ? Optional.of(CHOSEN)
                : Optional.of(scalar)
                        .filter(s -> !s.quoted() && Numbers.isWhole(s.text()))
                        .flatMap(s -> Numbers.exact(s.text()))
                        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(Types.MANY)) <= 0)
                        .map(BigDecimal::intValueExact);
    }

    private static Supplier<Commitment> commitment(Fields f) {
        BigDecimal computeHour = f.get(COMPUTE_HOUR);
        int nodes = f.get(NODES);
        return () -> new Commitment(computeHour, nodes == CHOSEN ? OptionalInt.empty() : OptionalInt.of(nodes));
    }

    /**
     * Reports a commitment where there can be none.
     *
     * @param nodes of the pool that charges so; empty for classic
     */
    static void check(Fields billing, Key<Commitment> commitment, Optional<PricedVm> nodes) {
        boolean given = billing.has(commitment);
        billing.check(nodes.isPresent() || !given, commitment, "no 'commitment' of classic, which has no nodes");
        boolean low = nodes.filter(vm -> vm.vm().priority() == VmPriority.LOW).isPresent();
        billing.check(
                !low || !given, commitment, "no 'commitment' to low-priority nodes, which the provider may take away");
    }
}
