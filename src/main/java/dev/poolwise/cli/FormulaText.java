package dev.poolwise.cli;

import dev.poolwise.formula.Failure;
import dev.poolwise.formula.FormulaProblem;
import dev.poolwise.formula.Position;
import dev.poolwise.formula.lint.Advice;
import dev.poolwise.study.OneLine;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A formula as its author wrote it.
 *
 * @param file as the user named it
 * @param text all of it
 */
record FormulaText(Path file, String text) {
    /** Returns what a file says, if it is text in UTF-8. */
    static Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns a failure with the service's name for it. */
    String shown(Failure failure) {
        return shown(failure.problem(), failure.kind().code() + ": ");
    }

    /** Returns a problem, the line where it is, and a caret under the place. */
    String shown(FormulaProblem problem) {
        return shown(problem, "");
    }

    /** Returns an advice, the line that it is on, why it is given, and what to write instead. */
    String shown(Advice advice) {
        return shown(advice.position(), "advice: " + advice.rule().symbol() + ": " + advice.finding()) + "\n    "
                + advice.rule().harm() + "\n    Instead: " + advice.rule().remedy();
    }

    private String shown(FormulaProblem problem, String code) {
        return shown(problem.position(), code + problem.message());
    }

    private String shown(Position place, String message) {
        return file + ":" + place.line() + ":" + place.column() + ": " + message + "\n    " + line(place.line())
                + "\n    " + " ".repeat(place.column() - 1) + "^";
    }

    private String line(int number) {
        // Lines end as positions count them: at a line feed only.
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', ' ').lines().toList();
        return number <= lines.size() ? OneLine.of(lines.get(number - 1).replace('\t', ' ')) : "";
    }
}
