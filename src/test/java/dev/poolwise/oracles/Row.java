package dev.poolwise.oracles;

import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exact value.
 *
 * @param when {@code verify} if it is judged in every build, {@code oracles} if only in the profile of that name
 * @param id the value's own name
 * @param system the scenario file without its ending
 * @param alternative its name in the file; empty for the first
 * @param jobClass a job class; empty for all
 * @param figure what {@link Figures} can find
 * @param factor the unit of the exact value, in units of the figure
 * @param exact the value
 * @param widest the widest half-width that proves something, as a fraction of the value
 */
record Row(
        String when,
        String id,
        String system,
        String alternative,
        String jobClass,
        String figure,
        double factor,
        double exact,
        double widest) {
    /** Where the values and the scenario files are. */
    static final Path FOLDER = Path.of("src", "test", "resources", "oracles");

    /** All values, in the order of the file. */
    static final List<Row> ALL = read();

    private static List<Row> read() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("oracles.csv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Row.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row of(String[] cells) {
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[8]));
    }

    /** Returns how far an interval's middle is from the value, in standard errors; 0 if it is the value. */
    double standardErrorsFrom(ConfidenceInterval found) {
        double distance = Math.abs(found.mean() - exact);
        double quantile = ConfidenceInterval.studentQuantile(found.level(), found.replications());
        return distance == 0 ? 0 : distance * quantile / found.halfWidth();
    }

    /** Returns the figure with the alternative and the class that it belongs to, for people. */
    String title() {
        return figure
                + (jobClass.isEmpty() ? "" : " of " + jobClass)
                + (alternative.isEmpty() ? "" : ", " + alternative);
    }
}
