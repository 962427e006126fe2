package dev.poolwise.formula;

import java.io.Serial;
import java.util.Optional;

/** Why an evaluation cannot go on; it carries no stack trace, as a formula in a simulation may fail often. */
final class Fault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Failure.Kind kind;
    private final transient Optional<Position> position;

    private Fault(Failure.Kind kind, String message, Optional<Position> position) {
        super(message, null, false, false);
        this.kind = kind;
        this.position = position;
    }

    static Fault of(String message) {
        return new Fault(Failure.Kind.EVALUATION_ERROR, message, Optional.empty());
    }

    static Fault ofSamples(String message) {
        return new Fault(Failure.Kind.INSUFFICIENT_SAMPLES, message, Optional.empty());
    }

    /** Returns the fault at a place, unless its place is known. */
    Fault at(Position place) {
        return position.isPresent() ? this : new Fault(kind, String.valueOf(getMessage()), Optional.of(place));
    }

    Failure failure() {
        Position place = position.orElse(new Position(1, 1));
        return new Failure(kind, new FormulaProblem(place, String.valueOf(getMessage())));
    }
}
