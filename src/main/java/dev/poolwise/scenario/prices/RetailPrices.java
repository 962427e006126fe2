package dev.poolwise.scenario.prices;

import dev.poolwise.capacity.OperatingSystem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes a price catalogue of Azure Retail Prices answers (learn.microsoft.com/rest/api/cost-management/retail-prices):
 * the hourly pay-as-you-go prices of virtual machines in one region.
 */
public final class RetailPrices {
    private static final String SOURCE = "Azure Retail Prices API";
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]+");
    private static final int LENGTH_OF_A_DAY = "2024-01-01".length();

    private final Set<OperatingSystem> systems;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<Offer, RetailRow> chosen = new TreeMap<>();
    private int disagreements;

    private RetailPrices(Set<OperatingSystem> systems) {
        this.systems = systems;
    }

    /**
     * A catalogue, and what there is to say about how it was made.
     *
     * @param notes one line each; may be empty
     */
    public record Imported(PriceCatalogue catalogue, List<String> notes) {}

    /** One thing that has one price. */
    private record Offer(String size, OperatingSystem system, PriceKind kind) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int bySize = size.compareTo(other.size);
            int bySystem = system.compareTo(other.system);
            return bySize != 0 ? bySize : bySystem != 0 ? bySystem : kind.compareTo(other.kind);
        }
    }

    /**
     * Reads answers.
     *
     * @param files each one page of an answer as it was downloaded, or a list of pages
     * @param region the region to choose; if empty, all prices must be of one
     * @param systems the operating systems to choose
     * @throws InvalidPriceList if the files can be read but not understood, or hold no price that is chosen
     * @throws IOException if a file cannot be read
     */
    public static Imported read(List<Path> files, Optional<String> region, Set<OperatingSystem> systems)
            throws IOException, InvalidPriceList {
        RetailPages.Content content = RetailPages.read(files);
        RetailPrices prices = new RetailPrices(systems);
        content.rows().forEach(row -> prices.choose(row, region));
        PriceCatalogue catalogue = prices.catalogue();
        return new Imported(catalogue, prices.notes(content, catalogue));
    }

    private void choose(RetailRow row, Optional<String> region) {
        Optional<SizeName> size = SizeName.of(row.text("armSkuName"));
        String reason = reasonToLeaveOut(row, size.isPresent(), region);
        if (reason.isEmpty() && size.isPresent()) {
            Offer offer = new Offer(size.get().name(), row.system(), row.kind());
            chosen.merge(offer, row, this::better);
        } else {
            leftOut.merge(reason, 1, Integer::sum);
        }
    }

    private String reasonToLeaveOut(RetailRow row, boolean isSize, Optional<String> region) {
        String type = row.text("type");
        if (!type.equals("Consumption")) {
            return type.isEmpty() ? "without a type" : "of type " + type;
        }
        if (!row.text("serviceName").equals("Virtual Machines") || !isSize) {
            return "of something other than a VM size";
        }
        if (row.text("productName").replace(" ", "").contains("CloudServices")) {
            return "of cloud services";
        }
        if (!row.text("unitOfMeasure").equals("1 Hour")) {
            return "not by the hour";
        }
        if (row.price().signum() == 0) {
            return "with the price 0";
        }
        if (!row.primary()) {
            return "of a meter that is not primary in its region";
        }
        boolean elsewhere = region.filter(wanted -> !wanted.equals(row.text("armRegionName")))
                .isPresent();
        return elsewhere ? "of another region" : systems.contains(row.system()) ? "" : "of another operating system";
    }

    /** Returns the row that began later, and of two that began together the dearer. */
    private RetailRow better(RetailRow one, RetailRow other) {
        int byDate = one.text("effectiveStartDate").compareTo(other.text("effectiveStartDate"));
        int byPrice = one.price().compareTo(other.price());
        if (byDate == 0 && byPrice != 0) {
            disagreements++;
        } else {
            leftOut.merge("that another one of the same size replaces", 1, Integer::sum);
        }
        return byDate > 0 || (byDate == 0 && byPrice >= 0) ? one : other;
    }

    private PriceCatalogue catalogue() throws InvalidPriceList {
        if (chosen.isEmpty()) {
            throw new InvalidPriceList(
                    "expected at least one price of a virtual machine by the hour, but found none" + reasons());
        }
        String region = theOne("region", row -> row.text("armRegionName"), "choose one with --region");
        String currency = theOne("currency", row -> row.text("currencyCode"), "use the answers of one currency");
        if (!REGION.matcher(region).matches()) {
            throw new InvalidPriceList("expected a region such as eastus, but found '" + region + "'");
        }
        String date = chosen.values().stream()
                .map(row -> row.text("effectiveStartDate"))
                .reduce("", (a, b) -> a.compareTo(b) >= 0 ? a : b);
        String day = date.substring(0, Math.min(LENGTH_OF_A_DAY, date.length()));
        return new PriceCatalogue(currency(currency), region, SOURCE, day, sizes());
    }

    private static Currency currency(String code) throws InvalidPriceList {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidPriceList("expected a currency such as USD as 'currencyCode', but found '" + code + "'");
        }
    }

    private String theOne(String what, Function<RetailRow, String> value, String advice) throws InvalidPriceList {
        Set<String> values = new TreeSet<>();
        chosen.values().forEach(row -> values.add(value.apply(row)));
        if (values.size() > 1) {
            throw new InvalidPriceList("expected prices of one %s, but found %s: %s; %s"
                    .formatted(what, values.size(), String.join(", ", values), advice));
        }
        return values.iterator().next();
    }

    private Map<String, SizePrices> sizes() {
        Map<String, SizePrices> sizes = new TreeMap<>();
        chosen.forEach((offer, row) -> {
            SizePrices size = sizes.computeIfAbsent(offer.size(), name -> withoutPrices(row));
            size.prices()
                    .computeIfAbsent(offer.system(), system -> new EnumMap<>(PriceKind.class))
                    .put(offer.kind(), row.price());
        });
        return sizes;
    }

    private static SizePrices withoutPrices(RetailRow row) {
        SizeName name = SizeName.of(row.text("armSkuName")).orElseThrow();
        Map<OperatingSystem, Map<PriceKind, BigDecimal>> prices = new EnumMap<>(OperatingSystem.class);
        return new SizePrices(name.cores(), name.family(), prices);
    }

    private List<String> notes(RetailPages.Content content, PriceCatalogue catalogue) {
        List<String> notes = new ArrayList<>();
        int prices = chosen.size();
        notes.add("%s prices of %s VM sizes from %s rows%s"
                .formatted(prices, catalogue.sizes().size(), content.rows().size(), reasons()));
        if (disagreements > 0) {
            notes.add(disagreements + " rows differ from another of the same size and date: the dearer was taken");
        }
        List<String> unknown = catalogue.sizes().entrySet().stream()
                .filter(size -> size.getValue().cores().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            notes.add("the names of these sizes do not tell their cores: " + String.join(", ", unknown));
        }
        if (!content.hasLastPage()) {
            notes.add("every page names a next one, so prices may be missing");
        }
        return notes;
    }

    private String reasons() {
        List<String> reasons = new ArrayList<>();
        leftOut.forEach((reason, rows) -> reasons.add(rows + " " + reason));
        return reasons.isEmpty() ? "" : "; left out: " + String.join(", ", reasons);
    }
}
