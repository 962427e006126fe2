package dev.poolwise.cli;

import dev.poolwise.scenario.file.KnownKey;
import dev.poolwise.scenario.file.KnownKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The words of the glossary and the keys of scenarios, each with its meaning. */
final class Explanations {
    private final List<Entry> words;

    private Explanations(List<Entry> words) {
        this.words = words;
    }

    /**
     * A row of the glossary.
     *
     * @param names the word, or several that are explained together
     * @param unit symbol and unit, or empty
     * @param meaning in one sentence
     * @param not words that are not used for it, or empty
     */
    private record Entry(List<String> names, String unit, String meaning, String not) {
        String text() {
            String title = String.join(", ", names) + (unit.isEmpty() ? "" : " (" + unit + ")");
            return title + ": " + meaning + (not.isEmpty() ? "" : ". Not: " + not);
        }

        Stream<String> others() {
            return Stream.of(not.split(", ")).map(other -> other.replaceFirst(" \\(.*", ""));
        }
    }

    /** Reads the glossary that the program carries. */
    static Explanations read() throws IOException {
        try (InputStream in = Explanations.class.getResourceAsStream("/glossary.md")) {
            String text = new String(Objects.requireNonNull(in, "glossary").readAllBytes(), StandardCharsets.UTF_8);
            return new Explanations(text.lines()
                    .filter(line -> line.startsWith("| **"))
                    .map(Explanations::entry)
                    .toList());
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.replace("*", "").replace("`", "").split("\\|", -1);
        return new Entry(List.of(cells[1].strip().split(", ")), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    /** Returns what is known of a term, most telling first; nothing of an unknown one. */
    List<String> of(String term) {
        List<String> found = new ArrayList<>();
        words.stream()
                .filter(entry -> entry.names().stream().anyMatch(name -> isSame(name, term)))
                .forEach(entry -> found.add(entry.text()));
        KnownKeys.all().stream()
                .filter(key -> key.name().equals(term))
                .map(Explanations::text)
                .distinct()
                .forEach(found::add);
        if (found.isEmpty()) {
            words.stream()
                    .filter(entry -> entry.others().anyMatch(other -> isSame(other, term)))
                    .forEach(entry -> found.add(entry.text()));
        }
        return found;
    }

    private static String text(KnownKey key) {
        String place = key.path().isEmpty() ? "the top" : key.path();
        String fallback = key.required()
                ? "; required"
                : key.fallback().map(text -> "; default " + text).orElse("");
        return "key " + key.name() + " (" + key.section() + ", at " + place + "): " + key.meaning() + " – "
                + key.expected() + fallback;
    }

    /** Words are the same in the plural, and in capitals. */
    private static boolean isSame(String name, String term) {
        String small = term.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).equals(small) || (name.toLowerCase(Locale.ROOT) + "s").equals(small);
    }

    /** Returns everything that can be explained. */
    List<String> terms() {
        return Stream.concat(
                        words.stream().flatMap(entry -> entry.names().stream()),
                        KnownKeys.all().stream().map(KnownKey::name))
                .distinct()
                .toList();
    }
}
