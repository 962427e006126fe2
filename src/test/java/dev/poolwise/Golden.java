package dev.poolwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept in {@code src/test/resources/golden} and compared letter by letter. */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /**
     * Asserts that a text is what the golden file holds; with {@code -Dgolden.update} the file is rewritten instead.
     */
    public static void assertMatches(String file, String text) {
        Path golden = FOLDER.resolve(file);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertTrue(Files.exists(golden), () -> golden + " is missing; write it with mvn -Dgolden.update test");
            assertEquals(
                    Files.readString(golden),
                    text,
                    () -> golden + " differs; if that is meant, run mvn -Dgolden.update test and read the diff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
