package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values from the command line that replace or add to what stands in the file. */
final class Overrides {
    private Overrides() {}

    /** Returns the tree with the overrides {@code path=value}, applied in their order; reports those that cannot be. */
    static Node apply(Node root, List<String> overrides, Reading reading) {
        Node changed = root;
        for (String override : overrides) {
            changed = apply(changed, override, reading);
        }
        return changed;
    }

    private static Node apply(Node root, String override, Reading reading) {
        int sign = override.indexOf('=');
        String path = sign < 0 ? override : override.substring(0, sign);
        String source = "--set " + Wording.quote(path);
        Location start = new Location(source, 1, 1);
        if (sign < 1) {
            reading.report(start, path, "expected path=value, but found no '='", Optional.empty());
            return root;
        }
        Optional<Node> value = NodeTree.of(override.substring(sign + 1), source, reading);
        if (value.isEmpty()) {
            return root;
        }
        Node changed = set(root, path, value.get(), start);
        if (changed == null) {
            reading.report(
                    start,
                    path,
                    "expected a path of the scenario, such as experiment.seed, but found none at this path",
                    Optional.empty());
            return root;
        }
        return changed;
    }

    /** Returns the tree with the value at the path; null if there is no such place. Names may contain points. */
    private static @Nullable Node set(Node node, String path, Node value, Location at) {
        if (path.isEmpty()) {
            return value;
        }
        if (node instanceof Node.Sequence list) {
            return setItem(list, path, value, at);
        }
        return node instanceof Node.Mapping mapping ? setEntry(mapping, path, value, at) : null;
    }

    private static @Nullable Node setItem(Node.Sequence list, String path, Node value, Location at) {
        String[] parts = path.replaceFirst("^\\[(\\d+)\\]\\.?", "$1.").split("\\.", 2);
        if (!parts[0].matches("\\d{1,6}")
                || Integer.parseInt(parts[0]) >= list.items().size()) {
            return null;
        }
        int index = Integer.parseInt(parts[0]);
        List<Node> items = new ArrayList<>(list.items());
        Node item = set(items.get(index), parts.length > 1 ? parts[1] : "", value, at);
        if (item == null) {
            return null;
        }
        items.set(index, item);
        return new Node.Sequence(items, list.location());
    }

    private static @Nullable Node setEntry(Node.Mapping mapping, String path, Node value, Location at) {
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
            String rest = rest(path, entry.getKey());
            Node changed = rest == null ? null : set(entry.getValue().value(), rest, value, at);
            if (changed != null) {
                return with(
                        mapping, entry.getKey(), new Node.Entry(entry.getValue().keyAt(), changed));
            }
        }
        return path.contains(".") ? null : with(mapping, path, new Node.Entry(at, value));
    }

    /** Returns what follows a key in a path; null if the path does not begin with it. */
    private static @Nullable String rest(String path, String key) {
        if (path.equals(key)) {
            return "";
        }
        boolean deeper = path.startsWith(key + ".") || path.startsWith(key + "[");
        return deeper ? path.substring(key.length() + (path.charAt(key.length()) == '.' ? 1 : 0)) : null;
    }

    private static Node with(Node.Mapping mapping, String key, Node.Entry entry) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, entry);
        return new Node.Mapping(entries, mapping.location());
    }
}
