package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that studies a scenario, as tests run it.
 *
 * @param word its name
 * @param folder where its answers go, each to a folder of its own
 */
record StudyCommand(String word, Path folder) {
    /** Returns a run whose answer goes to a folder of this name. */
    Console run(Path scenario, String output, String... arguments) {
        List<Object> words = new ArrayList<>(List.of(word, scenario, "--output", folder.resolve(output)));
        words.addAll(List.of(arguments));
        return Console.run(words.toArray());
    }

    /** Returns the answer as JSON, of a run that must succeed. */
    JsonNode json(Path scenario, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("--format", "json"));
        words.addAll(List.of(arguments));
        Console console = run(scenario, "json", words.toArray(new String[0]));
        assertEquals(ExitCode.DONE, console.code(), console.err());
        return new ObjectMapper().readTree(console.out());
    }
}
