package dev.poolwise.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, with a profile of its own that is deleted with it. */
public final class Browser implements AutoCloseable {
    private static final String PROPERTY = "browser";
    private static final String VARIABLE = "POOLWISE_BROWSER";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-pipe");

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Browser(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
        this.tools = new DevTools(process.getInputStream(), process.getOutputStream());
    }

    /** Returns the browser that a property or a variable asks for. */
    public static Optional<Path> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .map(Path::of);
    }

    private static Path find() throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return asked().or(() -> NAMES.stream()
                        .flatMap(name ->
                                Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                        .findFirst())
                .orElseThrow(() -> new IOException("no browser: none of " + NAMES + " is on the PATH, and neither -D"
                        + PROPERTY + " nor " + VARIABLE + " names one"));
    }

    /**
     * Starts the browser that is asked for, else the first on the PATH. It reads what it is told from descriptor 3 and
     * answers on 4, which the shell makes of the pipes that a child process has anyway.
     *
     * @throws IOException if there is none, or it does not start; the message is for readers
     */
    public static Browser start() throws IOException {
        Path program = find();
        Path profile = Files.createTempDirectory("poolwise-browser");
        Path said = profile.resolve("stderr.txt");
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null", "sh", program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        Browser browser = new Browser(
                new ProcessBuilder(command).redirectError(said.toFile()).start(), profile);
        try {
            browser.tools.call("", "Browser.getVersion", Map.of());
            return browser;
        } catch (IOException e) {
            String reason = Files.readString(said, StandardCharsets.ISO_8859_1);
            browser.close();
            throw new IOException("no browser: " + program + " does not start: " + reason, e);
        }
    }

    /** Opens an empty page. */
    public Tab open() throws IOException {
        String target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        return new Tab(tools, session);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        try {
            tools.call("", "Browser.close", Map.of());
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It has ended already; what is left of it is ended below.
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
