package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of located nodes from YAML tokens.
 *
 * <p>The language is the plain part of YAML 1.2: one document of mappings, lists and scalars. Anchors, aliases, merge
 * keys and tags are refused, and every scalar keeps its raw text, so none of the guesses of YAML 1.1 (octal numbers,
 * clock times, {@code no}) can happen.
 */
final class NodeTree {
    private static final int DEEPEST = 50;
    private static final YAMLFactory TOKENS = new YAMLFactory();

    private final YAMLParser parser;
    private final String source;
    private final int[] codePoints;
    private final Reading reading;
    private boolean shared;

    private NodeTree(YAMLParser parser, String source, String text, Reading reading) {
        this.parser = parser;
        this.source = source;
        this.codePoints = text.codePoints().toArray();
        this.reading = reading;
    }

    /**
     * Returns the tree.
     *
     * @param source the name of the text in locations
     * @return empty, with the problems reported, if the text has no tree; duplicate keys alone are reported and left
     *     out
     */
    static Optional<Node> of(String text, String source, Reading reading) {
        try (YAMLParser parser = TOKENS.createParser(text)) {
            return new NodeTree(parser, source, text, reading).read();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Stops the walk after a problem that leaves no tree; the problem has been reported. */
    private static final class NoTree extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Optional<Node> read() throws IOException {
        try {
            JsonToken first = next();
            if (first == null || isEmptyDocument(first)) {
                throw refuse(new Location(source, 1, 1), "a " + reading.whole(), "an empty file", Optional.empty());
            }
            Node root = node(first, 1, "");
            if (next() != null) {
                throw refuse(
                        here(),
                        "one document",
                        "a second one",
                        Optional.of("keep one " + reading.whole() + " in each file"));
            }
            return shared ? Optional.empty() : Optional.of(root);
        } catch (NoTree e) {
            return Optional.empty();
        }
    }

    private boolean isEmptyDocument(JsonToken first) throws IOException {
        return first == JsonToken.VALUE_STRING && parser.getText().isEmpty() && !isQuoted();
    }

    private @Nullable JsonToken next() throws NoTree {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            SyntaxError error = SyntaxError.of(e);
            Location at = new Location(source, error.line(), error.column());
            throw refuse(at, error.expected(), error.found(), error.hint());
        } catch (IOException | RuntimeException e) {
            throw refuse(here(), "YAML", "text that is none", Optional.empty());
        }
    }

    private NoTree refuse(Location at, String expected, String found, Optional<String> hint) {
        reading.report(at, "", "expected " + expected + ", but found " + found, hint);
        return new NoTree();
    }

    private Node node(JsonToken token, int depth, String path) throws NoTree, IOException {
        refuseSharing();
        if (depth > DEEPEST) {
            throw refuse(here(), "at most " + DEEPEST + " levels", "a deeper one", Optional.empty());
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(depth, path);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(depth, path);
        }
        String text = parser.getText();
        return new Node.Scalar(text == null ? "" : text, isQuoted(), here(), textAt());
    }

    /** A block that keeps its lines begins below its mark, as far in as its first line that is not empty. */
    private Optional<Location> textAt() {
        if (firstCharacter() != '|') {
            return Optional.empty();
        }
        int position = (int) parser.currentTokenLocation().getCharOffset();
        while (position < codePoints.length && codePoints[position] != '\n') {
            position++;
        }
        int lineStart = position;
        while (position < codePoints.length && Character.isWhitespace(codePoints[position])) {
            if (codePoints[position] == '\n') {
                lineStart = position + 1;
            }
            position++;
        }
        Location start = here();
        return Optional.of(new Location(source, start.line() + 1, position - lineStart + 1));
    }

    private Node sequence(int depth, String path) throws NoTree, IOException {
        Location start = here();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(present(token), depth + 1, path + "[" + items.size() + "]"));
        }
        return new Node.Sequence(items, start);
    }

    private Node mapping(int depth, String path) throws NoTree, IOException {
        Location start = here();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            present(token);
            refuseSharing();
            String key = parser.currentName();
            Location keyAt = here();
            String keyPath = Found.join(path, key);
            Node value = node(present(next()), depth + 1, keyPath);
            if (key.equals("<<")) {
                reportShared(keyAt, "a key", "the merge key '<<'");
            } else {
                add(entries, key, new Node.Entry(keyAt, value), keyPath);
            }
        }
        return new Node.Mapping(entries, start);
    }

    private void add(Map<String, Node.Entry> entries, String key, Node.Entry entry, String path) {
        Node.Entry earlier = entries.putIfAbsent(key, entry);
        if (earlier != null) {
            String message = "expected each key once, but found '%s' on line %d and again on line %d"
                    .formatted(
                            Wording.quote(key),
                            earlier.keyAt().line(),
                            entry.keyAt().line());
            reading.report(entry.keyAt(), path, message, Optional.empty());
        }
    }

    private JsonToken present(@Nullable JsonToken token) throws NoTree {
        if (token == null) {
            throw refuse(here(), "a value", "the end of the file", Optional.empty());
        }
        return token;
    }

    /** Anchors, aliases and tags show by their first character: no plain scalar can begin with it. */
    private void refuseSharing() {
        switch (firstCharacter()) {
            case '&' -> reportShared(here(), "a value", "an anchor");
            case '*' -> reportShared(here(), "a value", "an alias");
            case '!' -> reportShared(here(), "a value", "a tag");
            default -> {}
        }
    }

    private void reportShared(Location at, String expected, String found) {
        shared = true;
        String hint = found.equals("a tag")
                ? "tags are not part of the language: leave it out"
                : "anchors, aliases and merge keys are not part of the language: write the values out";
        reading.report(at, "", "expected " + expected + ", but found " + found, Optional.of(hint));
    }

    private boolean isQuoted() {
        return switch (firstCharacter()) {
            case '"', '\'', '|', '>' -> true;
            default -> false;
        };
    }

    private int firstCharacter() {
        long offset = parser.currentTokenLocation().getCharOffset();
        return offset >= 0 && offset < codePoints.length ? codePoints[(int) offset] : ' ';
    }

    private Location here() {
        JsonLocation at = parser.currentTokenLocation();
        return new Location(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
