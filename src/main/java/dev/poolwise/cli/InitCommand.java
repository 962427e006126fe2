package dev.poolwise.cli;

import dev.poolwise.scenario.file.ScenarioSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A commented scenario to start from, which runs at once. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Writes a commented scenario that runs at once, and beside it the schema that editors check it with.",
        footerHeading = "%nExamples:%n",
        footer = {"  poolwise init", "  poolwise init nightly --template pool", ""})
final class InitCommand implements Callable<Integer> {
    /** What there is to start from. */
    static final List<String> TEMPLATES = List.of("pool", "classic", "log", "autoscale");

    private static final String SCHEMA = "scenario.schema.json";
    private static final String LOG = "jobs.csv";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The file, .yaml if it has no ending; scenario.yaml if not given.")
    private Path name = Path.of("scenario.yaml");

    @Option(
            names = "--template",
            paramLabel = "TEMPLATE",
            description = "pool, classic, log (replays recorded jobs) or autoscale; classic if not given.")
    private String template = "classic";

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!TEMPLATES.contains(template)) {
            throw new ParameterException(
                    spec.commandLine(), "expected pool, classic, log or autoscale, but found '" + template + "'");
        }
        Path file = file();
        Map<Path, String> contents = new LinkedHashMap<>();
        contents.put(file, resource(template + ".yaml"));
        if (template.equals("log")) {
            contents.put(file.resolveSibling(LOG), resource(LOG));
        }
        for (Path each : contents.keySet()) {
            if (Files.exists(each) && !force) {
                throw new ParameterException(spec.commandLine(), each + " is there already; --force overwrites it");
            }
        }
        contents.put(file.resolveSibling(SCHEMA), ScenarioSchema.text());
        write(contents);
        terminal.say("Try 'poolwise run " + file + "'.");
        return ExitCode.DONE.value();
    }

    private Path file() {
        String last = String.valueOf(name.getFileName());
        return last.contains(".") ? name : name.resolveSibling(last + ".yaml");
    }

    private void write(Map<Path, String> contents) throws IOException {
        for (Map.Entry<Path, String> content : contents.entrySet()) {
            Path parent = content.getKey().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(content.getKey(), content.getValue());
            terminal.print(content.getKey().toString());
        }
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream("/templates/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
