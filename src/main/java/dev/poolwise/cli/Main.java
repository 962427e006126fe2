package dev.poolwise.cli;

import dev.poolwise.report.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code poolwise} command. */
@Command(
        name = "poolwise",
        mixinStandardHelpOptions = true,
        description = "Simulates ways to process batch jobs, bills them, compares them and recommends one.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise init nightly --template pool",
            "  poolwise run scenarios/01-pool-or-classic.yaml",
            "  poolwise run nightly.yaml --set experiment.replications=5 --format markdown",
            "  poolwise check scenarios --junit-xml target/scenarios.xml",
            "  poolwise validate scenarios",
            "  poolwise size nightly.yaml --pool nightly --nodes 1..40",
            "  poolwise sweep nightly.yaml --vary alternatives.pool.pools.nightly.nodes=1..8",
            "  poolwise compare reports/before reports/after --fail-on-worse",
            ""
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "After a failure, print where in the program it happened.")
    private boolean debug;

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Terminal terminal = Terminal.of(output, new FileOutputStream(FileDescriptor.err));
        Interruption.watch();
        ExitCode code = run(terminal, arguments).and(flush(terminal, output));
        System.exit(code.and(Interruption.code()).value());
    }

    private static ExitCode flush(Terminal terminal, StandardOutput output) {
        terminal.out().flush();
        terminal.err().flush();
        Optional<String> reason = output.failure().map(Failures::reason);
        reason.ifPresent(text -> terminal.say("poolwise: cannot write to standard output: " + text));
        return reason.isPresent() ? ExitCode.INPUT_OUTPUT : ExitCode.DONE;
    }

    /** Runs the command, and returns what the process is to tell its caller. */
    static ExitCode run(Terminal terminal, String... arguments) {
        Main main = new Main(terminal);
        try {
            return ExitCode.of(main.commandLine().execute(arguments));
        } catch (OutOfMemoryError e) {
            terminal.say("poolwise: out of memory; JDK_JAVA_OPTIONS=-Xmx8g gives it 8 GB");
            return ExitCode.INCOMPLETE;
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            return main.failures().tell(e);
        }
    }

    /** Returns the command with its options, which says what it has to say there. */
    static CommandLine commandLine(Terminal terminal) {
        return new Main(terminal).commandLine();
    }

    private CommandLine commandLine() {
        CommandLine command = new CommandLine(this)
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new SweepCommand(terminal))
                .addSubcommand(new SizeCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new BacktestCommand(terminal))
                .addSubcommand(new FitCommand(terminal))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new BreakEvenCommand(terminal))
                .addSubcommand(new SensitivityCommand(terminal))
                .addSubcommand(new RiskCommand(terminal))
                .addSubcommand(new PricesCommand(terminal))
                .addSubcommand(new FormulaCommand(terminal))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .addSubcommand(new HelpCommand())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(terminal.summary().width())
                .setParameterExceptionHandler(failures())
                .setExecutionExceptionHandler(failures());
        describe(command, List.of(ExitCode.values()));
        command.getSubcommands().forEach((name, subcommand) -> describe(subcommand, ExitCode.ofCommand(name)));
        return command;
    }

    private static void describe(CommandLine command, List<ExitCode> possible) {
        Map<String, String> codes = new LinkedHashMap<>();
        possible.forEach(code -> codes.put(String.valueOf(code.value()), code.meaning()));
        command.getCommandSpec().version("poolwise " + Version.CURRENT);
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
    }

    private Failures failures() {
        return new Failures(terminal, () -> debug);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: run, check, validate, sweep, size, breakeven, sensitivity, risk, compare, backtest, "
                        + "fit, convert, prices, formula, init, schema, explain or completion");
    }
}
