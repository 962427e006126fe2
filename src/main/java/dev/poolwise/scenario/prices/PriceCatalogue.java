package dev.poolwise.scenario.prices;

import java.util.Currency;
import java.util.Map;

/**
 * The VM sizes of one region and their prices.
 *
 * @param currency of all prices
 * @param region the provider's name of it
 * @param source where the prices are from
 * @param date when they held, as the source says it
 * @param sizes by name
 */
public record PriceCatalogue(
        Currency currency, String region, String source, String date, Map<String, SizePrices> sizes) {}
