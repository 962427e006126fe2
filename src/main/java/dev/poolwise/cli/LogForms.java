package dev.poolwise.cli;

import dev.poolwise.scenario.file.LogFormat;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads from the command line how a job log is written. */
final class LogForms implements ITypeConverter<LogFormat> {
    @Override
    public LogFormat convert(String text) {
        return Stream.of(LogFormat.values())
                .filter(format -> format.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected csv, swf or azure-batch-tasks, but found '" + text + "'"));
    }

    /** Returns the form of a file by how its name ends: .swf, .json, or else comma-separated values. */
    static LogFormat of(Path file) {
        String name = file.toString();
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".swf")) {
            return LogFormat.SWF;
        }
        return plain.endsWith(".json") ? LogFormat.AZURE_BATCH_TASKS : LogFormat.CSV;
    }
}
