package dev.poolwise.cli;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Verdict;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.experiment.Unfinished;
import dev.poolwise.outcome.CutShort;
import dev.poolwise.report.EventTables;
import dev.poolwise.report.Report;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.Evaluation;
import dev.poolwise.study.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole program in one method: read, run, analyse, recommend, report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Simulates every alternative, prints the comparison and the recommendation, writes the report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise run scenarios/01-pool-or-classic.yaml",
            "  poolwise run nightly.yaml --set experiment.horizon=7d --format json",
            "  poolwise run nightly.yaml --replications 100 --output nightly-100 --jobs",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private static final int FEWEST_REPLICATIONS = 2;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder of the report; reports/<name of FILE> if not given.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--jobs",
            description = "Also write jobs.csv and nodes.csv: every job and every node of every replication; and every"
                    + " evaluation of formulas, instead of those of the first, in autoscale.csv.")
    private boolean jobs;

    @Option(names = "--quiet", description = "Say nothing on stderr unless something is wrong.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = OutputFormat.Converter.class,
            description = "What goes to stdout: text, json, markdown or csv; text if not given.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--fail-on-objectives",
            description = "Exit with 99 unless an alternative is recommended and meets every objective.")
    private boolean failOnObjectives;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario {
        Instant startedAt = Instant.now();
        Scenario scenario = design.read(file);
        OutputFolder made = OutputFolder.make(output.orElseGet(() -> defaultFolder(file)));
        Path folder = made.path();
        EventTables tables = new EventTables(scenario, jobs);
        Foresight.of(scenario).forEach(this::narrate);

        Evaluation evaluation;
        try {
            evaluation = evaluate(scenario, tables);
        } catch (Unfinished cut) {
            made.removeIfEmpty();
            return nothingDone(cut.cut()).value();
        }
        Recommendation recommendation = Recommendation.of(evaluation.analysis());
        Report report = new Report(evaluation.scenario(), evaluation.analysis(), recommendation, command());

        report.writeTo(folder, Manifest.of(startedAt, design.threads()), written(tables, evaluation.analysis()));
        terminal.print(format.of(report, terminal.summaryOf(folder)));
        narrate("The report is in " + folder + ".");
        return exitCode(evaluation.analysis(), recommendation).value();
    }

    /** Whoever interrupts a run waits for its end, and millions of rows take their time. */
    private static Optional<EventTables> written(EventTables tables, Analysis analysis) {
        boolean interrupted = analysis.cutShort()
                .filter(cut -> cut.reason() == CutShort.Reason.INTERRUPTED)
                .isPresent();
        return interrupted ? Optional.empty() : Optional.of(tables);
    }

    /** Returns what gives the same report again, in the folder of the scenario. */
    private String command() {
        return "poolwise run " + ShellWord.quoted(String.valueOf(file.getFileName())) + design.asTyped();
    }

    private Evaluation evaluate(Scenario scenario, EventTables tables) {
        try (ProgressLine progress = ProgressLine.of(scenario, quiet ? terminal.unwatched() : terminal)) {
            Progress told =
                    quiet ? progress : new RunTimeEstimate(progress, scenario, design.threads(), System::nanoTime);
            Supervision supervision = design.supervision(told);
            return Evaluation.of(scenario, design.threads(), supervision, tables::observer)
                    .withInputUncertainty(design.threads(), supervision);
        } catch (Unfinished cut) {
            if (cut.cut().replications() < FEWEST_REPLICATIONS) {
                throw cut;
            }
            tables.keepReplications(cut.cut().replications());
            return Evaluation.of(cut);
        }
    }

    private ExitCode nothingDone(CutShort cut) {
        terminal.say("poolwise: " + OneLine.of(cut.message()) + "; nothing was written, as no two replications of "
                + "every alternative were done");
        return Failures.codeOf(cut);
    }

    private ExitCode exitCode(Analysis analysis, Recommendation recommendation) {
        Optional<CutShort> cut = analysis.cutShort();
        if (cut.isPresent()) {
            terminal.say("poolwise: " + OneLine.of(cut.get().message()) + "; the results are those of "
                    + cut.get().replications() + " of " + cut.get().requested() + " replications");
            return Failures.codeOf(cut.get());
        }
        return failOnObjectives && !meetsObjectives(recommendation) ? ExitCode.NOT_MET : ExitCode.DONE;
    }

    private static boolean meetsObjectives(Recommendation recommendation) {
        List<ObjectiveVerdict> verdicts = recommendation
                .choose()
                .map(chosen -> recommendation.objectives().getOrDefault(chosen, List.of()))
                .orElseGet(() -> recommendation.objectives().values().stream()
                        .flatMap(List::stream)
                        .toList());
        return verdicts.stream().allMatch(verdict -> verdict.verdict() == Verdict.MET);
    }

    private void narrate(String line) {
        if (!quiet) {
            terminal.say(line);
        }
    }

    static Path defaultFolder(Path file) {
        String name = String.valueOf(file.getFileName());
        return Path.of("reports", name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name);
    }
}
