package dev.poolwise.study;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The content of files as text: a JSON object with a member for each, its absolute path and its bytes in Base64. Where
 * the text arrives, they become a file system of their own, in which absolute and relative names lead to the same files
 * as where it came from.
 */
final class FilesText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};

    private FilesText() {}

    /** Returns the content of every file that points depend on, the scenario among them. */
    static String write(Question question, List<Point> points) throws IOException, InvalidScenario {
        SortedMap<String, String> files = new TreeMap<>();
        for (Point point : points) {
            for (Path file : question.read(point).files()) {
                String name = name(file);
                if (!files.containsKey(name)) {
                    files.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                }
            }
        }
        return JSON.writeValueAsString(files);
    }

    /** Returns the path of a file in the file system of the text. */
    static String name(Path file) {
        return file.toAbsolutePath().normalize().toUri().getPath();
    }

    /** Returns a file system with the files of a text; it lasts until the process ends. */
    static FileSystem open(String text) throws IOException {
        Path archive = Files.createTempFile("poolwise", ".zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : JSON.readValue(text, FILES).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey().substring(1)));
                zip.write(Base64.getDecoder().decode(file.getValue()));
                zip.closeEntry();
            }
        }
        FileSystem files = FileSystems.newFileSystem(archive);
        unlink(archive);
        return files;
    }

    /** Nothing is left of a process that is killed, where open files can be deleted. */
    private static void unlink(Path archive) {
        try {
            Files.delete(archive);
        } catch (IOException e) {
            archive.toFile().deleteOnExit();
        }
    }
}
