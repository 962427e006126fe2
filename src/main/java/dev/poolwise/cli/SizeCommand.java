package dev.poolwise.cli;

import dev.poolwise.experiment.Pilot;
import dev.poolwise.report.SizingReport;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader.Variations;
import dev.poolwise.selection.Selected.Result;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.sizing.SizingAnswer;
import dev.poolwise.sizing.SizingRun;
import dev.poolwise.sizing.SizingTask;
import dev.poolwise.study.CheckedPoints;
import dev.poolwise.study.Design;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.LocalEngine;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import dev.poolwise.units.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds the setting that meets the objectives at the lowest cost. */
@Command(
        name = "size",
        mixinStandardHelpOptions = true,
        description =
                "Finds the cheapest setting that meets the objectives: how many nodes, or whatever else is varied.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise size nightly.yaml --pool nightly",
            "  poolwise size nightly.yaml --pool nightly --nodes 1..40 --replications 50",
            "  poolwise size nightly.yaml --pool nightly --nodes 2..12 \\",
            "    --vary alternatives.pool.pools.nightly.autoscale.idleBeforeScaleDown=1m,5m,15m",
            ""
        })
final class SizeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The scenario; its objectives are what the setting must meet.")
    private Path file = Path.of("");

    @Mixin
    private SizeOptions size = new SizeOptions();

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    SizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        Scenario scenario = design.read(file);
        size.requireObjectives(scenario);
        Optional<SizeTarget> target = size.target(scenario);
        Variations variations = size.variations(scenario, target);
        variations.warnings().forEach(this::narrate);
        Question question = question(scenario, size.alternative(scenario, target));
        List<Point> points = Design.grid(variations.variations());
        CheckedPoints checked = CheckedPoints.of(question, points);
        LeftOut.lines("candidate", points, checked.problems()).forEach(this::narrate);
        SizingTask task = new SizingTask(question, variations.variations(), checked.valid(), size.rules(scenario));

        Path folder = answer.folder(file, "size");
        Sizing sizing = sized(task, checked, folder.resolve("journal.jsonl"));
        SizingReport report = new SizingReport(sizing, SizingAnswer.of(sizing), command(sizing));
        report.writeTo(folder);
        Files.delete(folder.resolve("journal.jsonl"));
        terminal.print(answer.format().of(report, terminal.summaryOf(folder)));
        narrate("The report is in " + folder + ".");
        return (sizing.result() == Result.CHOSEN ? ExitCode.DONE : ExitCode.INCOMPLETE).value();
    }

    /**
     * All candidates are judged after the same warm-up, so one that is to be found is found once, as the file stands.
     */
    private Question question(Scenario scenario, String alternative) {
        Question all = design.question(file);
        List<String> settings = new ArrayList<>(all.overrides());
        if (scenario.experiment().chosenWarmUp()) {
            ExecutorService executor = Executors.newFixedThreadPool(design.threads());
            try {
                Scenario settled = Pilot.settle(scenario.withOnly(alternative), executor);
                settings.add("experiment.warmUp="
                        + Durations.text(settled.experiment().warmUp()));
            } finally {
                executor.shutdownNow();
            }
        }
        return new Question(file, settings, all.replications(), all.seed(), Optional.of(alternative));
    }

    private Sizing sized(SizingTask task, CheckedPoints checked, Path file)
            throws IOException, InvalidScenario, JournalRefused {
        String described = task.question().alternative().orElse("") + ": "
                + task.variations().stream()
                        .map(variation -> variation.path() + "="
                                + variation.values().stream()
                                        .map(value -> value.text())
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(" "))
                + "; " + task.rules();
        Map<String, String> header = new SweepHeader(task.question(), checked, described).entries();
        header.put(Journal.POINTS, "not yet known number of");
        try (Journal journal = Journal.open(file, header, answer.resume());
                SizeProgress progress = new SizeProgress(answer.watched(terminal))) {
            if (!journal.results().isEmpty()) {
                narrate("Some replications are done already.");
            }
            return SizingRun.of(task, new LocalEngine(design.threads(), progress), Optional.of(journal), progress);
        }
    }

    /** Returns the command that simulates the chosen setting. */
    private Optional<String> command(Sizing sizing) {
        return sizing.best().isEmpty()
                ? Optional.empty()
                : Optional.of("poolwise run " + ShellWord.quoted(file.toString())
                        + Stream.concat(
                                        design.question(file).overrides().stream(),
                                        sizing.point(sizing.best().getAsInt()).assignments().stream())
                                .map(setting -> " --set " + ShellWord.quoted(setting))
                                .collect(Collectors.joining()));
    }

    private void narrate(String line) {
        answer.narrate(terminal, line);
    }
}
