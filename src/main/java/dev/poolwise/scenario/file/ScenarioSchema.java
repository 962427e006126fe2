package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scenario language as a JSON Schema (draft 2020-12) for editors, made from the keys that the reader itself uses.
 * It knows keys, types, ranges and words; what keys say together, only the reader knows.
 */
public final class ScenarioSchema {
    private static final String TOP = ScenarioReader.SECTION.title();

    private final Map<String, List<KnownKey>> sections;
    private final SchemaTypes types;
    private final Deque<String> referred = new ArrayDeque<>();

    private ScenarioSchema() {
        this.sections = KnownKeys.all().stream()
                .collect(Collectors.groupingBy(KnownKey::section, LinkedHashMap::new, Collectors.toList()));
        this.types = new SchemaTypes(sections.keySet(), referred::add);
    }

    /** Returns the text of the schema. */
    public static String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return new ObjectMapper().writer(pretty).writeValueAsString(new ScenarioSchema().schema()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "poolwise scenario");
        schema.setAll(section(TOP));
        ObjectNode definitions = schema.putObject("$defs");
        Set<String> done = new LinkedHashSet<>();
        while (!referred.isEmpty()) {
            String title = referred.remove();
            if (done.add(title)) {
                definitions.set(title, section(title));
            }
        }
        return schema;
    }

    private ObjectNode section(String title) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        section.put("type", "object");
        ObjectNode properties = section.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (KnownKey key : sections.getOrDefault(title, List.of())) {
            properties.set(key.name(), property(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            section.set("required", required);
        }
        return section.put("additionalProperties", false);
    }

    private ObjectNode property(KnownKey key) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("description", key.meaning() + " – " + key.expected());
        key.fallback().ifPresent(text -> property.set("default", SchemaTypes.value(text)));
        property.setAll(types.of(key.type(), key.expected(), key.choices()));
        return property;
    }
}
