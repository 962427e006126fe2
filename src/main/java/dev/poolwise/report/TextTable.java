package dev.poolwise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A table in columns of a terminal: the first column left-aligned, the others right-aligned. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 10;

    private final List<String> header;
    private final UnaryOperator<String> paint;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table; the header may wrap over several lines, cells never do. */
    TextTable(List<String> header) {
        this(header, UnaryOperator.identity());
    }

    /**
     * Creates such a table.
     *
     * @param paint sets off a cell, without a change to what it says
     */
    TextTable(List<String> header, UnaryOperator<String> paint) {
        this.header = header;
        this.paint = paint;
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    /** Returns the lines without trailing spaces, or nothing if the table does not fit into the width. */
    Optional<List<String>> lines(int width) {
        int[] widths = widths();
        int spare = width - total(widths);
        if (spare < 0) {
            return Optional.empty();
        }
        widen(widths, spare);
        List<String> lines = new ArrayList<>(headerLines(widths));
        rows.forEach(row -> lines.add(line(row, widths, paint)));
        return Optional.of(lines);
    }

    private int[] widths() {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int cells = rows.stream()
                    .mapToInt(row -> Printable.width(row.get(column)))
                    .max()
                    .orElse(0);
            widths[i] = Math.max(cells, Math.min(NARROWEST, Printable.width(header.get(i))));
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private void widen(int[] widths, int spare) {
        int left = spare;
        boolean widened = true;
        while (left > 0 && widened) {
            widened = false;
            for (int i = 0; i < widths.length && left > 0; i++) {
                if (widths[i] < Printable.width(header.get(i)) && widths[i] < 30) {
                    widths[i]++;
                    left--;
                    widened = true;
                }
            }
        }
    }

    private List<String> headerLines(int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Paragraph.wrap(header.get(i), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            List<String> cells = new ArrayList<>();
            for (List<String> cell : wrapped) {
                int offset = y - (height - cell.size());
                cells.add(offset < 0 ? "" : cell.get(offset));
            }
            lines.add(line(cells, widths, UnaryOperator.identity()));
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths, UnaryOperator<String> paint) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(Math.max(0, widths[i] - Printable.width(cells.get(i))));
            line.append(i == 0 ? cells.get(i) + pad : " ".repeat(GAP) + pad + paint.apply(cells.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
