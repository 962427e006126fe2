package dev.poolwise.cli;

import dev.poolwise.report.TextFormat;
import dev.poolwise.scenario.file.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a word or a key means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains a word of the glossary, or a key of scenarios.",
        footerHeading = "%nExamples:%n",
        footer = {"  poolwise explain offered load", "  poolwise explain concurrencyLimit", ""})
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TERM", arity = "1..*", description = "The word, or several that are one term.")
    private List<String> words = new ArrayList<>();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String term = String.join(" ", words);
        Explanations explanations = Explanations.read();
        List<String> found = explanations.of(term);
        if (found.isEmpty()) {
            String hint = Wording.didYouMean(term, explanations.terms())
                    .map(guess -> "; " + guess)
                    .orElse("");
            throw new ParameterException(
                    spec.commandLine(), "expected a word of the glossary or a key, but found '" + term + "'" + hint);
        }
        TextFormat format = terminal.summary();
        found.forEach(text -> terminal.print(format.paragraph(text)));
        return ExitCode.DONE.value();
    }
}
