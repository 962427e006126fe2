package dev.poolwise.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the results that {@code run} has stored. */
public final class StoredResultsFile {
    private static final int SCHEMA_VERSION = 1;

    private StoredResultsFile() {}

    /**
     * Reads results.
     *
     * @param path the file, or the folder of a report with its {@code results.json}
     * @throws NotResults if it holds something else
     * @throws IOException if it cannot be read
     */
    public static StoredResults read(Path path) throws IOException, NotResults {
        Path file = Files.isDirectory(path) ? path.resolve("results.json") : path;
        JsonNode root = parsed(file);
        if (root.path("schemaVersion").asInt() != SCHEMA_VERSION
                || !root.path("scenario").isObject()
                || !root.path("alternatives").isArray()) {
            throw new NotResults(file, "a JSON file of another kind");
        }
        try {
            return results(root);
        } catch (IllegalArgumentException e) {
            throw new NotResults(file, String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode parsed(Path file) throws IOException, NotResults {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new NotResults(file, "text that is no JSON");
        }
    }

    private static StoredResults results(JsonNode root) {
        JsonNode experiment = root.path("experiment");
        double confidence = experiment.path("confidence").asDouble();
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
        Map<String, Map<String, Estimate>> alternatives = new LinkedHashMap<>();
        root.path("alternatives")
                .forEach(
                        alternative -> alternatives.put(alternative.path("name").asText(), metrics(alternative)));
        return new StoredResults(
                root.path("scenario").path("name").asText(),
                root.path("scenario").path("sha256").asText(),
                experiment.path("seed").asLong(),
                confidence,
                experiment.path("horizonSeconds").asText(),
                experiment.path("warmUpSeconds").asText(),
                currency(root),
                alternatives);
    }

    private static Currency currency(JsonNode root) {
        String unit = root.path("alternatives")
                .path(0)
                .path("metrics")
                .path("cost")
                .path("unit")
                .asText();
        return Currency.getInstance(unit.isEmpty() ? "USD" : unit);
    }

    private static Map<String, Estimate> metrics(JsonNode alternative) {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        alternative.path("metrics").properties().forEach(entry -> {
            JsonNode given = entry.getValue();
            Metric metric = metric(entry.getKey(), given.path("unit").asText());
            metrics.put(
                    entry.getKey(),
                    new Estimate(
                            metric,
                            number(given.path("value")),
                            number(given.path("halfWidth")),
                            given.path("replications").asInt(),
                            observations(alternative.path("observations").path(entry.getKey()))));
        });
        return metrics;
    }

    /** A metric that this version does not know, such as a probability that an objective asks for, keeps its unit. */
    private static Metric metric(String name, String unit) {
        Unit stored = Stream.of(Unit.values())
                .filter(known -> known.symbol().equals(unit))
                .findFirst()
                .orElse(Unit.COUNT);
        return Metric.named(name).orElseGet(() -> new Metric(name, stored, Metric.Scope.WHOLE, 0));
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static List<Double> observations(JsonNode list) {
        List<Double> observations = new ArrayList<>();
        list.forEach(node -> observations.add(number(node).orElse(Double.NaN)));
        return observations;
    }
}
