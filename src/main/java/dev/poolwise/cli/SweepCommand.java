package dev.poolwise.cli;

import dev.poolwise.report.SweepReport;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader.Variations;
import dev.poolwise.study.CheckedPoints;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Evaluations;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Question;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
            "  poolwise sweep nightly.yaml --resume \\",
            "    --vary workload.scoring.arrivals.rate=10/h..30/h:5/h \\",
            "    --vary alternatives.pool.pools.nightly.autoscale.max=4,8,16",
            "  poolwise sweep nightly.yaml --design latin --points 40 \\",
            "    --vary workload.scoring.arrivals.rate=10/h..30/h",
            ""
        })
final class SweepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private VaryOptions vary = new VaryOptions();

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        engines.check();
        Question question = design.question(vary.file());
        Scenario base = question.scenario();
        Variations variations = vary.variations(question);
        variations.warnings().forEach(this::narrate);
        List<Point> points =
                vary.points(variations.variations(), base.experiment().seed());
        CheckedPoints checked = CheckedPoints.of(question, points);
        LeftOut.lines("point", points, checked.problems()).forEach(this::narrate);

        Path folder = answer.folder(vary.file(), "sweep");
        SweepHeader header = new SweepHeader(question, checked, vary.described());
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), header.entries(), answer.resume())) {
            List<PointResult> results = simulate(question, checked, journal);
            Sweep sweep = new Sweep(
                    checked.scenario(), vary.shape(), variations.variations(), points, results, checked.problems());
            SweepReport report = new SweepReport(sweep, SweepAnswer.of(sweep));
            report.writeTo(folder);
            journal.settle();
            terminal.print(answer.format().of(report, terminal.summaryOf(folder)));
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
        try (ProgressLine progress = ProgressLine.of(checked.scenario(), Math.max(1, open), answer.watched(terminal));
                Engine engine = engines.engine(design.threads(), design.supervision(progress))) {
            return Evaluations.run(question, checked.valid(), engine, journal);
        }
    }

    private void narrate(String line) {
        answer.narrate(terminal, line);
    }
}
