package dev.poolwise.scenario.file;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Single columns of CSV files. */
public final class LogColumn {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();
    private static final int MOST_VALUES = 100;

    private LogColumn() {}

    /**
     * Returns the different values of a column, in order of appearance; none if there is no such column.
     *
     * @throws InvalidJobLog if there are more than 100
     * @throws IOException if the file cannot be read
     */
    public static List<String> values(Path file, String column) throws IOException, InvalidJobLog {
        Set<String> values = new LinkedHashSet<>();
        try (InputStream in = JobLogFile.open(file);
                MappingIterator<Map<String, String>> rows = rows(in)) {
            while (rows.hasNext() && values.size() <= MOST_VALUES) {
                String value = rows.next().get(column);
                if (value != null) {
                    values.add(value.strip());
                }
            }
        }
        LogProblems problems = new LogProblems(file.toString());
        if (values.size() > MOST_VALUES) {
            problems.add(1, 1, column, "at most " + MOST_VALUES + " different values", "more");
        }
        problems.throwIfAny();
        return List.copyOf(values);
    }

    /**
     * Returns how long nodes took from {@code requested_s} to {@code ready_s} (seconds), or from {@code requested} to
     * {@code ready} (ISO 8601), in seconds. Rows without both are left out: those nodes were never ready.
     *
     * @throws InvalidJobLog with every row that is not as it should be
     * @throws IOException if the file cannot be read
     */
    public static double[] provisioning(Path file) throws IOException, InvalidJobLog {
        LogProblems problems = new LogProblems(file.toString());
        List<Double> durations = new ArrayList<>();
        int line = 1;
        try (InputStream in = JobLogFile.open(file);
                MappingIterator<Map<String, String>> rows = rows(in)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                line++;
                OptionalLong requested = time(row, "requested", line, problems);
                OptionalLong ready = time(row, "ready", line, problems);
                if (requested.isPresent() && ready.isPresent()) {
                    long took = ready.getAsLong() - requested.getAsLong();
                    if (took < 0) {
                        problems.add(line, 1, "ready", "a time not before the request", "an earlier one");
                    }
                    durations.add(took / 1e6);
                }
            }
        }
        if (durations.isEmpty() && problems.isEmpty()) {
            problems.add(1, 1, "header", "rows with requested_s and ready_s, or requested and ready", "none");
        }
        problems.throwIfAny();
        return durations.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static MappingIterator<Map<String, String>> rows(InputStream in) throws IOException {
        return CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(in);
    }

    private static OptionalLong time(Map<String, String> row, String name, int line, LogProblems problems) {
        String seconds = row.getOrDefault(name + "_s", "").strip();
        String clock = row.getOrDefault(name, "").strip();
        if (seconds.isEmpty() && clock.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong time = seconds.isEmpty() ? instant(clock) : LogNumbers.micros(seconds);
        if (time.isEmpty()) {
            String text = seconds.isEmpty() ? clock : seconds;
            problems.add(line, 1, name, "a time, in seconds or ISO 8601 with an offset", LogProblems.quote(text));
        }
        return time;
    }

    /** Returns microseconds since 1970 in UTC; empty if the text is no time with its offset. */
    static OptionalLong instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
