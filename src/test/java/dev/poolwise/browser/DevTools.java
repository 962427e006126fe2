package dev.poolwise.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A conversation in the DevTools protocol over two pipes: JSON messages, each ended by a zero byte. */
final class DevTools {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final OutputStream out;
    private final LinkedBlockingQueue<Optional<JsonNode>> received = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int lastId;

    DevTools(InputStream in, OutputStream out) {
        this.out = out;
        Thread reader = new Thread(() -> read(new BufferedInputStream(in)), "DevTools");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream in) {
        try (in) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == 0) {
                    received.add(Optional.of(JSON.readTree(message.toByteArray())));
                    message.reset();
                } else {
                    message.write(next);
                }
            }
        } catch (IOException e) {
            // Told below in the same way as an end without one.
        }
        received.add(Optional.empty());
    }

    /**
     * Calls a method and returns its result; events that come before it are kept.
     *
     * @param session empty for the browser itself
     * @throws IOException if the method fails, the browser has ended, or it does not answer in time
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) throws IOException {
        int id = ++lastId;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        out.write(JSON.writeValueAsBytes(message));
        out.write(0);
        out.flush();
        JsonNode answer = next(method);
        while (answer.path("id").asInt() != id) {
            events.add(answer);
            answer = next(method);
        }
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
    }

    /** Waits for an event of a session; it and the events before it are kept. */
    void await(String session, String event) throws IOException {
        JsonNode found =
                events.stream().filter(e -> isOf(e, session, event)).findFirst().orElse(MissingNode.getInstance());
        while (found.isMissingNode()) {
            JsonNode next = next(event);
            events.add(next);
            found = isOf(next, session, event) ? next : found;
        }
    }

    private static boolean isOf(JsonNode message, String session, String event) {
        return message.path("sessionId").asText().equals(session)
                && message.path("method").asText().equals(event);
    }

    /** Returns the events so far, in order, and forgets them. */
    List<JsonNode> takeEvents() {
        List<JsonNode> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** A machine that stood still uses up the first wait, not the second. */
    private JsonNode next(String what) throws IOException {
        try {
            for (int wait = 0; wait < 2; wait++) {
                Optional<JsonNode> message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (message != null) {
                    return message.orElseThrow(() -> new IOException("the browser ended before " + what));
                }
            }
            throw new IOException("the browser did not answer: " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + what, e);
        }
    }
}
