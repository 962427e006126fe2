package dev.poolwise.report;

/** Text of a scenario made fit to be shown: it can neither move a cursor nor reorder what stands around it. */
final class Printable {
    private static final String VISIBLE = "\ufffd";

    private Printable() {}

    /**
     * Returns the text on one line. White space of any kind becomes a space; control characters, bidirectional
     * controls, invisible separators and lone surrogates become U+FFFD.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.append(shown(c)));
        return line.toString().strip();
    }

    /** Returns a character, or what stands for it. */
    static String shown(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return " ";
        }
        return switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.CONTROL, Character.SURROGATE -> VISIBLE;
            case Character.FORMAT ->
                codePoint == 0x200c || codePoint == 0x200d ? Character.toString(codePoint) : VISIBLE;
            default -> Character.toString(codePoint);
        };
    }

    /** Returns the text on one line of at most so many characters; a longer one is cut before its last words. */
    static String abbreviated(String text, int most) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most - 1);
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** Returns how many columns a terminal gives the text: wide East Asian characters take two, marks none. */
    static int width(String text) {
        return text.codePoints().map(Printable::columns).sum();
    }

    static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
