package dev.poolwise.cli;

import dev.poolwise.changes.Changes;
import dev.poolwise.changes.NotResults;
import dev.poolwise.changes.StoredResults;
import dev.poolwise.changes.StoredResultsFile;
import dev.poolwise.report.ChangesReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two stored results, metric by metric. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two stored results, metric by metric, paired by replication where the seeds match.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise compare reports/before/results.json reports/after/results.json",
            "  poolwise compare baseline.json reports/nightly --fail-on-worse",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "A results.json, or the folder of a report.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "What is compared with it.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = OutputFormat.Converter.class,
            description = "What goes to stdout: text, json, markdown or csv; text if not given.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--fail-on-change",
            description = "Exit with 99 if a metric changed, for better or worse, or may have.")
    private boolean failOnChange;

    @Option(names = "--fail-on-worse", description = "Exit with 99 if a metric got worse, or may have.")
    private boolean failOnWorse;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Changes changes = Changes.of(read(before), read(after));
        terminal.print(shown(new ChangesReport(changes)));
        boolean fails = (failOnChange && changes.hasChange()) || (failOnWorse && changes.hasWorse());
        return (fails ? ExitCode.NOT_MET : ExitCode.DONE).value();
    }

    private StoredResults read(Path path) throws IOException {
        try {
            return StoredResultsFile.read(path);
        } catch (NotResults e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private String shown(ChangesReport report) {
        return switch (format) {
            case TEXT -> report.text(terminal.summary());
            case JSON -> report.json();
            case MARKDOWN -> report.markdown();
            case CSV -> report.csv();
        };
    }
}
