package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.poolwise.scenario.file.JobLogBuilder.Row;
import dev.poolwise.workload.JobLog;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** Reads a job log of comma-separated values with a header. */
final class CsvLog {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final int MOST_COLUMNS = 1_000;
    private static final String SECONDS = "a number of seconds, at least 0";
    private static final String COUNT = "a whole number from 1 to 1000000";
    private static final long LARGEST_COUNT = 1_000_000;

    private final String source;
    private final Map<String, String> select;
    private final LogProblems problems;
    private final JobLogBuilder jobs = new JobLogBuilder();
    private final List<String> header = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private int line;
    private boolean rowIsSound;
    private long start = Long.MAX_VALUE;

    CsvLog(String source, Map<String, String> select, LogProblems problems) {
        this.source = source;
        this.select = new LinkedHashMap<>(select);
        this.problems = problems;
    }

    JobLog read(InputStream in) throws IOException, InvalidJobLog {
        try (CsvParser parser = FACTORY.createParser(in)) {
            readRows(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = Objects.requireNonNullElse(e.getLocation(), JsonLocation.NA);
            problems.add(at.getLineNr(), at.getColumnNr(), "record", "comma-separated values", e.getOriginalMessage());
        } catch (CharConversionException e) {
            problems.add(line + 1, 1, "record", "UTF-8", "other bytes");
        }
        return jobs.build(source, isClockTime() ? start : 0, select, problems);
    }

    private boolean isClockTime() {
        return header.contains("arrival");
    }

    private void readRows(CsvParser parser) throws IOException, InvalidJobLog {
        if (!nextRow(parser)) {
            problems.add(1, 1, "header", "a header with arrival_s and service_s", "an empty file");
            return;
        }
        header.addAll(cells);
        checkHeader();
        problems.throwIfAny();
        while (!jobs.isFull() && nextRow(parser)) {
            readJob();
        }
    }

    private boolean nextRow(CsvParser parser) throws IOException {
        cells.clear();
        columns.clear();
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token.isScalarValue() && cells.size() <= MOST_COLUMNS) {
                cells.add(parser.getText());
                columns.add(parser.currentTokenLocation().getColumnNr());
                line = parser.currentTokenLocation().getLineNr();
            }
            token = parser.nextToken();
        }
        return !cells.isEmpty();
    }

    private void checkHeader() {
        for (int i = 0; i < header.size(); i++) {
            if (header.indexOf(header.get(i)) < i) {
                problems.add(line, columns.get(i), header.get(i), "each column once", "it again");
            }
        }
        if (header.contains("arrival_s") == header.contains("arrival")) {
            String found = header.contains("arrival") ? "both" : LogProblems.quote(String.join(",", header));
            problems.add(line, 1, "header", "one of the columns arrival_s and arrival", found);
        }
        if (!header.contains("service_s")) {
            problems.add(line, 1, "header", "a column service_s", LogProblems.quote(String.join(",", header)));
        }
        for (String column : select.keySet()) {
            if (!header.contains(column)) {
                problems.add(line, 1, "select", "a column of the log", LogProblems.quote(column));
            }
        }
    }

    private void readJob() {
        if (cells.size() != header.size()) {
            problems.add(line, 1, "record", header.size() + " values as in the header", "" + cells.size());
            return;
        }
        rowIsSound = true;
        long arrival = isClockTime() ? instant("arrival") : micros("arrival_s", "", SECONDS);
        long service = micros("service_s", "", SECONDS);
        int nodes = count("nodes");
        int slots = count("slots");
        long waited = micros("wait_s", "-1", SECONDS + ", or nothing if unknown");
        long requested = micros("requested_s", "-1", SECONDS + ", or nothing if unknown");
        if (rowIsSound) {
            start = Math.min(start, arrival);
            if (isSelected()) {
                jobs.add(new Row(arrival, service, nodes, slots, cell("tenant"), waited, requested));
            }
        }
    }

    private boolean isSelected() {
        return select.entrySet().stream()
                .allMatch(wanted -> cell(wanted.getKey()).equals(wanted.getValue()));
    }

    /** Returns the cell of a column, empty if the log has no such column. */
    private String cell(String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }

    /** Returns microseconds, or -1 for the text that stands for an unknown time. */
    private long micros(String column, String unknown, String expected) {
        String text = cell(column);
        if (!header.contains(column) || (!unknown.isEmpty() && (text.isEmpty() || text.equals(unknown)))) {
            return -1;
        }
        OptionalLong micros = LogNumbers.micros(text);
        return micros.orElse(-1) >= 0 ? micros.getAsLong() : reject(column, expected);
    }

    /** Returns microseconds since 1970 in UTC. */
    private long instant(String column) {
        OptionalLong instant = LogColumn.instant(cell(column));
        return instant.isPresent()
                ? instant.getAsLong()
                : reject(column, "a time with its offset such as 2026-03-01T08:00:00Z");
    }

    private int count(String column) {
        if (cell(column).isEmpty()) {
            return 0;
        }
        long count = LogNumbers.whole(cell(column)).orElse(0);
        return (int) (count >= 1 && count <= LARGEST_COUNT ? count : reject(column, COUNT));
    }

    private long reject(String column, String expected) {
        rowIsSound = false;
        problems.add(line, columns.get(header.indexOf(column)), column, expected, LogProblems.quote(cell(column)));
        return 0;
    }
}
