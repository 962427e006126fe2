package dev.poolwise.cli;

import dev.poolwise.scenario.ExpectedJobs;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.CatalogueFile;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.study.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads scenarios and price catalogues, and tells what is wrong with them. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reads and checks scenarios, and price catalogues, without simulating anything.",
        footerHeading = "%nExamples:%n",
        footer = {"  poolwise validate nightly.yaml", "  poolwise validate scenarios", ""})
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private int problems;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Scenarios or price catalogues, or folders that are searched for *.yaml files.")
    private List<Path> paths = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ExitCode code = ExitCode.DONE;
        for (Path file : ScenarioFiles.in(paths, any -> true)) {
            code = code.and(validate(file));
        }
        if (problems > 0) {
            terminal.say(ProblemList.closing(problems));
        }
        return code.value();
    }

    private ExitCode validate(Path file) {
        try {
            if (CatalogueFile.isCatalogue(file)) {
                int sizes = CatalogueFile.read(file).sizes().size();
                terminal.print(
                        file + ": valid, a price catalogue of " + (sizes == 1 ? "1 VM size" : sizes + " VM sizes"));
                return ExitCode.DONE;
            }
            Scenario scenario = ScenarioFile.read(file, List.of());
            terminal.print(file + ": valid, " + extent(scenario));
            Foresight.of(scenario).forEach(warning -> terminal.say(file + ": " + warning));
            return ExitCode.DONE;
        } catch (InvalidScenario e) {
            ProblemList.tell(e.problems(), terminal);
            problems += e.problems().size();
            return ExitCode.USAGE;
        } catch (IOException e) {
            terminal.say("poolwise: " + Failures.reason(e));
            return ExitCode.INPUT_OUTPUT;
        }
    }

    private static String extent(Scenario scenario) {
        int alternatives = scenario.alternatives().size();
        int replications = scenario.experiment().replications();
        return (alternatives == 1 ? "1 alternative" : alternatives + " alternatives") + "; about "
                + Roughly.jobs(ExpectedJobs.inAll(scenario)) + " jobs in "
                + (replications == 1 ? "1 replication" : "all " + replications + " replications");
    }
}
