package dev.poolwise.cli;

import java.util.List;
import java.util.stream.Stream;

/** What the process tells its caller. */
enum ExitCode {
    DONE(0, "done"),
    DEFECT(1, "a defect of poolwise"),
    USAGE(2, "the command line or a scenario is wrong; nothing was simulated"),
    INCOMPLETE(3, "no whole answer: a limit cut it short, or size found no setting; what there is was reported"),
    INPUT_OUTPUT(4, "a file could not be read or written"),
    NOT_MET(99, "an expectation is not met; or what a --fail-on… option asks for"),
    INTERRUPTED(130, "interrupted");

    private final int value;
    private final String meaning;

    ExitCode(int value, String meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    /** Returns the constant of a value. */
    static ExitCode of(int value) {
        return Stream.of(values())
                .filter(code -> code.value == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no exit code " + value));
    }

    /** Returns what a command may tell, in ascending order. */
    static List<ExitCode> ofCommand(String command) {
        return Stream.of(values())
                .filter(code -> switch (code) {
                    case INCOMPLETE ->
                        List.of("run", "size", "breakeven", "sensitivity").contains(command);
                    case NOT_MET -> List.of("run", "check", "compare").contains(command);
                    case DONE, DEFECT, USAGE, INPUT_OUTPUT, INTERRUPTED -> true;
                })
                .toList();
    }

    int value() {
        return value;
    }

    String meaning() {
        return meaning;
    }

    /** Returns the more serious of two: the one that hides more of the answer. */
    ExitCode and(ExitCode other) {
        return seriousness() >= other.seriousness() ? this : other;
    }

    private int seriousness() {
        return switch (this) {
            case DONE -> 0;
            case NOT_MET -> 1;
            case INCOMPLETE -> 2;
            case USAGE -> 3;
            case INPUT_OUTPUT -> 4;
            case DEFECT -> 5;
            case INTERRUPTED -> 6;
        };
    }
}
