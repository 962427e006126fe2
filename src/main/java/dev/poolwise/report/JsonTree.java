package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.Proportion;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Results for programs as a tree of maps, lists, text and exact numbers. */
final class JsonTree {
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private JsonTree() {}

    /** Returns a tree that begins with the version, the scenario and how it was tried. */
    static Map<String, @Nullable Object> of(Scenario scenario) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("name", scenario.name());
        source.put("file", scenario.source().file());
        source.put("sha256", scenario.source().sha256());
        Map<String, @Nullable Object> experiment = new LinkedHashMap<>();
        experiment.put("seed", scenario.experiment().seed());
        experiment.put("replications", scenario.experiment().replications());
        experiment.put("confidence", number(scenario.experiment().confidence()));
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("schemaVersion", SCHEMA_VERSION);
        tree.put("poolwise", Version.CURRENT);
        tree.put("scenario", source);
        tree.put("experiment", experiment);
        return tree;
    }

    /** Returns the file's text. */
    static String written(Map<String, @Nullable Object> tree) {
        try {
            return MAPPER.writer(ResultsJson.pretty()).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** Returns a number; null if it is not finite. */
    static @Nullable BigDecimal number(double value) {
        return Double.isFinite(value) ? new BigDecimal(Decimal.of(value)) : null;
    }

    /** Returns a number; null if there is none. */
    static @Nullable BigDecimal number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : null;
    }

    /** Returns a probability with its interval. */
    static Map<String, @Nullable Object> probability(Proportion proportion) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", number(proportion.share()));
        tree.put("lower", number(proportion.lower()));
        tree.put("upper", number(proportion.upper()));
        tree.put("count", proportion.successes());
        tree.put("replications", proportion.trials());
        return tree;
    }
}
