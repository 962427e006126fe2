package dev.poolwise.report.page;

import java.util.List;

/**
 * The whole page.
 *
 * @param title of the scenario
 * @param description of the scenario; may be empty
 * @param style the style sheet, safe as it is
 * @param answer what stands first
 * @param sections in the order of reading
 * @param glossary the terms that the page links to
 * @param version of poolwise
 */
public record Page(
        String title,
        String description,
        String style,
        Answer answer,
        List<Section> sections,
        List<Term> glossary,
        String version) {
    /**
     * The answer.
     *
     * @param tone {@code met}, {@code missed} or {@code undecided}
     * @param label the verdict in two or three words
     * @param headline one sentence
     * @param reasons most important first
     * @param certainty how sure the answer is
     * @param facts the chosen alternative's key figures; may be empty
     */
    public record Answer(
            String tone, String label, String headline, List<String> reasons, String certainty, List<Fact> facts) {}

    /**
     * One key figure.
     *
     * @param term the id of the glossary term that explains it; empty for none
     */
    public record Fact(String label, String term, String value) {
        /** Creates a figure that needs no explanation. */
        public Fact(String label, String value) {
            this(label, "", value);
        }
    }

    /** A part of the page with a heading; everything in it may be empty. */
    public record Section(
            String id,
            String heading,
            List<String> paragraphs,
            List<Note> notes,
            List<Table> tables,
            List<Chart> charts,
            List<String> points) {
        /** Returns the charts to see at once, or those to see on request. */
        public List<Chart> charts(boolean folded) {
            return charts.stream().filter(chart -> chart.folded() == folded).toList();
        }
    }

    /** A remark that deserves attention. */
    public record Note(String where, String message, String advice) {}

    /**
     * A chart with its figures.
     *
     * @param wide an SVG element, safe as it is
     * @param narrow the same for small screens
     * @param folded whether it is one of many alike, and seen on request
     */
    public record Chart(String wide, String narrow, Table table, boolean folded) {
        /** Creates a chart that is always seen. */
        public Chart(String wide, String narrow, Table table) {
            this(wide, narrow, table, false);
        }
    }

    /** A table; its first column names the rows. */
    public record Table(String caption, List<Heading> header, List<List<Cell>> rows) {
        /** Returns the tone of a column's cells, {@code text} for an empty table. */
        public String tone(int column) {
            return rows.isEmpty() || rows.get(0).size() <= column
                    ? "text"
                    : rows.get(0).get(column).tone();
        }
    }

    /**
     * The heading of a column.
     *
     * @param term the id of the glossary term that explains it; empty for none
     */
    public record Heading(String label, String term) {}

    /**
     * A cell.
     *
     * @param tone {@code number}, {@code text}, {@code met}, {@code missed} or {@code undecided}
     * @param term the id of the glossary term that explains it; empty for none
     */
    public record Cell(String text, String tone, String term) {
        /** Creates a cell that needs no explanation. */
        public Cell(String text, String tone) {
            this(text, tone, "");
        }
    }

    /** A term of the glossary. */
    public record Term(String id, String name, String meaning) {}
}
