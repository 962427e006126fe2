package dev.poolwise.cli;

import dev.poolwise.report.SensitivityFindings;
import dev.poolwise.robustness.Contest;
import dev.poolwise.robustness.Crossing;
import dev.poolwise.robustness.Drivers;
import dev.poolwise.robustness.Sensitivity;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioValues;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what moves a recommendation. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Varies the arrival rate, the service times, the provisioning, the prices and other tenants' "
                + "load one by one: how far each moves cost and waits, and at which change another alternative is "
                + "best.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise sensitivity nightly.yaml",
            "  poolwise sensitivity nightly.yaml --range 10%% --no-flips",
            "  poolwise sensitivity nightly.yaml \\",
            "    --vary alternatives.pool.pools.nightly.autoscale.idleBeforeScaleDown",
            ""
        })
final class SensitivityCommand implements Callable<Integer> {
    private static final int SEARCHED = 16;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--range",
            paramLabel = "SHARE",
            converter = FractionOption.class,
            description = "By how much each driver is lowered and raised; 20%% if not given.")
    private double range = 0.2;

    @Option(names = "--vary", paramLabel = "PATH", description = "Vary what stands at this path too; may be repeated.")
    private List<String> further = new ArrayList<>();

    @Option(names = "--no-flips", description = "Do not look for flip points, which takes most of the time.")
    private boolean noFlips;

    SensitivityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InvalidScenario, JournalRefused {
        if (range <= 0 || range >= 1) {
            throw misused("expected --range above 0% and below 100%, but found " + range);
        }
        Question question = study.question();
        Scenario scenario = question.scenario();
        Drivers.Found drivers = drivers(question);
        String asked = "by %s, also %s%s".formatted(range, further, noFlips ? ", without flips" : "");
        int points = 1 + drivers.drivers().size() * (2 + (noFlips ? 0 : SEARCHED));
        List<Sensitivity> found = new ArrayList<>();
        study.run(terminal, "sensitivity", asked, points, trials -> {
            found.add(Sensitivity.of(Contest.recommended(scenario), drivers, range, !noFlips, trials));
            return SensitivityFindings.of(found.get(0));
        });
        boolean complete = found.get(0).swings().stream()
                .flatMap(swing -> swing.flips().stream())
                .allMatch(Crossing::located);
        return (complete ? ExitCode.DONE : ExitCode.INCOMPLETE).value();
    }

    private Drivers.Found drivers(Question question) throws IOException, InvalidScenario {
        Map<String, String> values = ScenarioValues.of(study.file(), question.overrides());
        Drivers.Found drivers = Drivers.in(values, further);
        for (String path : further) {
            if (drivers.drivers().stream().noneMatch(driver -> driver.paths().equals(List.of(path)))) {
                throw misused("expected --vary with the path of a number, rate or duration of the scenario, but found '"
                        + path + "'");
            }
        }
        if (drivers.drivers().isEmpty()) {
            throw misused("expected a scenario with something to vary, but found none");
        }
        return drivers;
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
