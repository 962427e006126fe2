package dev.poolwise.scenario.prices;

import dev.poolwise.capacity.OperatingSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a price catalogue as YAML. */
public final class CatalogueText {
    private CatalogueText() {}

    /** Returns the text of a catalogue whose names need no quotes, sizes by name; the same catalogue, the same text. */
    public static String of(PriceCatalogue catalogue) {
        StringBuilder text = new StringBuilder();
        text.append("# Prices of virtual machines for one hour, read by 'poolwise prices' from the %s:\n"
                .formatted(catalogue.source()));
        text.append("# armSkuName, retailPrice, productName, meterName, skuName, type, effectiveStartDate.\n");
        text.append("prices: 1\n");
        text.append("currency: ").append(catalogue.currency()).append('\n');
        text.append("region: ").append(catalogue.region()).append('\n');
        text.append("source: ").append(catalogue.source()).append('\n');
        text.append("date: \"").append(catalogue.date()).append("\"\n");
        text.append("sizes:\n");
        new TreeMap<>(catalogue.sizes()).forEach((name, size) -> text.append("  ")
                .append(name)
                .append(": ")
                .append(text(size))
                .append('\n'));
        return text.toString();
    }

    private static String text(SizePrices size) {
        List<String> entries = new ArrayList<>();
        size.cores().ifPresent(cores -> entries.add("cores: " + cores));
        size.family().ifPresent(family -> entries.add("family: " + family));
        for (OperatingSystem system : OperatingSystem.values()) {
            Map<PriceKind, BigDecimal> prices = size.prices().getOrDefault(system, Map.of());
            if (!prices.isEmpty()) {
                entries.add(system.name().toLowerCase(Locale.ROOT) + ": " + text(prices));
            }
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String text(Map<PriceKind, BigDecimal> prices) {
        List<String> entries = new ArrayList<>();
        new TreeMap<>(prices).forEach((kind, price) -> entries.add(kind.key() + ": " + plain(price)));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String plain(BigDecimal price) {
        return price.stripTrailingZeros().toPlainString();
    }
}
