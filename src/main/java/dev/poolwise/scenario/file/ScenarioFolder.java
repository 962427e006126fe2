package dev.poolwise.scenario.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that a scenario names. */
final class ScenarioFolder {
    private ScenarioFolder() {}

    /** Returns the file of that name, relative to the scenario; reports if there is none that can be read. */
    static Optional<Path> find(Found at, String name) {
        Optional<Path> file = resolve(at.reading().folder(), name).filter(Files::isRegularFile);
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            String found = "none called " + Wording.quote(name);
            return at.expected("a file that can be read, relative to the scenario", found, Optional.empty());
        }
        file.ifPresent(at.reading()::uses);
        return file;
    }

    private static Optional<Path> resolve(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
