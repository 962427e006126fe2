package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One column of a CSV file as durations. */
final class CsvColumn {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private CsvColumn() {}

    /** Returns the column in seconds; reports, and returns none, if the file has no such column of durations. */
    static List<Double> read(Found file, String name, Found column, String header) {
        Optional<Path> path = ScenarioFolder.find(file, name);
        return path.map(csv -> read(csv, file, column, header)).orElse(List.of());
    }

    private static List<Double> read(Path csv, Found file, Found column, String header) {
        List<Double> values = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(csv);
                MappingIterator<Map<String, String>> rows =
                        CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(reader)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                String text = row.get(header);
                if (text == null) {
                    column.expected(
                            "one of the columns " + Wording.oneOf(row.keySet()),
                            Wording.didYouMean(header, row.keySet()));
                    return List.of();
                }
                Optional<Double> seconds = seconds(text.strip());
                if (seconds.isEmpty()) {
                    String place = "'" + Wording.quote(text) + "' in row " + (values.size() + 1);
                    return reported(column, "seconds or durations in every row", place);
                }
                values.add(seconds.get());
            }
        } catch (JsonProcessingException e) {
            return reported(file, "a CSV file with a header", "another kind of text");
        } catch (IOException | RuntimeException e) {
            return reported(file, "a readable CSV file in UTF-8", "one that cannot be read");
        }
        return values.isEmpty() ? reported(file, "at least one row", "none") : values;
    }

    private static List<Double> reported(Found at, String expected, String found) {
        at.expected(expected, found, Optional.empty());
        return List.of();
    }

    private static Optional<Double> seconds(String text) {
        Optional<Double> plain = Numbers.exact(text).map(BigDecimal::doubleValue);
        return plain.or(() -> Types.duration(text).map(Time::toSeconds))
                .filter(value -> value >= 0 && value <= Time.toSeconds(Durations.LONGEST));
    }
}
