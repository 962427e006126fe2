package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.capacity.Vm;
import dev.poolwise.capacity.VmPriority;
import dev.poolwise.scenario.prices.SizePrices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the nodes of a pool are, with the price that its VM size has.
 *
 * @param mixed whether there are low-priority nodes beside dedicated ones
 * @param computeHour for one hour; empty if the pool's own billing decides
 * @param lowPriorityComputeHour that of the low-priority nodes beside dedicated ones; empty if the pool's own billing
 *     decides
 */
record PricedVm(Vm vm, boolean mixed, Optional<BigDecimal> computeHour, Optional<BigDecimal> lowPriorityComputeHour) {
    /**
     * Reads what a pool says of its nodes.
     *
     * @param billing what the pool charges; a price there goes before that of the size
     * @param withLowPriority whether there are to be low-priority nodes beside dedicated ones
     */
    static PricedVm read(Fields pool, VmSizes sizes, Found billing, boolean withLowPriority) {
        VmPriority priority = pool.get(PoolReader.VM_PRIORITY);
        pool.check(
                !withLowPriority || priority == VmPriority.DEDICATED,
                PoolReader.VM_PRIORITY,
                "'dedicated' beside 'lowPriorityNodes'");
        boolean mixed = withLowPriority && priority == VmPriority.DEDICATED;
        boolean priced = BillingReader.isPriced(billing);
        boolean lowPriced = !mixed || BillingReader.isLowPriorityPriced(billing);
        Optional<String> name = pool.find(PoolReader.VM_SIZE);
        checkSystem(pool, sizes, name);
        OperatingSystem system = ofCatalogue(sizes, name) ? pool.get(PoolReader.OS) : OperatingSystem.LINUX;
        Optional<SizePrices> size = name.flatMap(sizes::find);
        if (name.isPresent() && size.isEmpty() && (!sizes.isEmpty() || !priced || !lowPriced)) {
            unknown(pool, sizes, name.get());
        }
        Optional<BigDecimal> price =
                priced ? Optional.empty() : size.flatMap(known -> price(pool, known, system, priority, "computeHour"));
        Optional<BigDecimal> lowPrice = lowPriced
                ? Optional.empty()
                : size.flatMap(known -> price(pool, known, system, VmPriority.LOW, "lowPriorityComputeHour"));
        OptionalInt cores = size.map(SizePrices::cores).orElse(OptionalInt.empty());
        Vm vm = new Vm(name, system, priority, cores, size.flatMap(SizePrices::family));
        return new PricedVm(vm, mixed, price, lowPrice);
    }

    private static void checkSystem(Fields pool, VmSizes sizes, Optional<String> name) {
        if (pool.has(PoolReader.OS) && !ofCatalogue(sizes, name)) {
            pool.at(PoolReader.OS)
                    .expected(
                            "no 'os' without a 'vmSize' of the catalogue, as other prices hold for any system",
                            pool.get(PoolReader.OS).name().toLowerCase(Locale.ROOT),
                            Optional.empty());
        }
    }

    /** Returns whether the prices of a size depend on the operating system. */
    private static boolean ofCatalogue(VmSizes sizes, Optional<String> name) {
        return name.filter(size -> !sizes.isOwn(size)).isPresent();
    }

    private static void unknown(Fields pool, VmSizes sizes, String name) {
        if (sizes.complete()) {
            pool.at(PoolReader.VM_SIZE)
                    .expected(
                            "a VM size of 'vmSizes' or of the catalogue" + Names.list(sizes.names()),
                            Wording.didYouMean(name, sizes.names()));
        }
    }

    private static Optional<BigDecimal> price(
            Fields pool, SizePrices size, OperatingSystem system, VmPriority priority, String billingKey) {
        Optional<BigDecimal> price = size.hour(system, priority);
        if (price.isEmpty()) {
            List<String> priced = Stream.of(VmPriority.values())
                    .filter(other -> size.hour(system, other).isPresent())
                    .map(other -> other.name().toLowerCase(Locale.ROOT))
                    .toList();
            boolean otherPriority = !priced.isEmpty() && pool.has(PoolReader.VM_PRIORITY);
            pool.at(otherPriority ? PoolReader.VM_PRIORITY : PoolReader.VM_SIZE)
                    .expected(
                            "a VM size with a price for " + words(system, priority) + ", or '" + billingKey
                                    + "' in 'billing'",
                            priced.isEmpty()
                                    ? "one without"
                                    : "one with a price for " + Wording.oneOf(priced) + " only",
                            Optional.empty());
        }
        return price;
    }

    private static String words(OperatingSystem system, VmPriority priority) {
        String promise = priority == VmPriority.LOW ? "low priority" : "dedicated nodes";
        return system == OperatingSystem.WINDOWS ? promise + " with Windows" : promise;
    }

    /** Returns what the pool charges, with the price of its VM size if that decides. */
    Rates priced(Rates rates) {
        return rates.withPrices(computeHour, lowPriorityComputeHour);
    }
}
