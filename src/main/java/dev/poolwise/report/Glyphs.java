package dev.poolwise.report;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** The characters that a terminal can show. */
public enum Glyphs {
    /** Any character. */
    UNICODE("✓", "✗", "?", "–", "•", "─", "▁▂▃▄▅▆▇█"),
    /** Letters, digits and signs of ASCII. */
    ASCII("+", "x", "?", "-", "*", "-", "_.:-=+*#");

    private final String met;
    private final String missed;
    private final String undecided;
    private final String none;
    private final String bullet;
    private final String rule;
    private final String bars;

    Glyphs(String met, String missed, String undecided, String none, String bullet, String rule, String bars) {
        this.met = met;
        this.missed = missed;
        this.undecided = undecided;
        this.none = none;
        this.bullet = bullet;
        this.rule = rule;
        this.bars = bars;
    }

    /** Returns {@link #UNICODE} if the charset can encode all signs that a summary uses, else {@link #ASCII}. */
    public static Glyphs of(Charset charset) {
        if (!charset.canEncode()) {
            return ASCII;
        }
        CharsetEncoder encoder = charset.newEncoder();
        return encoder.canEncode("✓✗–•─±×−≤…▁▂▃▄▅▆▇█") ? UNICODE : ASCII;
    }

    String met() {
        return met;
    }

    String missed() {
        return missed;
    }

    String undecided() {
        return undecided;
    }

    String none() {
        return none;
    }

    String bullet() {
        return bullet;
    }

    String rule() {
        return rule;
    }

    /** Returns the bars of a sparkline, from the lowest to the highest. */
    String bars() {
        return bars;
    }

    /** Returns a line that these glyphs can show. */
    String fit(String line) {
        if (this == UNICODE) {
            return line;
        }
        StringBuilder ascii = new StringBuilder(line.length());
        line.codePoints().forEach(c -> ascii.append(replacement(c)));
        return ascii.toString();
    }

    private static String replacement(int codePoint) {
        return switch (codePoint) {
            case '±' -> "+/-";
            case '×' -> "x";
            case '−', '–', '—', '─' -> "-";
            case '…' -> "...";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '“', '”' -> "\"";
            case '‘', '’' -> "'";
            case '•', '·' -> "*";
            case '✓' -> "+";
            case '✗' -> "x";
            case '\u00a0', '\u202f' -> " ";
            default -> codePoint < 0x80 ? Character.toString(codePoint) : "?";
        };
    }
}
