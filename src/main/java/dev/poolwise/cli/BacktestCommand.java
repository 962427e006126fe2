package dev.poolwise.cli;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.backtest.Backtest;
import dev.poolwise.backtest.ReplayedWaits;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.report.BacktestReport;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.Evaluation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a job log in every alternative, and compares the waits with the recorded ones. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Replays the job log of a scenario, and compares the waits and bills with the recorded ones.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise backtest docs/examples/backtest.yaml",
            "  poolwise backtest cluster.yaml --actual-cost 812.40 --output cluster-backtest",
            ""
        })
final class BacktestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A scenario with a job log that knows waits.")
    private Path file = Path.of("");

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Option(
            names = "--actual-cost",
            paramLabel = "MONEY",
            description = "What was really paid for what the scenario bills.")
    private Optional<BigDecimal> actualCost = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write backtest.json, backtest.csv and the chart waits.svg there.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing on stderr unless something is wrong.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = AnswerFormat.Converter.class,
            description = "What goes to stdout: text, json or csv; text if not given.")
    private AnswerFormat format = AnswerFormat.TEXT;

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario {
        Scenario asked = design.read(file);
        if (!ReplayedWaits.anyIsRecorded(asked)) {
            terminal.say(
                    "poolwise: " + file + ": expected a job log with waits (wait_s, or field 3 of SWF), but none is");
            return ExitCode.USAGE.value();
        }
        Scenario scenario = asked.withExperiment(asked.experiment().withReplications(1));
        BacktestReport report = new BacktestReport(scenario, replay(scenario), actualCost);
        if (output.isPresent()) {
            write(report, Files.createDirectories(output.get()));
        }
        terminal.print(format.of(report, terminal.summary()));
        return ExitCode.DONE.value();
    }

    private List<Backtest> replay(Scenario scenario) {
        List<ReplayedWaits> waits = Stream.generate(() -> new ReplayedWaits(scenario))
                .limit(scenario.alternatives().size())
                .toList();
        ObserverFactory observers = (alternative, replication) -> Optional.of(waits.get(alternative));
        Evaluation evaluation;
        try (ProgressLine progress = ProgressLine.of(scenario, quiet ? terminal.unwatched() : terminal)) {
            evaluation = Evaluation.of(scenario, design.threads(), design.supervision(progress), observers);
        }
        double confidence = scenario.experiment().confidence();
        List<Backtest> tests = new ArrayList<>();
        for (int i = 0; i < waits.size(); i++) {
            AlternativeAnalysis analysed = evaluation.analysis().alternatives().get(i);
            tests.add(Backtest.of(
                    analysed.alternative().name(),
                    waits.get(i),
                    analysed.bill().total(),
                    confidence,
                    scenario.experiment().seed()));
        }
        return tests;
    }

    private static void write(BacktestReport report, Path folder) throws IOException {
        Files.writeString(folder.resolve("backtest.json"), report.json());
        Files.writeString(folder.resolve("backtest.csv"), report.csv());
        Picture chart = report.chart();
        Files.writeString(folder.resolve(chart.name() + ".svg"), chart.svg());
    }
}
