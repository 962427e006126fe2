package dev.poolwise.scenario.prices;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the pages of Azure Retail Prices answers: one page in a file, or a list of pages. */
final class RetailPages {
    private static final JsonFactory JSON = new JsonFactory();
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000_000L);
    private static final int MOST_DECIMALS = 30;
    private static final int LONGEST_QUOTE = 60;

    private final Path file;
    private final JsonParser parser;
    private final List<RetailRow> rows = new ArrayList<>();
    private boolean hasLastPage;

    private RetailPages(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * What some files hold.
     *
     * @param rows all items, in the order of the files
     * @param hasLastPage whether a page says that no page follows
     */
    record Content(List<RetailRow> rows, boolean hasLastPage) {}

    /**
     * Reads files.
     *
     * @throws InvalidPriceList at the first thing that is not as it should be
     * @throws IOException if a file cannot be read
     */
    static Content read(List<Path> files) throws IOException, InvalidPriceList {
        List<RetailRow> rows = new ArrayList<>();
        boolean hasLastPage = false;
        for (Path file : files) {
            RetailPages pages = read(file);
            rows.addAll(pages.rows);
            hasLastPage |= pages.hasLastPage;
        }
        return new Content(rows, hasLastPage);
    }

    private static RetailPages read(Path file) throws IOException, InvalidPriceList {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            RetailPages pages = new RetailPages(file, parser);
            pages.readAll();
            return pages;
        }
    }

    private void readAll() throws IOException, InvalidPriceList {
        JsonToken first = next();
        if (first == JsonToken.START_ARRAY) {
            while (next() != JsonToken.END_ARRAY) {
                page();
            }
        } else {
            page();
        }
        if (next() != null) {
            throw expected("the end of the file");
        }
    }

    private @Nullable JsonToken next() throws IOException, InvalidPriceList {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw problem(e.getLocation(), "expected JSON, but found text that is none");
        }
    }

    private void page() throws IOException, InvalidPriceList {
        expect(JsonToken.START_OBJECT, "a page, an object with the key 'Items'");
        JsonLocation start = parser.currentTokenLocation();
        boolean hasItems = false;
        boolean isLast = true;
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            next();
            if (key.equals("Items")) {
                hasItems = true;
                items();
            } else {
                isLast &= !key.equals("NextPageLink") || parser.currentToken() == JsonToken.VALUE_NULL;
                skip();
            }
        }
        if (!hasItems) {
            throw problem(start, "expected a page with the key 'Items', but found none");
        }
        hasLastPage |= isLast;
    }

    private void items() throws IOException, InvalidPriceList {
        expect(JsonToken.START_ARRAY, "a list of items");
        while (next() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT, "an item, an object");
            rows.add(item(parser.currentTokenLocation()));
        }
    }

    private RetailRow item(JsonLocation start) throws IOException, InvalidPriceList {
        Map<String, String> texts = new HashMap<>();
        Optional<BigDecimal> price = Optional.empty();
        boolean primary = false;
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = next();
            if (key.equals("retailPrice")) {
                price = Optional.of(price());
            } else if (key.equals("isPrimaryMeterRegion")) {
                primary = value == JsonToken.VALUE_TRUE;
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(key, parser.getText());
            } else {
                skip();
            }
        }
        if (price.isEmpty()) {
            throw problem(start, "expected an item with the key 'retailPrice', but found none");
        }
        return new RetailRow(texts, price.get(), primary);
    }

    private BigDecimal price() throws IOException, InvalidPriceList {
        if (!parser.currentToken().isNumeric()) {
            throw expected("a number as 'retailPrice'");
        }
        BigDecimal price = new BigDecimal(parser.getText());
        boolean sensible = price.signum() >= 0 && price.scale() <= MOST_DECIMALS && price.compareTo(HIGHEST_PRICE) <= 0;
        if (!sensible) {
            throw expected("a 'retailPrice' of at least 0");
        }
        return price;
    }

    /** Leaves out a value, whatever is in it. */
    private void skip() throws IOException, InvalidPriceList {
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = next();
            if (token == null) {
                throw expected("the end of a value");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private void expect(JsonToken token, String what) throws IOException, InvalidPriceList {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    private InvalidPriceList expected(String what) throws IOException {
        JsonToken token = parser.currentToken();
        String text = token == null ? "the end of the file" : token.isStructStart() ? "another structure" : quoted();
        return problem(parser.currentTokenLocation(), "expected " + what + ", but found " + text);
    }

    private String quoted() throws IOException {
        String text = String.valueOf(parser.getText()).replaceAll("\\p{C}", "\uFFFD");
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private InvalidPriceList problem(JsonLocation at, String message) {
        return new InvalidPriceList(
                file + ":" + Math.max(1, at.getLineNr()) + ":" + Math.max(1, at.getColumnNr()) + ": " + message);
    }
}
