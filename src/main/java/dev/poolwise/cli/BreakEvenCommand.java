package dev.poolwise.cli;

import dev.poolwise.report.BreakEvenFindings;
import dev.poolwise.robustness.BreakEven;
import dev.poolwise.robustness.Contest;
import dev.poolwise.robustness.PathAxis;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds from where on another alternative is best. */
@Command(
        name = "breakeven",
        mixinStandardHelpOptions = true,
        description = "Finds the value of a setting from which on another alternative costs less, with its interval: "
                + "a load, a price, a provisioning time, a horizon.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise breakeven nightly.yaml \\",
            "    --vary workload.scoring.arrivals.rate=5/h..40/h",
            "  poolwise breakeven nightly.yaml --between classic,pool \\",
            "    --vary alternatives.pool.pools.nightly.nodes=1..20 --metric waitingTime.p95",
            ""
        })
final class BreakEvenCommand implements Callable<Integer> {
    private static final int MORE_THAN_THE_GRID = 16;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "PATH=A..B",
            description = "What is varied, and over which range: a number, rate, duration or percentage.")
    private String varied = "";

    @Option(
            names = "--between",
            split = ",",
            paramLabel = "NAME",
            description = "The alternatives to compare, such as classic,pool; all if not given.")
    private List<String> between = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "What decides: a metric of the results, such as costPerJob; cost if not given.")
    private String metric = "cost";

    @Option(
            names = "--objectives",
            description = "Only an alternative that meets the objectives, on the means, can be best.")
    private boolean objectives;

    @Option(
            names = "--grid",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "At how many values to look first, at least 2; 9 if not given. Two crossings between two of "
                    + "them are not seen.")
    private int grid = 9;

    BreakEvenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        Question question = study.question();
        Scenario scenario = question.scenario();
        PathAxis axis = axis(question);
        Contest contest = contest(scenario);
        if (grid < 2) {
            throw misused("expected --grid of at least 2, but found " + grid);
        }
        String asked = "%s between %s by %s%s, grid of %s"
                .formatted(varied, contest.alternatives(), metric, objectives ? " with objectives" : "", grid);
        List<BreakEven> found = new ArrayList<>();
        study.run(terminal, "breakeven", asked, grid + MORE_THAN_THE_GRID, trials -> {
            found.add(BreakEven.find(axis, contest, trials, grid));
            return BreakEvenFindings.of(found.get(0));
        });
        boolean undecided = found.get(0).verdict() == BreakEven.Verdict.UNDECIDED;
        return (undecided ? ExitCode.INCOMPLETE : ExitCode.DONE).value();
    }

    private PathAxis axis(Question question) throws IOException, InvalidScenario {
        Variation variation = VariationReader.read(List.of(varied)).variations().get(0);
        boolean range = varied.substring(varied.indexOf('=') + 1).matches("[^,:]+\\.\\.[^,:]+");
        if (!range || variation.values().size() < 2) {
            throw misused("expected --vary PATH=A..B, a range without a step, but found '" + varied + "'");
        }
        if (variation.path().startsWith("objectives") || variation.path().equals("experiment.seed")) {
            throw misused(
                    "expected the path of a setting that the alternatives meet, but found '" + variation.path() + "'");
        }
        PathAxis fine = new PathAxis(variation, false);
        question.read(new Point(1, fine.at(fine.lower())));
        question.read(new Point(2, fine.at(fine.upper())));
        return new PathAxis(variation, !variation.continuous() && isWhole(question, fine));
    }

    /** Whole numbers are meant where no number between two of them is allowed. */
    private static boolean isWhole(Question question, PathAxis fine) throws IOException {
        try {
            question.read(new Point(3, fine.at(fine.lower() + 0.5)));
            return false;
        } catch (InvalidScenario e) {
            return true;
        }
    }

    private Contest contest(Scenario scenario) {
        List<String> names =
                scenario.alternatives().stream().map(Alternative::name).toList();
        List<String> chosen =
                between.isEmpty() ? names : between.stream().map(String::strip).toList();
        for (String name : chosen) {
            if (!names.contains(name)) {
                throw misused("expected --between with alternatives of the scenario, %s, but found '%s'"
                        .formatted(names, name));
            }
        }
        if (chosen.stream().distinct().count() < 2) {
            throw misused("expected at least two alternatives to compare");
        }
        if (objectives && scenario.objectives().isEmpty()) {
            throw misused("expected objectives in the scenario with --objectives, but found none");
        }
        Metric decides = Metric.named(metric)
                .orElseThrow(() -> misused("expected --metric with a metric of the results, such as cost or "
                        + "waitingTime.p95, but found '" + metric + "'"));
        return new Contest(scenario, chosen, decides, objectives);
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
