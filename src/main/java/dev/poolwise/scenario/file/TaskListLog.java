package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.poolwise.scenario.file.JobLogBuilder.Row;
import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Reads what {@code az batch task list} prints: tasks as JSON objects, in one list or several, one after the other.
 * Each task is a job; {@code az} calls a group of them a job, which {@code select} knows by that name.
 *
 * <p>A task waits from its creation to its start and runs from there to its end. Of one that was retried only the last
 * attempt is known, so that its wait is not. Tasks that have not completed are left out. Source: Batch service REST
 * specification, type CloudTask.
 */
final class TaskListLog {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final List<String> SELECTABLE = List.of("job", "pool", "state");
    private static final String TIME = "a time with its offset such as 2026-03-01T08:00:00Z";
    private static final int LARGEST_COUNT = 1_000_000;

    /** Longer than any task may run: the service writes it for no limit. */
    private static final Duration NO_LIMIT = Duration.ofDays(180);

    private final String source;
    private final Map<String, String> select;
    private final LogProblems problems;
    private final JobLogBuilder jobs = new JobLogBuilder();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, JsonLocation> places = new HashMap<>();
    private JsonLocation task = JsonLocation.NA;
    private boolean taskIsSound;
    private long start = Long.MAX_VALUE;

    TaskListLog(String source, Map<String, String> select, LogProblems problems) {
        this.source = source;
        this.select = new LinkedHashMap<>(select);
        this.problems = problems;
    }

    JobLog read(InputStream in) throws IOException, InvalidJobLog {
        for (String column : select.keySet()) {
            if (!SELECTABLE.contains(column)) {
                problems.add(1, 1, "select", "one of " + SELECTABLE, LogProblems.quote(column));
            }
        }
        problems.throwIfAny();
        try (JsonParser parser = FACTORY.createParser(in)) {
            readTasks(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = Objects.requireNonNullElse(e.getLocation(), JsonLocation.NA);
            problems.add(at.getLineNr(), at.getColumnNr(), "task", "JSON as az prints it", e.getOriginalMessage());
        }
        return jobs.build(source, start, select, problems);
    }

    private void readTasks(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && !jobs.isFull()) {
            if (token == JsonToken.START_OBJECT) {
                fields.clear();
                places.clear();
                task = parser.currentTokenLocation();
                readFields(parser, "");
                readTask();
            } else if (token.isScalarValue()) {
                JsonLocation at = parser.currentTokenLocation();
                problems.add(
                        at.getLineNr(), at.getColumnNr(), "task", "an object", LogProblems.quote(parser.getText()));
            }
            token = parser.nextToken();
        }
    }

    /** Keeps the scalars of an object and of those in it, by their paths; lists are passed over. */
    private void readFields(JsonParser parser, String path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                readFields(parser, name + ".");
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                fields.put(name, parser.getText());
                places.put(name, parser.currentTokenLocation());
            }
        }
    }

    private void readTask() {
        taskIsSound = true;
        long created = time("creationTime", true);
        long began = time(info("startTime"), false);
        long ended = time(info("endTime"), false);
        int instances = count("multiInstanceSettings.numberOfInstances");
        int slots = count("requiredSlots");
        long retries = LogNumbers.whole(field(info("retryCount"))).orElse(0);
        long requested = limit("constraints.maxWallClockTime");
        if (!taskIsSound) {
            return;
        }
        start = Math.min(start, created);
        if (!isSelected()) {
            return;
        }
        if (!field("state").equals("completed") || began < 0 || ended < 0) {
            jobs.drop(field("state").equals("completed") ? "completed without a start" : "not completed");
        } else if (ended < began) {
            reject(info("endTime"), "a time not before startTime");
        } else {
            long waited = retries > 0 ? -1 : Math.max(0, began - created);
            jobs.add(new Row(created, ended - began, instances > 1 ? instances : 0, slots, "", waited, requested));
        }
    }

    /** Returns the name of a field of the execution, which older versions of {@code az} call otherwise. */
    private String info(String name) {
        String full = "executionInformation." + name;
        return fields.containsKey(full) ? full : "executionInfo." + name;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private boolean isSelected() {
        String[] url = field("url").split("/", -1);
        String job = url.length > 4 ? url[4] : "";
        String pool = fields.getOrDefault("nodeInfo.poolId", field("executionInfo.poolId"));
        Map<String, String> known = Map.of("job", job, "pool", pool, "state", field("state"));
        return select.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(known.get(wanted.getKey())));
    }

    /** Returns microseconds since 1970, or -1 if there is no such field. */
    private long time(String name, boolean required) {
        if (!required && field(name).isEmpty()) {
            return -1;
        }
        OptionalLong time = LogColumn.instant(field(name));
        return time.isPresent() ? time.getAsLong() : reject(name, TIME);
    }

    private int count(String name) {
        if (field(name).isEmpty()) {
            return 0;
        }
        long count = LogNumbers.whole(field(name)).orElse(0);
        boolean sound = count >= 1 && count <= LARGEST_COUNT;
        return (int) (sound ? count : reject(name, "a whole number from 1 to " + LARGEST_COUNT));
    }

    private long limit(String name) {
        if (field(name).isEmpty()) {
            return -1;
        }
        try {
            Duration limit = Duration.parse(field(name));
            return limit.compareTo(NO_LIMIT) < 0 ? limit.toNanos() / 1_000 : -1;
        } catch (DateTimeException e) {
            return -1;
        }
    }

    private long reject(String name, String expected) {
        taskIsSound = false;
        JsonLocation at = places.getOrDefault(name, task);
        problems.add(at.getLineNr(), at.getColumnNr(), name, expected, LogProblems.quote(field(name)));
        return 0;
    }
}
