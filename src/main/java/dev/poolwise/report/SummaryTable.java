package dev.poolwise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Figures of alternatives side by side, in the first of these forms that fits the terminal: one table; one with units
 * that a row shares beside its label; several of those; a block for each alternative.
 */
final class SummaryTable {
    private static final int LABEL = 24;
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\d) (\\p{L}\\S*|%)( \\(noise\\))?");

    private final List<String> names;
    private final List<List<String>> rows;
    private final UnaryOperator<String> paint;

    /**
     * Creates it.
     *
     * @param names of the alternatives
     * @param rows each a label and a cell for each alternative
     * @param paint sets off a cell, without a change to what it says
     */
    SummaryTable(List<String> names, List<List<String>> rows, UnaryOperator<String> paint) {
        this.names = names;
        this.rows = rows;
        this.paint = paint;
    }

    /** Returns its lines. */
    List<String> lines(int width) {
        return table(names, rows, width)
                .or(() -> tables(rows.stream().map(SummaryTable::compact).toList(), width))
                .orElseGet(() -> blocks(width));
    }

    private Optional<List<String>> table(List<String> columns, List<List<String>> lines, int width) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(columns);
        TextTable table = new TextTable(header, paint);
        lines.forEach(table::add);
        return table.lines(width);
    }

    /** Returns as few tables as fit, each with about as many alternatives as the others. */
    private Optional<List<String>> tables(List<List<String>> compact, int width) {
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(count -> split(compact, count, width))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> split(List<List<String>> compact, int count, int width) {
        List<String> lines = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int from = part * names.size() / count;
            int to = (part + 1) * names.size() / count;
            List<List<String>> wrapped = compact.stream()
                    .flatMap(row -> labelled(row.get(0), row.subList(from + 1, to + 1)).stream())
                    .toList();
            Optional<List<String>> table = table(names.subList(from, to), wrapped, width);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(part == 0 ? List.of() : List.of(""));
            lines.addAll(table.get());
        }
        return Optional.of(lines);
    }

    /** Returns a row whose label may take several lines; the cells stand beside the last. */
    private static List<List<String>> labelled(String label, List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        List<String> words = Paragraph.wrap(label, LABEL);
        for (int y = 0; y < words.size(); y++) {
            List<String> line = new ArrayList<>(List.of(words.get(y)));
            line.addAll(
                    y == words.size() - 1
                            ? cells
                            : cells.stream().map(cell -> "").toList());
            lines.add(line);
        }
        return lines;
    }

    /** Returns a row with the unit that all its cells share beside the label. */
    private static List<String> compact(List<String> row) {
        List<Matcher> cells = row.stream()
                .skip(1)
                .map(WITH_UNIT::matcher)
                .filter(Matcher::matches)
                .toList();
        List<String> units =
                cells.stream().map(cell -> cell.group(2)).distinct().toList();
        if (units.size() != 1 || cells.size() < row.size() - 1) {
            return row;
        }
        String unit = units.get(0);
        List<String> compact = new ArrayList<>();
        compact.add(row.get(0).startsWith(unit) ? row.get(0) : row.get(0) + ", " + unit);
        cells.forEach(cell -> compact.add(cell.group(1) + (cell.group(3) == null ? "" : cell.group(3))));
        return compact;
    }

    private List<String> blocks(int width) {
        int label = rows.stream().mapToInt(r -> Printable.width(r.get(0))).max().orElse(0);
        int cell = rows.stream()
                .flatMap(r -> r.stream().skip(1))
                .mapToInt(Printable::width)
                .max()
                .orElse(0);
        int labelWidth = Math.min(label, width - cell - 4);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.addAll(i == 0 ? List.of() : List.of(""));
            lines.addAll(Paragraph.wrap(names.get(i), width));
            for (List<String> row : rows) {
                lines.addAll(block(row.get(0), row.get(i + 1), labelWidth, cell));
            }
        }
        return lines;
    }

    private List<String> block(String label, String cell, int labelWidth, int cellWidth) {
        List<String> lines = new ArrayList<>();
        List<String> wrapped = Paragraph.wrap(label, labelWidth);
        for (int y = 0; y < wrapped.size(); y++) {
            String pad = " ".repeat(labelWidth - Printable.width(wrapped.get(y)));
            boolean last = y == wrapped.size() - 1;
            String value = last ? " ".repeat(2 + cellWidth - Printable.width(cell)) + paint.apply(cell) : "";
            lines.add(("  " + wrapped.get(y) + pad + value).stripTrailing());
        }
        return lines;
    }
}
