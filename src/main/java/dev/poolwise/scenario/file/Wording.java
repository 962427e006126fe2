package dev.poolwise.scenario.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How messages quote what was found, and guess what was meant. */
public final class Wording {
    /** The most characters of a name. */
    static final int LONGEST_NAME = 200;

    private static final int LONGEST_QUOTE = 60;

    private Wording() {}

    /** Returns a piece of the scenario for a message: on one line, without control characters, and not too long. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                plain.appendCodePoint(c);
            } else {
                plain.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return plain.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Returns at most 60 characters of a text, for a message. */
    static String quote(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return plain(text);
        }
        return plain(text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE))) + "…";
    }

    /** Returns {@code a, b or c}. */
    static String oneOf(Collection<String> names) {
        List<String> all = List.copyOf(names);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    /** Returns the question whether the nearest of the names was meant, if one is near enough. */
    public static Optional<String> didYouMean(String found, Collection<String> names) {
        int farthest = Math.max(2, found.length() / 3);
        return names.stream()
                .filter(name -> distance(found, name) <= Math.min(farthest, name.length() - 1))
                .reduce((a, b) -> distance(found, b) < distance(found, a) ? b : a)
                .map(name -> "did you mean '" + quote(name) + "'?");
    }

    /** Returns how many letters to insert, delete or change, capitals aside (Levenshtein 1966). */
    private static int distance(String a, String b) {
        if (Math.max(a.length(), b.length()) > LONGEST_NAME) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (sameLetter(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static boolean sameLetter(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
