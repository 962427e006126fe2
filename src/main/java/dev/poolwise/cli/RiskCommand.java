package dev.poolwise.cli;

import dev.poolwise.report.RiskFindings;
import dev.poolwise.robustness.Contest;
import dev.poolwise.robustness.Driver;
import dev.poolwise.robustness.Drivers;
import dev.poolwise.robustness.Forecast;
import dev.poolwise.robustness.Forecast.Course;
import dev.poolwise.robustness.Risk;
import dev.poolwise.robustness.RiskAnswer;
import dev.poolwise.robustness.Trials;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioValues;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells how likely a choice goes wrong, now and as the load grows. */
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        description = "Tells how likely the cost exceeds a budget, an objective is missed, and a choice is regretted; "
                + "and with --months, in which month another alternative becomes the best.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise risk nightly.yaml --budget 2000 --replications 200",
            "  poolwise risk nightly.yaml --months 12 --growth 5%%",
            "  poolwise risk nightly.yaml --months 12 --growth 2%% \\",
            "    --season 1,1,1.2,1.4,1.2,1,0.8,0.7,0.8,1,1.3,1.6",
            ""
        })
final class RiskCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 120;
    private static final double MOST_GROWTH = 10;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(names = "--budget", paramLabel = "MONEY", description = "What the whole horizon may cost.")
    private Optional<Double> budget = Optional.empty();

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Forecast so many months; each lasts as long as the horizon.")
    private Optional<Integer> months = Optional.empty();

    @Option(
            names = "--growth",
            paramLabel = "SHARE",
            converter = FractionOption.class,
            description = "By how much the arrival rate grows from month to month; 0%% if not given.")
    private double growth;

    @Option(
            names = "--season",
            split = ",",
            paramLabel = "FACTOR",
            description = "Factors on the arrival rate that the months take in turn, such as 1,1.2,0.8.")
    private List<Double> seasons = new ArrayList<>();

    RiskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        Question question = study.question();
        Scenario scenario = question.scenario();
        check();
        OptionalDouble limit = budget.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Optional<Driver> rate = months.isPresent()
                ? Drivers.arrivalRate(ScenarioValues.of(study.file(), question.overrides()))
                : Optional.empty();
        if (months.isPresent() && rate.isEmpty()) {
            throw misused("expected arrivals with a rate for --months, but found none that can grow");
        }
        String asked =
                "budget %s, months %s, growth %s, seasons %s".formatted(limit, months.orElse(0), growth, seasons);
        study.run(
                terminal,
                "risk",
                asked,
                1 + months.orElse(0),
                trials -> RiskFindings.of(answer(scenario, limit, rate, trials)));
        return ExitCode.DONE.value();
    }

    private RiskAnswer answer(Scenario scenario, OptionalDouble limit, Optional<Driver> rate, Trials trials)
            throws IOException, InvalidScenario {
        Contest contest = Contest.recommended(scenario);
        PointResult base = trials.at(List.of(List.of())).get(0);
        Optional<Forecast> forecast = Optional.empty();
        if (rate.isPresent()) {
            Course course = new Course(months.orElse(1), growth, seasons);
            forecast = Optional.of(Forecast.of(contest, rate.get(), course, limit, trials));
        }
        return new RiskAnswer(contest, limit, base, new Risk(scenario, limit, base).all(), forecast);
    }

    private void check() {
        if (growth <= -1 || growth > MOST_GROWTH) {
            throw misused("expected --growth above -100% and up to 1000%, but found " + growth);
        }
        if (months.orElse(1) > MOST_MONTHS) {
            throw misused("expected at most " + MOST_MONTHS + " --months, but found " + months.orElse(1));
        }
        if (months.isEmpty() && (growth != 0 || !seasons.isEmpty())) {
            throw misused("expected --months N with --growth or --season");
        }
        if (seasons.stream().anyMatch(factor -> !(factor > 0) || factor > 1000)) {
            throw misused("expected --season with factors above 0 and up to 1000, but found " + seasons);
        }
        if (budget.isPresent() && !(budget.get() >= 0 && Double.isFinite(budget.get()))) {
            throw misused("expected --budget of at least 0, but found " + budget.get());
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
