package dev.poolwise.cli;

import dev.poolwise.scenario.file.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The scenario language as a JSON Schema. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON Schema (draft 2020-12) of scenarios, with which editors complete and check keys.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise schema > scenario.schema.json",
            "and, as the first line of a scenario beside it:",
            "  # yaml-language-server: $$schema=scenario.schema.json",
            ""
        })
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.print(ScenarioSchema.text());
        return ExitCode.DONE.value();
    }
}
