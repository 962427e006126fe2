package dev.poolwise.scenario.file;

import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.scenario.prices.PriceCatalogue;
import dev.poolwise.scenario.prices.PriceKind;
import dev.poolwise.scenario.prices.SizePrices;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads the VM sizes of a scenario. */
final class VmSizesReader {
    private static final Section SIZE = new Section("VM size", "vmSizes.<size>");
    private static final Section PRICES = new Section("prices", SIZE.path() + ".computeHour");

    /** The most cores of a VM. */
    static final Type<Integer> CORE_COUNT = Types.wholeNumber(1, 10_000);

    /** What the number of cores means. */
    static final String CORES_MEANING = "virtual cores; needed where the account limits cores";

    /** What a family is. */
    static final String FAMILY_MEANING = "the VM family, which has a core quota of its own";

    private static final Key<BigDecimal> DEDICATED =
            PRICES.optional("dedicated", Types.MONEY, "for a node that stays until it is released");
    private static final Key<BigDecimal> LOW =
            PRICES.optional("low", Types.MONEY, "for a node that the provider may take away");
    private static final Key<Integer> CORES = SIZE.optional("cores", CORE_COUNT, CORES_MEANING);
    private static final Key<String> FAMILY = SIZE.optional("family", Types.NAME, FAMILY_MEANING);
    private static final Key<Map<PriceKind, BigDecimal>> COMPUTE_HOUR = SIZE.optional(
            "computeHour", new PriceType(), "for one node for one hour, of pools whose billing gives no price");

    /** All of its keys. */
    static final List<Section> SECTIONS = List.of(SIZE, PRICES);

    private VmSizesReader() {}

    /** Returns the sizes of the scenario and of its catalogue. */
    static VmSizes read(List<Found.Named> sizes, Optional<PriceCatalogue> catalogue, boolean complete) {
        Map<String, SizePrices> own = new LinkedHashMap<>();
        for (Found.Named size : sizes) {
            Fields f = Fields.of(size.value(), SIZE);
            SizePrices prices = new SizePrices(
                    cores(f.find(CORES)), f.find(FAMILY), Map.of(OperatingSystem.LINUX, f.get(COMPUTE_HOUR)));
            if (f.sound()) {
                own.put(size.name(), prices);
            }
        }
        return VmSizes.of(own, catalogue, complete && own.size() == sizes.size());
    }

    static OptionalInt cores(Optional<Integer> cores) {
        return cores.isPresent() ? OptionalInt.of(cores.get()) : OptionalInt.empty();
    }

    /** One price of dedicated nodes, or prices by priority. */
    private static final class PriceType implements Type<Map<PriceKind, BigDecimal>> {
        private static final Type<Map<PriceKind, BigDecimal>> BY_PRIORITY =
                new SectionType<>(PRICES, PriceType::prices, Map.of());

        @Override
        public String word() {
            return "price";
        }

        @Override
        public String expected() {
            return "an amount of at least 0, such as 0.192, or {dedicated: …, low: …}";
        }

        @Override
        public Optional<Map<PriceKind, BigDecimal>> read(Found found) {
            if (found.node() instanceof Node.Mapping) {
                return BY_PRIORITY.read(found);
            }
            return found.node() instanceof Node.Sequence
                    ? found.expected(expected())
                    : Types.MONEY.read(found).map(price -> Map.of(PriceKind.DEDICATED, price));
        }

        private static Supplier<Map<PriceKind, BigDecimal>> prices(Fields f) {
            if (!f.has(DEDICATED) && !f.has(LOW)) {
                f.reportMissing(List.of(DEDICATED, LOW));
            }
            Map<PriceKind, BigDecimal> prices = new EnumMap<>(PriceKind.class);
            f.find(DEDICATED).ifPresent(price -> prices.put(PriceKind.DEDICATED, price));
            f.find(LOW).ifPresent(price -> prices.put(PriceKind.LOW, price));
            return () -> prices;
        }

        @Override
        public Map<PriceKind, BigDecimal> standIn() {
            return Map.of();
        }
    }
}
