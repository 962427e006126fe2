package dev.poolwise.cli;

import dev.poolwise.report.JobLogText;
import dev.poolwise.scenario.file.InvalidJobLog;
import dev.poolwise.scenario.file.JobLogFile;
import dev.poolwise.scenario.file.LogFormat;
import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a job log in another form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a job log as csv, swf or azure-batch-tasks.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise convert cluster.swf.gz > cluster.csv",
            "  poolwise convert tasks.json --to swf --output tasks.swf",
            ""
        })
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LOG", description = "The job log, plain or compressed by gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = LogForms.class,
            description = "How the log is written: csv, swf or azure-batch-tasks; if not given, as its name ends.")
    private Optional<LogFormat> format = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORM",
            converter = LogForms.class,
            description = "What is written: csv, swf or azure-batch-tasks; csv if not given.")
    private LogFormat form = LogFormat.CSV;

    @Option(
            names = "--select",
            paramLabel = "COLUMN=VALUE",
            description = "Only jobs that have this value; may be repeated.")
    private Map<String, String> select = new LinkedHashMap<>();

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = TimeOptions.Instants.class,
            description = "When the log starts, for azure-batch-tasks; 1970-01-01T00:00Z if not given.")
    private Instant start = Instant.EPOCH;

    @Option(names = "--output", paramLabel = "FILE", description = "Where it is written; stdout if not given.")
    private Optional<Path> output = Optional.empty();

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JobLog log;
        try {
            log = JobLogFile.read(file, format.orElseGet(() -> LogForms.of(file)), select);
        } catch (InvalidJobLog e) {
            terminal.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE.value();
        }
        log.dropped().forEach((reason, jobs) -> terminal.say("Left out: " + jobs + " (" + reason + ")"));
        if (output.isPresent()) {
            try (Writer writer = Files.newBufferedWriter(output.get())) {
                write(log, writer);
            }
        } else {
            write(log, terminal.out());
            terminal.out().flush();
        }
        return ExitCode.DONE.value();
    }

    private void write(JobLog log, Appendable out) throws IOException {
        JobLogText text = new JobLogText(log, out);
        switch (form) {
            case CSV -> text.csv();
            case SWF -> text.swf();
            case AZURE_BATCH_TASKS -> text.tasks(start);
        }
    }
}
