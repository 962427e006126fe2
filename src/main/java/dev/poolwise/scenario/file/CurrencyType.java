package dev.poolwise.scenario.file;

import java.util.Currency;
import java.util.Optional;

/** A currency by its ISO 4217 code. */
record CurrencyType() implements Type<Currency> {
    @Override
    public String word() {
        return "currency";
    }

    @Override
    public String expected() {
        return "a currency by its ISO 4217 code, such as USD";
    }

    @Override
    public Optional<Currency> read(Found found) {
        Optional<Currency> currency = found.scalar().flatMap(scalar -> Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(scalar.text()))
                .findFirst());
        return currency.isPresent() ? currency : found.expected(expected());
    }

    @Override
    public Currency standIn() {
        return Currency.getInstance("USD");
    }
}
