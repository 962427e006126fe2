package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Node.Entry;
import dev.poolwise.scenario.file.Node.Mapping;
import dev.poolwise.scenario.file.Node.Scalar;
import dev.poolwise.scenario.file.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values from the command line that replace or add values of the scenario: {@code path=value}, where the path is keys
 * joined by points, and a number for an item of a list.
 */
final class Overrides {
    private static final Pattern ITEM = Pattern.compile("\\[([0-9]{1,6})]");

    private final Reading reading;
    private final String path;
    private final Location place;

    private Overrides(Reading reading, String option, String path) {
        this.reading = reading;
        this.path = path;
        this.place = new Location(option + " " + Wording.quote(path), 1, 1);
    }

    /**
     * Returns the tree with all values set; reports those that cannot be.
     *
     * @param option what the assignments are arguments of, for messages
     */
    static Node apply(Node root, String option, List<String> assignments, Reading reading) {
        Node changed = root;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            Overrides one = new Overrides(
                    reading,
                    option,
                    equals < 0 ? assignment : assignment.substring(0, equals).strip());
            changed = equals < 0 ? one.withoutValue(changed) : one.set(changed, assignment.substring(equals + 1));
        }
        return changed;
    }

    /** Returns a path with the numbers of items between points too: {@code a[0].b} is {@code a.0.b}. */
    static String path(String written) {
        return ITEM.matcher(written.strip()).replaceAll(".$1");
    }

    private Node withoutValue(Node root) {
        report("path=value", "no '='", Optional.empty());
        return root;
    }

    private void report(String expected, String found, Optional<String> hint) {
        reading.report(place, path, "expected " + expected + ", but found " + found, hint);
    }

    private Node set(Node root, String text) {
        Optional<Node> value =
                text.isBlank() ? Optional.of(new Scalar("", false, place)) : NodeTree.of(text, place.source(), reading);
        return value.map(v -> replace(root, path(path), v)).orElse(root);
    }

    private Node replace(Node node, String rest, Node value) {
        if (rest.isEmpty()) {
            return value;
        }
        if (node instanceof Mapping mapping) {
            return inMapping(mapping, rest, value);
        }
        if (node instanceof Sequence sequence) {
            return inSequence(sequence, rest, value);
        }
        report(
                "the path of a value in the scenario",
                "nothing below a single value at '" + Wording.quote(rest) + "'",
                Optional.empty());
        return node;
    }

    /** Names may contain points themselves, so the longest key that fits is taken. */
    private Node inMapping(Mapping mapping, String rest, Node value) {
        Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
        Optional<String> key = entries.keySet().stream()
                .filter(name -> rest.equals(name) || rest.startsWith(name + "."))
                .reduce((a, b) -> b.length() > a.length() ? b : a);
        if (key.isPresent()) {
            Entry entry = mapping.entries().get(key.get());
            String below = rest.substring(Math.min(rest.length(), key.get().length() + 1));
            if (entry != null) {
                entries.put(key.get(), new Entry(entry.keyAt(), replace(entry.value(), below, value)));
            }
        } else if (rest.indexOf('.') < 0) {
            entries.put(rest, new Entry(place, value));
        } else {
            String missing = rest.substring(0, rest.indexOf('.'));
            report(
                    "the path of a value in the scenario",
                    "no key '" + Wording.quote(missing) + "'",
                    Wording.didYouMean(missing, entries.keySet()));
        }
        return new Mapping(entries, mapping.location());
    }

    private Node inSequence(Sequence sequence, String rest, Node value) {
        int point = rest.indexOf('.');
        String index = point < 0 ? rest : rest.substring(0, point);
        List<Node> items = new ArrayList<>(sequence.items());
        if (!Numbers.isWhole(index)
                || index.length() > 6
                || index.startsWith("-")
                || Integer.parseInt(index) >= items.size()) {
            report("the number of an item, from 0 to " + (items.size() - 1), Wording.quote(index), Optional.empty());
            return sequence;
        }
        int item = Integer.parseInt(index);
        items.set(item, replace(items.get(item), point < 0 ? "" : rest.substring(point + 1), value));
        return new Sequence(items, sequence.location());
    }
}
