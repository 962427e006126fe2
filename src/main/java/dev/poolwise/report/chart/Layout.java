package dev.poolwise.report.chart;

/** The size for which a chart is laid out, in its own pixels. */
public enum Layout {
    /** For slides, paper and wide screens. */
    WIDE(640, 400, 30),
    /** For a telephone. */
    NARROW(360, 380, 18);

    private final int width;
    private final int height;
    private final int nameLength;

    Layout(int width, int height, int nameLength) {
        this.width = width;
        this.height = height;
        this.nameLength = nameLength;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int nameLength() {
        return nameLength;
    }
}
