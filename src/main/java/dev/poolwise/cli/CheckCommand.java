package dev.poolwise.cli;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.ExpectedNumbers;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.CheckedExpectation;
import dev.poolwise.study.Evaluation;
import dev.poolwise.study.ScenarioFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs scenarios, and compares what comes out with what they expect. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs scenarios and compares with what stands under expect:, a line for each expectation.",
        footerHeading = "%nExamples:%n",
        footer = {"  poolwise check scenarios", "  poolwise check nightly.yaml --junit-xml target/nightly.xml", ""})
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Scenarios, or folders that are searched for *.yaml files with expect:.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Also write the outcome for a build server.")
    private Optional<Path> junitXml = Optional.empty();

    @Option(
            names = "--update",
            description = "Write what was found in place of the numbers that are not met, in the scenarios themselves.")
    private boolean update;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (update && design.changeTheScenario()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--update takes scenarios as they are, without --replications, --seed and --set");
        }
        List<Path> files = ScenarioFiles.withExpectations(paths);
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "expected scenarios with expect:, but found none");
        }
        List<CheckedScenario> checked = new ArrayList<>();
        for (Path file : files) {
            checked.add(update ? updated(check(file)) : check(file));
        }
        if (junitXml.isPresent()) {
            Files.writeString(junitXml.get(), JunitXml.of(checked));
        }
        summarise(checked);
        return checked.stream()
                .map(CheckedScenario::code)
                .reduce(ExitCode.DONE, ExitCode::and)
                .value();
    }

    private CheckedScenario check(Path file) throws IOException {
        try {
            Scenario scenario = design.read(file);
            Analysis analysis = analyse(scenario);
            List<CheckedExpectation> checked = scenario.expectations().stream()
                    .map(expectation -> CheckedExpectation.of(expectation, analysis))
                    .toList();
            checked.forEach(expectation -> tell(file, expectation));
            return new CheckedScenario(file, checked, List.of());
        } catch (InvalidScenario e) {
            ProblemList.tell(e.problems(), terminal);
            return new CheckedScenario(file, List.of(), e.problems());
        }
    }

    /** Returns the scenario as it is from now on: a metric without a value is still missed. */
    private CheckedScenario updated(CheckedScenario checked) throws IOException {
        Map<Integer, BigDecimal> updates = checked.updates();
        if (updates.isEmpty()) {
            return checked;
        }
        ExpectedNumbers.rewrite(checked.file(), updates);
        terminal.say(checked.file() + ": updated " + updates.size() + " of "
                + checked.expectations().size() + " expectations");
        List<CheckedExpectation> missed = checked.expectations().stream()
                .filter(expectation ->
                        expectation.passes() || expectation.update().isEmpty())
                .toList();
        return new CheckedScenario(checked.file(), missed, List.of());
    }

    private Analysis analyse(Scenario scenario) {
        try (ProgressLine progress = ProgressLine.of(scenario, terminal)) {
            return Evaluation.of(scenario, design.threads(), design.supervision(progress), ObserverFactory.NONE)
                    .analysis();
        }
    }

    private void tell(Path file, CheckedExpectation checked) {
        String verdict = checked.passes() ? "pass" : "FAIL";
        terminal.print(verdict + "  " + file + ": " + checked.subject() + ": " + checked.comparison());
    }

    private void summarise(List<CheckedScenario> checked) {
        int problems = checked.stream().mapToInt(c -> c.problems().size()).sum();
        if (problems > 0) {
            terminal.say(ProblemList.closing(problems).replace("nothing was", "the scenarios with problems were not"));
        }
        int expectations =
                checked.stream().mapToInt(c -> c.expectations().size()).sum();
        long missed = checked.stream().mapToLong(CheckedScenario::missed).sum();
        terminal.say("%s expectations in %s scenarios: %s not met".formatted(expectations, checked.size(), missed));
    }
}
