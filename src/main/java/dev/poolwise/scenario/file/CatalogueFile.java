package dev.poolwise.scenario.file;

import dev.poolwise.scenario.prices.PriceCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads price catalogues from YAML files. */
public final class CatalogueFile {
    private static final Pattern VERSION_KEY = Pattern.compile("(?m)^prices[ \\t]*:");

    private CatalogueFile() {}

    /**
     * Returns whether a file has the first key of a catalogue at its top, and so is no scenario.
     *
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static boolean isCatalogue(Path file) throws IOException {
        return VERSION_KEY
                .matcher(new String(SourceText.bytes(file), StandardCharsets.ISO_8859_1))
                .find();
    }

    /**
     * Reads a price catalogue.
     *
     * @param file a regular file of at most 3 MiB, UTF-8
     * @throws InvalidScenario with every problem, if the file can be read but not understood
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static PriceCatalogue read(Path file) throws InvalidScenario, IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Reading reading = new Reading(file.toString(), folder, CatalogueReader.WHOLE);
        Optional<PriceCatalogue> catalogue = CatalogueReader.read(SourceText.bytes(file), reading);
        if (catalogue.isEmpty()) {
            throw new InvalidScenario(reading.problems());
        }
        return catalogue.get();
    }
}
