package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The alternatives' names, short enough for a chart and still distinct. */
final class Names {
    private final List<String> full;

    Names(Analysis analysis) {
        full = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            String name = drawable(analysed.alternative().name());
            boolean readable = name.codePoints().anyMatch(Character::isLetterOrDigit);
            full.add(readable ? name : "alternative " + (full.size() + 1));
        }
    }

    /** Returns names of at most about so many characters; the middle of a longer one is left out. */
    List<String> within(int most) {
        List<String> names = new ArrayList<>();
        for (String name : full) {
            String candidate = shortened(name, most);
            for (int i = 2; names.contains(candidate); i++) {
                candidate = shortened(name, most - 3) + " #" + i;
            }
            names.add(candidate);
        }
        return names;
    }

    /** Returns the names as they stand in a sentence. */
    List<String> quoted(int most) {
        return within(most).stream().map(name -> "“" + name + "”").toList();
    }

    /** Returns a name as it stands in a sentence. */
    static String quote(String name, int most) {
        return "“" + shortened(name, most) + "”";
    }

    /** Returns the shortened name of one alternative. */
    static String shortened(String name, int most) {
        String clean = drawable(name);
        int[] points = clean.codePoints().toArray();
        if (points.length <= most) {
            return clean;
        }
        int tail = most / 3;
        int head = most - tail - 1;
        return new String(points, 0, head).strip() + "…" + new String(points, points.length - tail, tail).strip();
    }

    /** Returns a text as it stands at the beginning of a sentence. */
    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns the text with what the charts' font cannot draw, and what is no visible character, replaced. */
    static String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean invisible = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            boolean shown = !invisible && Theme.REGULAR.canDisplay(c);
            drawable.appendCodePoint(shown ? c : Character.isWhitespace(c) ? ' ' : '?');
        });
        return drawable.toString().strip();
    }
}
