package dev.poolwise.scenario.file;

import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the job log that a scenario names; its problems become the scenario's. */
final class LogReader {
    private LogReader() {}

    /** Returns the log; empty, with the problems reported, if it cannot be used. */
    static Optional<JobLog> read(Found at, String name, LogFormat format, Map<String, String> select) {
        Optional<Path> file = ScenarioFolder.find(at, name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JobLogFile.read(file.get(), format, select));
        } catch (InvalidJobLog problems) {
            for (Problem problem : problems.problems()) {
                Location place = new Location(name, problem.line(), problem.column());
                at.reading().report(place, problem.path(), problem.message(), problem.hint());
            }
            if (problems.unlisted() > 0) {
                at.expected(
                        "a log without mistakes", problems.unlisted() + " further mistakes in it", Optional.empty());
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return at.expected(
                    "a log that can be read", Wording.quote(String.valueOf(unreadable.getMessage())), Optional.empty());
        }
    }
}
