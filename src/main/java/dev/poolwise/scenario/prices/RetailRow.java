package dev.poolwise.scenario.prices;

import dev.poolwise.capacity.OperatingSystem;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One item of an Azure Retail Prices answer, as it was found.
 *
 * @param texts its texts by key; without those that are null
 * @param price {@code retailPrice}
 * @param primary {@code isPrimaryMeterRegion}
 */
record RetailRow(Map<String, String> texts, BigDecimal price, boolean primary) {
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    private boolean mentions(String words) {
        return text("meterName").contains(words) || text("skuName").contains(words);
    }

    PriceKind kind() {
        return mentions("Spot") ? PriceKind.SPOT : mentions("Low Priority") ? PriceKind.LOW : PriceKind.DEDICATED;
    }

    OperatingSystem system() {
        return text("productName").endsWith("Windows") ? OperatingSystem.WINDOWS : OperatingSystem.LINUX;
    }
}
