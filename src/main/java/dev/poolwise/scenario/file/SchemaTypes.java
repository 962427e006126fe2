package dev.poolwise.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand behind a key, in the words of JSON Schema. A type that these words cannot tell may be anything. */
final class SchemaTypes {
    private static final String LIST = "list of ";
    private static final String EACH = "a list, each ";
    private static final String NAMES = "a mapping from names, each to ";
    private static final String DURATION = "^(P[0-9.WDTHMS]+|([0-9]+(\\.[0-9]+)?(w|d|h|ms|us|m|s))+)$";
    private static final String RATE = "^[0-9.eE+-]+/(s|min|h|d)$";
    private static final Pattern RANGE = Pattern.compile("a (?:whole )?number from (\\S+) to ([0-9.]+)");
    private static final Pattern ABOVE = Pattern.compile("a number above (\\S+) and at most (\\S+)");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Collection<String> sections;
    private final Consumer<String> referred;

    /**
     * Creates it.
     *
     * @param sections the titles of all sections
     * @param referred told the title of each section that is referred to
     */
    SchemaTypes(Collection<String> sections, Consumer<String> referred) {
        this.sections = sections;
        this.referred = referred;
    }

    /** Returns a value as JSON has it. */
    static JsonNode value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return Numbers.isDecimal(text) ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    /** Returns the schema of a type, by its word and by what a message says was expected. */
    ObjectNode of(String word, String expected, Collection<String> choices) {
        if (!choices.isEmpty()) {
            ArrayNode values = JSON.arrayNode();
            choices.forEach(choice -> values.add(value(choice)));
            return JSON.objectNode().set("enum", values);
        }
        if (word.startsWith(LIST)) {
            String item = expected.startsWith(EACH) ? expected.substring(EACH.length()) : "";
            ObjectNode list = JSON.objectNode().put("type", "array").put("minItems", 1);
            return list.set("items", of(word.substring(LIST.length()), item, List.of()));
        }
        return expected.startsWith(NAMES) ? named(word) : single(word, expected);
    }

    private ObjectNode named(String word) {
        ObjectNode value =
                switch (word) {
                    case "expectation" -> names(anyOf(type("number"), type("string"), section(word)));
                    case "route" -> anyOf(text(), section(word));
                    case "whole number" -> type("integer");
                    default -> single(word, "");
                };
        return names(value);
    }

    private static ObjectNode names(ObjectNode value) {
        ObjectNode names = type("object").put("minProperties", 1);
        names.putObject("propertyNames").put("minLength", 1).put("maxLength", Wording.LONGEST_NAME);
        return names.set("additionalProperties", value);
    }

    private ObjectNode single(String word, String expected) {
        return switch (word) {
            case "text", "name", "value", "objective" -> text();
            case "file", "currency", "date" -> type("string");
            case "duration" -> duration();
            case "rate" -> type("string").put("pattern", RATE);
            case "money" -> type("number").put("minimum", 0);
            case "money per hour" -> type("string").put("pattern", "^[0-9.eE+-]+/h$");
            case "fraction" ->
                anyOf(
                        type("number").put("minimum", 0).put("maximum", 1),
                        type("string").put("pattern", "^[0-9.eE+-]+%$"));
            case "whole number" -> bounded("integer", expected);
            case "number" -> bounded("number", expected);
            case "number or quantity" -> anyOf(type("number"), type("string"));
            case "nodes or auto" -> anyOf(bounded("integer", expected), word("auto"));
            case "warm-up" -> anyOf(duration(), word("auto"));
            case "immediately or duration" -> anyOf(word("immediately"), duration());
            case "overage" -> anyOf(word("none"), section("overage"));
            case "price" -> anyOf(type("number").put("minimum", 0), section("prices"));
            case "autoscale, with bounds or by a formula" ->
                anyOf(section("autoscale"), section("autoscale by a formula"));
            case "arrivals" -> kinds("arrivals ");
            case "distribution" -> kinds("distribution ", duration());
            case "number or distribution of numbers" -> kinds("number ", bounded("integer", expected));
            default -> section(word);
        };
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    private static ObjectNode word(String only) {
        return JSON.objectNode().put("const", only);
    }

    /** A name may look like a number or a truth value, and is text all the same. */
    private static ObjectNode text() {
        ObjectNode text = JSON.objectNode();
        text.putArray("type").add("string").add("number").add("boolean");
        return text;
    }

    private static ObjectNode duration() {
        return type("string").put("pattern", DURATION);
    }

    private static ObjectNode bounded(String type, String expected) {
        ObjectNode number = type(type);
        Matcher range = RANGE.matcher(expected);
        Matcher above = ABOVE.matcher(expected);
        if (range.lookingAt()) {
            number.put("minimum", new BigDecimal(range.group(1)));
            number.put("maximum", new BigDecimal(range.group(2)));
        } else if (above.lookingAt()) {
            number.put("exclusiveMinimum", new BigDecimal(above.group(1)));
            number.put("maximum", new BigDecimal(above.group(2)));
        }
        return number;
    }

    private static ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode any = JSON.objectNode();
        ArrayNode list = any.putArray("anyOf");
        for (ObjectNode schema : schemas) {
            list.add(schema);
        }
        return any;
    }

    /** Returns any of the sections whose titles begin so, or one of the other values. */
    private ObjectNode kinds(String title, ObjectNode... others) {
        ObjectNode any = anyOf(others);
        ArrayNode list = any.withArray("anyOf");
        sections.stream().filter(name -> name.startsWith(title)).forEach(name -> list.add(section(name)));
        return any;
    }

    private ObjectNode section(String title) {
        if (!sections.contains(title)) {
            return JSON.objectNode();
        }
        referred.accept(title);
        return JSON.objectNode().put("$ref", "#/$defs/" + title.replace(" ", "%20"));
    }
}
