package dev.poolwise.scenario.file;

import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.RecordedArrivals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arrivals that come from a job log. */
final class LogKind {
    private static final JobLog NO_JOBS = new JobLog(
            "",
            new long[0],
            new long[0],
            new int[0],
            new int[0],
            new int[0],
            new long[0],
            new long[0],
            List.of(),
            Map.of());
    private static final Type<LogFormat> FORMAT = Types.choice(
            "log format",
            Stream.of(LogFormat.values()).collect(Collectors.toMap(LogFormat::word, format -> format)),
            LogFormat.CSV);

    private LogKind() {}

    /** Declares the keys, and returns how to read them. */
    static Kinds.Builder<ArrivalProcess> declare(Section section) {
        Key<String> file = section.required("file", Types.FILE, "the log, relative to the scenario");
        Key<LogFormat> format = section.required("format", FORMAT, "how it is written");
        Key<List<Found.Named>> select = section.optional(
                "select", new NamedType("value"), "keep only the jobs whose columns have these values");
        return f -> {
            String name = f.get(file);
            LogFormat written = f.get(format);
            Map<String, String> wanted = selection(f.get(select));
            if (f.has(ArrivalKinds.BATCH)) {
                f.at(ArrivalKinds.BATCH).expected("no 'batch' beside a log, which says when each job arrives");
            }
            JobLog log = f.sound() ? read(f.at(file), name, written, wanted) : NO_JOBS;
            return () -> new RecordedArrivals(log);
        };
    }

    private static Map<String, String> selection(List<Found.Named> columns) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Found.Named column : columns) {
            Types.NAME.read(column.value()).ifPresent(value -> wanted.put(column.name(), value));
        }
        return wanted;
    }

    private static JobLog read(Found at, String name, LogFormat format, Map<String, String> wanted) {
        Optional<Path> file = ScenarioFolder.find(at, name);
        if (file.isEmpty()) {
            return NO_JOBS;
        }
        try {
            return JobLogFile.read(file.get(), format, wanted);
        } catch (InvalidJobLog e) {
            e.problems().forEach(at.reading()::add);
            if (e.unlisted() > 0) {
                at.expected("a job log", "one with " + e.unlisted() + " more problems", Optional.empty());
            }
        } catch (IOException e) {
            at.expected("a file that can be read", Wording.quote(String.valueOf(e.getMessage())), Optional.empty());
        }
        return NO_JOBS;
    }
}
