package dev.poolwise.cli;

import dev.poolwise.experiment.Supervision;
import dev.poolwise.study.Engine;
import dev.poolwise.study.LocalEngine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where the points of a study are simulated. */
enum EngineChoice {
    /** On this machine. */
    LOCAL;

    /** Returns the engine. */
    Engine engine(int threads, Supervision supervision) {
        return switch (this) {
            case LOCAL -> new LocalEngine(threads, supervision);
        };
    }

    /** Reads a choice from the command line. */
    static final class Converter implements ITypeConverter<EngineChoice> {
        @Override
        public EngineChoice convert(String text) {
            return switch (text) {
                case "local" -> LOCAL;
                case "spark" ->
                    throw new TypeConversionException(
                            "the engine spark is not part of this build; take --engine local");
                default -> throw new TypeConversionException("expected local, but found '" + text + "'");
            };
        }
    }
}
