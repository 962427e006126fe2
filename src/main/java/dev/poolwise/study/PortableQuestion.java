package dev.poolwise.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered by a process that cannot read the files of the one that asks: what crosses is text both
 * ways. The content of the files is a text of its own, as the points of many questions share it.
 */
public final class PortableQuestion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, FileSystem> OPEN = new ConcurrentHashMap<>();

    private PortableQuestion() {}

    /** A question about one point, as JSON. */
    private record Asked(
            String file,
            List<String> overrides,
            @Nullable Integer replications,
            @Nullable Long seed,
            @Nullable String alternative,
            int point,
            List<Change> settings) {}

    /** A setting, as JSON. */
    private record Change(String path, String value) {}

    /**
     * Returns the content of every file that points depend on: the scenario, and the job logs and the like that it
     * names.
     *
     * @throws InvalidScenario if a point is none
     */
    public static String files(Question question, List<Point> points) throws IOException, InvalidScenario {
        return FilesText.write(question, points);
    }

    /** Returns a question about one point, without the content of the files. */
    public static String ask(Question question, Point point) {
        Asked asked = new Asked(
                FilesText.name(question.file()),
                question.overrides(),
                question.replications().orElse(null),
                question.seed().orElse(null),
                question.alternative().orElse(null),
                point.number(),
                point.settings().stream()
                        .map(setting ->
                                new Change(setting.path(), setting.value().text()))
                        .toList());
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /**
     * Evaluates a point on the caller's thread and one more.
     *
     * @param files what {@link #files} returned; kept as long as the process lasts
     * @param asked what {@link #ask} returned
     * @return the result of the point as text, the same as that of any engine
     */
    public static String answer(String files, String asked) throws IOException, InvalidScenario {
        Asked read = JSON.readValue(asked, Asked.class);
        Question question = new Question(
                open(files).getPath(read.file),
                read.overrides,
                Optional.ofNullable(read.replications),
                Optional.ofNullable(read.seed),
                Optional.ofNullable(read.alternative));
        List<Setting> settings = read.settings.stream()
                .map(change -> new Setting(change.path, VariedValue.of(change.value)))
                .toList();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            return LocalEngine.result(question, new Point(read.point, settings), worker, Supervision.of(Progress.NONE));
        } finally {
            worker.shutdownNow();
        }
    }

    private static FileSystem open(String files) throws IOException {
        try {
            return OPEN.computeIfAbsent(files, PortableQuestion::opened);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FileSystem opened(String files) {
        try {
            return FilesText.open(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
