package dev.poolwise.cli;

import dev.poolwise.report.SweepReport;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader.Variations;
import dev.poolwise.study.CheckedPoints;
import dev.poolwise.study.Evaluations;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Question;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulates a scenario at every point of a design. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "Simulates a scenario with every combination of some values, or a Latin hypercube of them, and "
                + "writes one table and a report. What is done is kept on disk: a sweep that was killed continues "
                + "with --resume.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise sweep nightly.yaml --vary alternatives.pool.pools.nightly.nodes=1..8",
            "  poolwise sweep nightly.yaml --vary workload.scoring.arrivals.rate=10/h..30/h:5/h \\",
            "    --vary alternatives.pool.pools.nightly.autoscale.idleBeforeScaleDown=1m,5m,15m --resume",
            "  poolwise sweep nightly.yaml --vary workload.scoring.arrivals.rate=10/h..30/h --design latin --points 40",
            ""
        })
final class SweepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private VaryOptions vary = new VaryOptions();

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = EngineChoice.Converter.class,
            description = "Where the points are simulated: local, which is this machine.")
    private EngineChoice engine = EngineChoice.LOCAL;

    @Option(names = "--resume", description = "Continue a sweep that was not finished; begin if there is none.")
    private boolean resume;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder of the results; reports/<name of FILE>-sweep if not given.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing on stderr unless something is wrong.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = SweepFormat.Converter.class,
            description = "What goes to stdout: text, json or csv; text if not given.")
    private SweepFormat format = SweepFormat.TEXT;

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        Question question = design.question(vary.file());
        Scenario base = question.scenario();
        Variations variations = vary.variations(question);
        variations.warnings().forEach(this::narrate);
        List<Point> points =
                vary.points(variations.variations(), base.experiment().seed());
        CheckedPoints checked = CheckedPoints.of(question, points);
        LeftOut.lines("point", points, checked.problems()).forEach(this::narrate);

        Path folder = Files.createDirectories(output.orElseGet(this::defaultFolder));
        SweepHeader header = new SweepHeader(question, checked, vary.described());
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), header.entries(), resume)) {
            List<PointResult> results = simulate(question, checked, journal);
            Sweep sweep = new Sweep(
                    checked.scenario(), vary.shape(), variations.variations(), points, results, checked.problems());
            SweepReport report = new SweepReport(sweep, SweepAnswer.of(sweep));
            report.writeTo(folder);
            journal.settle();
            terminal.print(format.of(report, terminal.summaryOf(folder)));
        }
        narrate("The results are in " + folder + ".");
        return ExitCode.DONE.value();
    }

    private List<PointResult> simulate(Question question, CheckedPoints checked, Journal journal)
            throws IOException, InvalidScenario {
        int done = journal.results().size();
        int open = checked.valid().size() - done;
        if (done > 0) {
            narrate(done + " of " + checked.valid().size() + " points are done already.");
        }
        try (ProgressLine progress =
                ProgressLine.of(checked.scenario(), Math.max(1, open), quiet ? terminal.unwatched() : terminal)) {
            return Evaluations.run(question, checked.valid(), engine.engine(design.threads(), progress), journal);
        }
    }

    private void narrate(String line) {
        if (!quiet) {
            terminal.say(line);
        }
    }

    private Path defaultFolder() {
        Path run = RunCommand.defaultFolder(vary.file());
        return run.resolveSibling(run.getFileName() + "-sweep");
    }
}
