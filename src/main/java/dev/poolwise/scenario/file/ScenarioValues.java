package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Node.Mapping;
import dev.poolwise.scenario.file.Node.Scalar;
import dev.poolwise.scenario.file.Node.Sequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The single values of a scenario as they are written, by the paths under which they can be set. */
public final class ScenarioValues {
    private ScenarioValues() {}

    /**
     * Returns the raw text of every single value, in the order of the file.
     *
     * @param overrides {@code path=value}, applied before
     * @throws InvalidScenario if the file is no YAML, or an override cannot be applied
     */
    public static Map<String, String> of(Path file, List<String> overrides) throws IOException, InvalidScenario {
        Reading reading = new Reading(
                file.toString(),
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        Map<String, String> values = new LinkedHashMap<>();
        SourceText.decode(SourceText.bytes(file), reading)
                .flatMap(text -> NodeTree.of(text, reading.file(), reading))
                .map(tree -> Overrides.apply(tree, "--set", overrides, reading))
                .ifPresent(tree -> add("", tree, values));
        if (reading.reports() > 0) {
            throw new InvalidScenario(reading.problems());
        }
        return values;
    }

    private static void add(String path, Node node, Map<String, String> values) {
        if (node instanceof Scalar scalar) {
            values.put(path, scalar.text());
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> add(below(path, key), entry.value(), values));
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(below(path, Integer.toString(i)), sequence.items().get(i), values);
            }
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
