package dev.poolwise.cli;

import dev.poolwise.formula.ConstantSamples;
import dev.poolwise.formula.Metrics;
import dev.poolwise.formula.RecordedSamples;
import dev.poolwise.formula.Samples;
import dev.poolwise.formula.ServiceVariables;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Samples from a CSV file: a column of times, and one for each variable. A cell may be empty.
 *
 * @param absolute whether times are since 1970; otherwise the last is now
 * @param times microseconds, ascending
 * @param columns the values of each variable, NaN where there is none
 */
record MetricsTable(boolean absolute, List<Long> times, Map<String, List<Double>> columns) {
    static final MetricsTable EMPTY = new MetricsTable(true, List.of(), Map.of());
    private static final double LARGEST_SECONDS = 1e11;

    static MetricsTable read(Path file) throws IOException, InvalidMetrics {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new InvalidMetrics(file, 1, "expected text in UTF-8");
        }
        return new Reader(file).read(lines);
    }

    /** Returns the time of the last sample, if the file tells times of day. */
    Optional<Long> lastTime() {
        return absolute && !times.isEmpty() ? Optional.of(times.get(times.size() - 1)) : Optional.empty();
    }

    /** Returns the samples that exist at a time, and levels in place of columns. */
    Metrics metrics(long now, List<MetricLevel> levels) {
        long shift = absolute || times.isEmpty() ? 0 : now - times.get(times.size() - 1);
        Map<String, Samples> samples = new HashMap<>();
        columns.forEach((variable, column) -> samples.put(variable, recorded(column, shift, now)));
        levels.forEach(level ->
                samples.put(ServiceVariables.presentName(level.variable()), new ConstantSamples(now, level.level())));
        return variable -> samples.getOrDefault(variable, RecordedSamples.NONE);
    }

    private Samples recorded(List<Double> column, long shift, long now) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (!Double.isNaN(column.get(row)) && times.get(row) + shift <= now) {
                rows.add(row);
            }
        }
        return new RecordedSamples(
                rows.stream().mapToLong(row -> times.get(row) + shift).toArray(),
                rows.stream().mapToDouble(column::get).toArray());
    }

    /** Reads the lines of a file. */
    private record Reader(Path file) {
        MetricsTable read(List<String> lines) throws InvalidMetrics {
            List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
            int time = Math.max(header.indexOf("time"), header.indexOf("time_s"));
            if (time < 0 || new HashSet<>(header).size() < header.size()) {
                throw new InvalidMetrics(file, 1, "expected different columns, of which one is time or time_s");
            }
            boolean absolute = header.get(time).equals("time");
            List<Long> times = new ArrayList<>();
            Map<String, List<Double>> columns = columns(header, time);
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    List<String> row = cells(lines.get(i));
                    addTime(times, time < row.size() ? row.get(time) : "", absolute, i + 1);
                    addRow(columns, header, row, i + 1);
                }
            }
            return new MetricsTable(absolute, times, columns);
        }

        private Map<String, List<Double>> columns(List<String> header, int time) throws InvalidMetrics {
            Map<String, List<Double>> columns = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                if (i != time && !ServiceVariables.isSampled(header.get(i))) {
                    throw new InvalidMetrics(
                            file,
                            1,
                            "expected a sampled variable such as $ActiveTasks, but found '" + header.get(i) + "'");
                }
                if (i != time) {
                    columns.put(ServiceVariables.presentName(header.get(i)), new ArrayList<>());
                }
            }
            return columns;
        }

        private void addTime(List<Long> times, String cell, boolean absolute, int line) throws InvalidMetrics {
            Optional<Long> time = absolute
                    ? TimeOptions.instant(cell).map(TimeOptions::micros)
                    : MetricLevel.number(cell)
                            .filter(seconds -> Math.abs(seconds) <= LARGEST_SECONDS)
                            .map(seconds -> Math.round(seconds * Time.SECOND));
            String expected = absolute ? "a time such as 2026-01-05T08:00Z" : "seconds";
            if (time.isEmpty()) {
                throw new InvalidMetrics(file, line, "expected " + expected + ", but found '" + cell + "'");
            }
            if (!times.isEmpty() && times.get(times.size() - 1) >= time.get()) {
                throw new InvalidMetrics(file, line, "expected a time after that of the row above, but found " + cell);
            }
            times.add(time.get());
        }

        private void addRow(Map<String, List<Double>> columns, List<String> header, List<String> row, int line)
                throws InvalidMetrics {
            if (row.size() != header.size()) {
                throw new InvalidMetrics(file, line, "expected " + header.size() + " cells, but found " + row.size());
            }
            for (int i = 0; i < row.size(); i++) {
                List<Double> column = columns.get(ServiceVariables.presentName(header.get(i)));
                if (column != null) {
                    column.add(value(row.get(i), line));
                }
            }
        }

        private double value(String cell, int line) throws InvalidMetrics {
            if (cell.isEmpty()) {
                return Double.NaN;
            }
            return MetricLevel.number(cell)
                    .orElseThrow(() ->
                            new InvalidMetrics(file, line, "expected a number or nothing, but found '" + cell + "'"));
        }

        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            int start = 0;
            for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
                cells.add(line.substring(start, comma).strip());
                start = comma + 1;
            }
            cells.add(line.substring(start).strip());
            return cells;
        }
    }
}
