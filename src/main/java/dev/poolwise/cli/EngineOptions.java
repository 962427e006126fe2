package dev.poolwise.cli;

import dev.poolwise.experiment.Supervision;
import dev.poolwise.study.Engine;
import dev.poolwise.study.EngineProvider;
import dev.poolwise.study.LocalEngine;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where the points of a study are simulated. */
final class EngineOptions {
    private static final String SPARK = "spark";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = Converter.class,
            description = "Where the points are simulated: local, which is this machine, or spark, an Apache Spark "
                    + "cluster; local if not given. The results do not depend on it.")
    private EngineProvider provider = new Local();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "With --engine spark: the master of the cluster, such as spark://host:7077; "
                    + "local[T] with T of --threads if not given.")
    private Optional<String> master = Optional.empty();

    /** Refuses a master that does not go with the engine. */
    void check() {
        provider.refusal(master).ifPresent(reason -> {
            throw new ParameterException(spec.commandLine(), reason);
        });
    }

    /**
     * Makes the engine.
     *
     * @param threads replications that run at once, if it is this machine
     * @param supervision told of each replication; may ask to stop
     */
    Engine engine(int threads, Supervision supervision) {
        return provider.engine(master, threads, supervision);
    }

    /** This machine, which has no master. */
    private static final class Local implements EngineProvider {
        @Override
        public String name() {
            return "local";
        }

        @Override
        public Optional<String> refusal(Optional<String> master) {
            return master.map(url -> "expected --master with --engine spark only, but found '" + url + "'");
        }

        @Override
        public Engine engine(Optional<String> master, int threads, Supervision supervision) {
            return new LocalEngine(threads, supervision);
        }
    }

    /** Reads an engine from the command line. */
    static final class Converter implements ITypeConverter<EngineProvider> {
        @Override
        public EngineProvider convert(String text) {
            return Stream.concat(
                            Stream.of(new Local()),
                            ServiceLoader.load(EngineProvider.class).stream().map(ServiceLoader.Provider::get))
                    .filter(provider -> provider.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            text.equals(SPARK)
                                    ? "the engine spark is not on the class path: "
                                            + "the launcher ./poolwise builds and adds it, or 'mvn -Pspark package' does"
                                    : "expected local or spark, but found '" + text + "'"));
        }
    }
}
