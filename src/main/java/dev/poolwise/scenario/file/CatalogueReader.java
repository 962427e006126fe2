package dev.poolwise.scenario.file;

import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.scenario.prices.PriceCatalogue;
import dev.poolwise.scenario.prices.PriceKind;
import dev.poolwise.scenario.prices.SizePrices;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads price catalogues, a language of their own with the same rules of form as scenarios. */
final class CatalogueReader {
    /** What a catalogue is called in messages. */
    static final String WHOLE = "price catalogue";

    private static final Section TOP = new Section(WHOLE, "<catalogue>");
    private static final Section SIZE = new Section("size of a catalogue", TOP.path() + ".sizes.<size>");
    private static final Section PRICES = new Section("prices of a size", SIZE.path() + ".<os>");

    private static final Key<BigDecimal> DEDICATED =
            PRICES.optional(PriceKind.DEDICATED.key(), Types.MONEY, "for a dedicated node for one hour");
    private static final Key<BigDecimal> SPOT = PRICES.optional(
            PriceKind.SPOT.key(), Types.MONEY, "on the spot market; for vmPriority: low where there is no 'low'");
    private static final Key<BigDecimal> LOW =
            PRICES.optional(PriceKind.LOW.key(), Types.MONEY, "the fixed price of a low-priority node");
    private static final Type<Map<PriceKind, BigDecimal>> PRICE_KINDS =
            new SectionType<>(PRICES, CatalogueReader::prices, Map.of());

    private static final Key<Integer> CORES =
            SIZE.optional("cores", VmSizesReader.CORE_COUNT, VmSizesReader.CORES_MEANING);
    private static final Key<String> FAMILY = SIZE.optional("family", Types.NAME, VmSizesReader.FAMILY_MEANING);
    private static final Key<Map<PriceKind, BigDecimal>> LINUX =
            SIZE.optional("linux", PRICE_KINDS, "for one hour with Linux");
    private static final Key<Map<PriceKind, BigDecimal>> WINDOWS =
            SIZE.optional("windows", PRICE_KINDS, "for one hour with Windows");

    private static final Key<Integer> VERSION =
            TOP.required("prices", Types.choice("version", Map.of("1", 1), 1), "the version of this language");
    private static final Key<Currency> CURRENCY =
            TOP.required("currency", ScenarioReader.MONEY_UNIT, "of all prices; that of the scenario");
    private static final Key<String> REGION = TOP.required("region", Types.NAME, "where the prices hold");
    private static final Key<String> SOURCE = TOP.required("source", Types.TEXT, "where the prices are from");
    private static final Key<String> DATE = TOP.required("date", Types.TEXT, "when they held, as the source says it");
    private static final Key<List<Found.Named>> SIZES =
            TOP.required("sizes", new NamedType("VM size"), "VM sizes by name");

    /** All of its keys. */
    static final List<Section> SECTIONS = List.of(TOP, SIZE, PRICES);

    private CatalogueReader() {}

    /** Returns the catalogue that a scenario names; empty, with the problems reported, if there is none. */
    static Optional<PriceCatalogue> find(Found at, String name) {
        return ScenarioFolder.find(at, name).flatMap(file -> {
            Reading reading = new Reading(file.toString(), at.reading().folder(), WHOLE);
            try {
                Optional<PriceCatalogue> catalogue = read(SourceText.bytes(file), reading);
                reading.problems().forEach(at.reading()::add);
                return catalogue;
            } catch (IOException e) {
                return at.expected("a price catalogue that can be read", "none", Optional.empty());
            }
        });
    }

    /** Returns the catalogue; empty, with the problems reported, if it is not as it should be. */
    static Optional<PriceCatalogue> read(byte[] bytes, Reading reading) {
        return SourceText.decode(bytes, reading)
                .flatMap(text -> NodeTree.of(text, reading.file(), reading))
                .flatMap(root -> catalogue(new Found(root, "", reading)))
                .filter(catalogue -> reading.reports() == 0);
    }

    private static Optional<PriceCatalogue> catalogue(Found top) {
        Fields f = Fields.of(top, TOP);
        f.get(VERSION);
        Map<String, SizePrices> sizes = new LinkedHashMap<>();
        f.get(SIZES).forEach(size -> size(size.value()).ifPresent(read -> sizes.put(size.name(), read)));
        PriceCatalogue catalogue =
                new PriceCatalogue(f.get(CURRENCY), f.get(REGION), f.get(SOURCE), f.get(DATE), sizes);
        return f.sound() ? Optional.of(catalogue) : Optional.empty();
    }

    private static Optional<SizePrices> size(Found found) {
        Fields f = Fields.of(found, SIZE);
        if (!f.has(LINUX) && !f.has(WINDOWS)) {
            f.reportMissing(List.of(LINUX, WINDOWS));
        }
        Map<OperatingSystem, Map<PriceKind, BigDecimal>> prices = new EnumMap<>(OperatingSystem.class);
        f.find(LINUX).ifPresent(kinds -> prices.put(OperatingSystem.LINUX, kinds));
        f.find(WINDOWS).ifPresent(kinds -> prices.put(OperatingSystem.WINDOWS, kinds));
        SizePrices size = new SizePrices(VmSizesReader.cores(f.find(CORES)), f.find(FAMILY), prices);
        return f.sound() ? Optional.of(size) : Optional.empty();
    }

    private static Supplier<Map<PriceKind, BigDecimal>> prices(Fields f) {
        if (!f.has(DEDICATED) && !f.has(SPOT) && !f.has(LOW)) {
            f.reportMissing(List.of(DEDICATED, SPOT, LOW));
        }
        Map<PriceKind, BigDecimal> prices = new EnumMap<>(PriceKind.class);
        f.find(DEDICATED).ifPresent(price -> prices.put(PriceKind.DEDICATED, price));
        f.find(SPOT).ifPresent(price -> prices.put(PriceKind.SPOT, price));
        f.find(LOW).ifPresent(price -> prices.put(PriceKind.LOW, price));
        return () -> prices;
    }
}
