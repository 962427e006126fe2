package dev.poolwise.cli;

import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.scenario.prices.CatalogueText;
import dev.poolwise.scenario.prices.InvalidPriceList;
import dev.poolwise.scenario.prices.RetailPrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Makes a price catalogue of a provider's price list. */
@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        description = "Makes a price catalogue, for catalog: in scenarios, of answers of the Azure Retail Prices API.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  poolwise prices page1.json page2.json --output prices.yaml",
            "  poolwise prices all-pages.json --region eastus --os linux",
            ""
        })
final class PricesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON as it was downloaded: one page of the answer, or a list of pages.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", description = "The catalogue to write; stdout if not given.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "Only prices of this region, such as eastus; needed if there are several.")
    private Optional<String> region = Optional.empty();

    @Option(
            names = "--os",
            paramLabel = "SYSTEM",
            converter = SystemsConverter.class,
            description = "linux, windows or both; both if not given.")
    private Set<OperatingSystem> systems = Set.of(OperatingSystem.values());

    PricesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What {@code --os} says. */
    private static final class SystemsConverter implements ITypeConverter<Set<OperatingSystem>> {
        @Override
        public Set<OperatingSystem> convert(String text) {
            return switch (text) {
                case "linux" -> Set.of(OperatingSystem.LINUX);
                case "windows" -> Set.of(OperatingSystem.WINDOWS);
                case "both" -> Set.of(OperatingSystem.values());
                default ->
                    throw new TypeConversionException("expected linux, windows or both, but found '" + text + "'");
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        RetailPrices.Imported imported;
        try {
            imported = RetailPrices.read(files, region, systems);
        } catch (InvalidPriceList e) {
            terminal.say("poolwise: " + e.getMessage());
            return ExitCode.USAGE.value();
        }
        String text = CatalogueText.of(imported.catalogue());
        if (output.isPresent()) {
            replace(output.get(), text);
        } else {
            terminal.print(text);
        }
        imported.notes().forEach(terminal::say);
        return ExitCode.DONE.value();
    }

    /** Writes a file as a whole: whatever goes wrong, the old one or the new one is there. */
    private static void replace(Path file, String text) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path written = Files.createTempFile(folder, ".poolwise-", ".yaml");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
