package dev.poolwise.cli;

import dev.poolwise.formula.Circumstances;
import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Evaluation;
import dev.poolwise.formula.Formula;
import dev.poolwise.formula.InvalidFormula;
import dev.poolwise.formula.lint.Lint;
import dev.poolwise.formula.lint.PoolFacts;
import dev.poolwise.workload.RandomStreams;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads an autoscale formula, evaluates it once, and prints the result as the service writes it. */
@Command(
        name = "formula",
        mixinStandardHelpOptions = true,
        description =
                "Checks an autoscale formula of Azure Batch, evaluates it once, prints the result and gives advice.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise formula pool.formula -m '$PendingTasks=12'",
            "  poolwise formula pool.formula --metrics metrics.csv --at 2026-01-05T08:00Z",
            ""
        })
final class FormulaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The formula.")
    private Path file = Path.of("");

    @Option(
            names = "--metrics",
            paramLabel = "CSV",
            description = "Samples: a column time (ISO 8601) or time_s (seconds, the last row is now), and one for each"
                    + " variable, such as $ActiveTasks.")
    private Optional<Path> metrics = Optional.empty();

    @Option(
            names = "-m",
            paramLabel = "NAME=NUMBER",
            converter = MetricLevel.Converter.class,
            description = "A variable that was constant for a week, or a present target; may be repeated.")
    private List<MetricLevel> levels = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeOptions.Instants.class,
            description = "When to evaluate, such as 2026-01-05T08:00Z; if not given, at the last time of --metrics, or"
                    + " now.")
    private Optional<Instant> at = Optional.empty();

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = TimeOptions.Intervals.class,
            description = "How often the service is to evaluate, 5m to 168h; says when it would do so next.")
    private Optional<Long> interval = Optional.empty();

    @Option(
            names = "--provisioning",
            paramLabel = "DURATION",
            converter = TimeOptions.Spans.class,
            description = "How long a node takes to be ready; only advice needs it.")
    private Optional<Long> provisioning = Optional.empty();

    @Option(
            names = "--dialect",
            paramLabel = "OPTION=VALUE",
            converter = DialectOption.Converter.class,
            description =
                    "What the service does where its documentation is silent, such as Rounding=UP; may be repeated."
                            + " docs/autoscale.md lists the options.")
    private List<DialectOption> dialect = new ArrayList<>();

    @Option(names = "--no-advice", description = "Gives no advice on the formula.")
    private boolean noAdvice;

    FormulaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> text = FormulaText.read(file);
        if (text.isEmpty()) {
            terminal.say(file + ": expected text in UTF-8");
            return ExitCode.USAGE.value();
        }
        FormulaText formula = new FormulaText(file, text.get());
        try {
            MetricsTable table = metrics.isPresent() ? MetricsTable.read(metrics.get()) : MetricsTable.EMPTY;
            Formula read = Formula.parse(formula.text(), dialect());
            ExitCode code = evaluate(formula, read, table);
            advise(formula, read);
            return code.value();
        } catch (InvalidFormula e) {
            Evaluation refused = e.evaluation(MetricLevel.targets(levels), dialect());
            terminal.print(refused.text());
            e.problems().forEach(problem -> terminal.say(formula.shown(problem)));
        } catch (InvalidMetrics e) {
            terminal.say("poolwise: " + e.getMessage());
        }
        return ExitCode.USAGE.value();
    }

    private Dialect dialect() {
        return DialectOption.dialect(dialect);
    }

    private void advise(FormulaText text, Formula formula) {
        if (!noAdvice) {
            Lint.of(formula, facts()).forEach(advice -> terminal.say(text.shown(advice)));
        }
    }

    private PoolFacts facts() {
        PoolFacts facts = PoolFacts.UNKNOWN;
        facts = interval.map(facts::withInterval).orElse(facts);
        facts = provisioning.map(facts::withProvisioning).orElse(facts);
        return MetricLevel.slotsPerNode(levels).map(facts::withSlotsPerNode).orElse(facts);
    }

    private ExitCode evaluate(FormulaText text, Formula formula, MetricsTable table) {
        long now = at.map(TimeOptions::micros).or(table::lastTime).orElseGet(() -> TimeOptions.micros(Instant.now()));
        Evaluation evaluation = formula.evaluate(new Circumstances(
                now,
                table.metrics(now, levels),
                MetricLevel.targets(levels),
                new RandomStreams(1, 1).stream("formula", "rand")::next));
        terminal.print(evaluation.text());
        interval.ifPresent(
                micros -> terminal.say("The next evaluation would be at " + TimeOptions.text(now + micros) + "."));
        evaluation.failure().ifPresent(failure -> terminal.say(text.shown(failure)));
        return evaluation.failure().isPresent() ? ExitCode.USAGE : ExitCode.DONE;
    }
}
