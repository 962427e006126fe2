package dev.poolwise.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the YAML tokenizer stumbled over, in a planner's words.
 *
 * @param line from 1
 * @param column from 1
 */
record SyntaxError(int line, int column, String expected, String found, Optional<String> hint) {
    private static final Pattern MARK = Pattern.compile("line (\\d{1,9}), column (\\d{1,9}):");

    static SyntaxError of(JsonProcessingException failure) {
        String message = String.valueOf(failure.getOriginalMessage());
        MatchResult[] marks = MARK.matcher(message).results().toArray(MatchResult[]::new);
        JsonLocation at = failure.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        if (marks.length > 0) {
            MatchResult mark = isUnclosed(message) ? marks[0] : marks[marks.length - 1];
            line = Integer.parseInt(mark.group(1));
            column = Integer.parseInt(mark.group(2));
        }
        return described(message, line, column);
    }

    private static boolean isUnclosed(String message) {
        return message.contains("scanning a quoted scalar") || message.contains("parsing a flow");
    }

    private static SyntaxError described(String message, int line, int column) {
        if (message.contains("\\t(TAB)")) {
            return new SyntaxError(line, column, "blanks", "a tab", Optional.of("indent with blanks"));
        }
        if (message.contains("scanning a quoted scalar")) {
            return new SyntaxError(line, column, "a closing quote", "none for the one here", Optional.empty());
        }
        if (message.contains("parsing a flow")) {
            return new SyntaxError(
                    line, column, "a closing bracket or a comma", "none for the bracket here", Optional.empty());
        }
        if (message.contains("mapping values are not allowed")) {
            Optional<String> hint = Optional.of("put text with a colon in quotes, or check the indentation");
            return new SyntaxError(line, column, "one 'key: value' on a line", "a second colon", hint);
        }
        if (message.contains("Expected a field name")) {
            return new SyntaxError(
                    line, column, "a plain name as key", "a list, a mapping or an alias", Optional.empty());
        }
        if (message.contains("nesting depth")) {
            return new SyntaxError(line, column, "at most 50 levels", "a deeper one", Optional.empty());
        }
        String first = message.lines().findFirst().orElse("");
        return new SyntaxError(line, column, "YAML", "an error " + Wording.quote(first), Optional.empty());
    }
}
