package dev.poolwise.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One page in a browser: what happens while it loads, and what is wrong with how it is shown. */
public final class Tab {
    /** The width of an A4 page between the margins that reports have, in CSS pixels: 180 mm. */
    private static final int PAPER_WIDTH = 680;

    private final DevTools tools;
    private final String session;
    private final String defects;

    Tab(DevTools tools, String session) throws IOException {
        this.tools = tools;
        this.session = session;
        try (InputStream script = Tab.class.getResourceAsStream("/browser/defects.js")) {
            this.defects = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws IOException {
        return tools.call(session, method, parameters);
    }

    /**
     * Loads a file, and returns what should not happen meanwhile: errors and warnings on the console, exceptions, and
     * requests for anything but the file.
     */
    public List<String> load(Path file) throws IOException {
        String address = file.toUri().toString();
        tools.takeEvents();
        call("Page.navigate", Map.of("url", address));
        tools.await(session, "Page.loadEventFired");
        evaluate("document.fonts.ready.then(() => true)");
        List<String> incidents = new ArrayList<>();
        for (JsonNode event : tools.takeEvents()) {
            JsonNode told = event.path("params");
            switch (event.path("method").asText()) {
                case "Runtime.exceptionThrown" -> incidents.add("exception: " + told.path("exceptionDetails"));
                case "Runtime.consoleAPICalled" -> incidents.add("console: " + told.path("args"));
                case "Log.entryAdded" ->
                    incidents.add("log: " + told.path("entry").path("text").asText());
                case "Network.requestWillBeSent" -> {
                    String asked = told.path("request").path("url").asText();
                    if (!asked.equals(address) && !asked.startsWith("data:")) {
                        incidents.add("request: " + asked);
                    }
                }
                default -> {}
            }
        }
        return incidents;
    }

    /** Shows the page in a window of so many CSS pixels, in a scheme: {@code light} or {@code dark}. */
    public void show(int width, String scheme) throws IOException {
        resize(width);
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        call("Emulation.setEmulatedMedia", Map.of("media", "screen", "features", List.of(feature)));
    }

    /** Shows the page as it is printed on A4. */
    public void showPrinted() throws IOException {
        resize(PAPER_WIDTH);
        call("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
    }

    private void resize(int width) throws IOException {
        Map<String, Object> size = Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        call("Emulation.setDeviceMetricsOverride", size);
    }

    /** Returns what is wrong with the page as it is shown, as sentences. */
    public List<String> defects() throws IOException {
        JsonNode found = evaluate(defects);
        return StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode evaluate(String script) throws IOException {
        Map<String, Object> asked = Map.of("expression", script, "returnByValue", true, "awaitPromise", true);
        JsonNode answer = call("Runtime.evaluate", asked);
        if (answer.has("exceptionDetails")) {
            throw new IOException("the script failed: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }
}
