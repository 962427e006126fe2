package dev.poolwise.cli;

import dev.poolwise.fitting.ArrivalFit;
import dev.poolwise.fitting.DurationFit;
import dev.poolwise.fitting.Durations;
import dev.poolwise.report.FitCharts;
import dev.poolwise.report.FitReport;
import dev.poolwise.report.FitReport.FittedClass;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.scenario.file.InvalidJobLog;
import dev.poolwise.scenario.file.JobLogFile;
import dev.poolwise.scenario.file.LogColumn;
import dev.poolwise.scenario.file.LogFormat;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits arrival processes and distributions to a job log. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fits arrivals and service times to a job log, and prints them as lines of a scenario.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise fit docs/examples/cluster.csv",
            "  poolwise fit cluster.swf.gz --output cluster-fit",
            "  poolwise fit --nodes nodes.csv",
            ""
        })
final class FitCommand implements Callable<Integer> {
    private static final int FEWEST = 10;

    private final Terminal terminal;

    @Parameters(paramLabel = "LOG", arity = "0..1", description = "The job log, plain or compressed by gzip.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = LogForms.class,
            description = "How the log is written: csv, swf or azure-batch-tasks; if not given, as its name ends.")
    private Optional<LogFormat> format = Optional.empty();

    @Option(
            names = "--select",
            paramLabel = "COLUMN=VALUE",
            description = "Only jobs that have this value; may be repeated.")
    private Map<String, String> select = new LinkedHashMap<>();

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "A job class for each value of this column of a CSV log; class if not given.")
    private String by = "class";

    @Option(
            names = "--nodes",
            paramLabel = "CSV",
            description =
                    "Starts of nodes, with columns requested_s and ready_s (or requested and ready, ISO 8601), such"
                            + " as nodes.csv of run --jobs: fits their provisioning.")
    private Optional<Path> nodes = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR", description = "Also write fit.yaml and charts there.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the bootstrap; 1 if not given.")
    private long seed = 1;

    FitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isEmpty() && nodes.isEmpty()) {
            terminal.say("poolwise: expected a job log, or --nodes with starts of nodes");
            return ExitCode.USAGE.value();
        }
        try {
            FitReport report = new FitReport(
                    file.isPresent() ? classes(file.get()) : List.of(),
                    nodes.isPresent() ? durations(LogColumn.provisioning(nodes.get())) : Optional.empty());
            if (output.isPresent()) {
                write(report, Files.createDirectories(output.get()));
            }
            terminal.print(report.yaml());
            return ExitCode.DONE.value();
        } catch (InvalidJobLog e) {
            terminal.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE.value();
        }
    }

    private List<FittedClass> classes(Path log) throws IOException, InvalidJobLog {
        LogFormat written = format.orElseGet(() -> LogForms.of(log));
        List<String> names = written == LogFormat.CSV ? LogColumn.values(log, by) : List.of();
        if (names.isEmpty() || select.containsKey(by)) {
            return fitted("jobs", JobLogFile.read(log, written, select)).stream()
                    .toList();
        }
        List<FittedClass> classes = new ArrayList<>();
        for (String name : names) {
            Map<String, String> selected = new LinkedHashMap<>(select);
            selected.put(by, name);
            fitted(name.isEmpty() ? "jobs" : name, JobLogFile.read(log, written, selected))
                    .ifPresent(classes::add);
        }
        return classes;
    }

    private Optional<FittedClass> fitted(String name, JobLog log) {
        double[] arrivals =
                Arrays.stream(log.arrival()).mapToDouble(Time::toSeconds).toArray();
        double[] service =
                Arrays.stream(log.service()).mapToDouble(Time::toSeconds).toArray();
        boolean enough = arrivals.length >= FEWEST && arrivals[arrivals.length - 1] > arrivals[0];
        Optional<ArrivalFit> process = enough ? Optional.of(ArrivalFit.of(arrivals)) : Optional.empty();
        return durations(service).map(fit -> new FittedClass(name, process, fit));
    }

    private Optional<DurationFit> durations(double[] seconds) {
        if (Arrays.stream(seconds).noneMatch(t -> t > 0)) {
            terminal.say("poolwise: all durations are 0 s; there is nothing to fit");
            return Optional.empty();
        }
        return Optional.of(DurationFit.of(Durations.of(seconds), seed));
    }

    private static void write(FitReport report, Path folder) throws IOException {
        Files.writeString(folder.resolve("fit.yaml"), report.yaml());
        int number = 0;
        for (FittedClass fitted : report.classes()) {
            String prefix = report.classes().size() == 1 ? "" : "class" + ++number + "-";
            save(FitCharts.ofDurations(prefix + "service", fitted.service()), folder);
            save(
                    fitted.arrivals().flatMap(arrivals -> FitCharts.ofArrivals(prefix + "jobs", arrivals)).stream()
                            .toList(),
                    folder);
        }
        save(
                report.provisioning()
                        .map(fit -> FitCharts.ofDurations("provisioning", fit))
                        .orElse(List.of()),
                folder);
    }

    private static void save(List<Picture> pictures, Path folder) throws IOException {
        for (Picture picture : pictures) {
            Files.writeString(folder.resolve(picture.name() + ".svg"), picture.svg());
        }
    }
}
