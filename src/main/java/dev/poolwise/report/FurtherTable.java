package dev.poolwise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of figures that not every scenario asks for, the same in every form of the report.
 *
 * @param id for links
 * @param title what it tells
 * @param note how to read it
 * @param header the headings of the cells; the first names the rows
 * @param rows in the order of the alternatives
 */
record FurtherTable(String id, String title, String note, List<String> header, List<Row> rows) {
    /**
     * A row.
     *
     * @param alternative whose figures they are
     * @param cells as many as the header has
     */
    record Row(String alternative, List<String> cells) {
        /** Returns all cells, with the alternative in front. */
        List<String> full() {
            List<String> full = new ArrayList<>(List.of(alternative));
            full.addAll(cells);
            return full;
        }
    }

    /** Returns the header of the rows with their alternative in front. */
    List<String> fullHeader() {
        return Stream.concat(Stream.of("alternative"), header.stream()).toList();
    }

    /** Returns the alternatives that have rows, in their order. */
    List<String> alternatives() {
        return rows.stream().map(Row::alternative).distinct().toList();
    }

    /** Returns the cells of the rows of one alternative. */
    List<List<String>> rowsOf(String alternative) {
        return rows.stream()
                .filter(row -> row.alternative().equals(alternative))
                .map(Row::cells)
                .toList();
    }
}
