package dev.poolwise.cli;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import dev.poolwise.scenario.file.VariationReader.Variations;
import dev.poolwise.study.Design;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import dev.poolwise.study.Sweep.Shape;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which points of a scenario the command line asks for. */
final class VaryOptions {
    private static final int MOST_POINTS = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "PATH=VALUES",
            description = "What takes several values: PATH=a..b:step or PATH=x,y,z, such as "
                    + "alternatives.pool.pools.nightly.nodes=1..8; may be repeated.")
    private List<String> varied = new ArrayList<>();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH=VALUES", description = "Further paths to vary.")
    private List<String> further = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "SHAPE",
            converter = ShapeConverter.class,
            description = "grid: every combination of the values; latin: a Latin hypercube of --points points. "
                    + "grid if not given.")
    private Shape shape = Shape.GRID;

    @Option(
            names = "--points",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "The points of a Latin hypercube.")
    private Optional<Integer> points = Optional.empty();

    @Option(
            names = "--max-points",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "The most points to accept; 10000 if not given.")
    private int mostPoints = MOST_POINTS;

    Path file() {
        return file;
    }

    /** Reads the paths with their values. */
    Variations variations(Question question) throws InvalidScenario {
        Variations read = VariationReader.read(
                Stream.concat(varied.stream(), further.stream()).toList());
        for (Variation variation : read.variations()) {
            if (variation.path().equals("experiment.seed")) {
                throw misused("expected a path other than the seed, as all points meet the same jobs; "
                        + "for other jobs, take --seed");
            }
            if (variation.path().equals("experiment.replications")
                    && question.replications().isPresent()) {
                throw misused("expected 'experiment.replications' to be varied, or --replications, but found both");
            }
            if (question.overrides().stream().anyMatch(set -> set.strip().startsWith(variation.path() + "="))) {
                throw misused("expected '" + variation.path() + "' to be set or varied, but found both");
            }
        }
        return read;
    }

    /** Returns the points; refuses too many of them before there are any. */
    List<Point> points(List<Variation> variations, long seed) {
        BigInteger count = shape == Shape.GRID
                ? Design.gridSize(variations)
                : BigInteger.valueOf(points.orElseThrow(() -> misused("expected --points N with --design latin")));
        if (count.compareTo(BigInteger.valueOf(mostPoints)) > 0) {
            throw misused("expected at most %s points, but found %s; --max-points %s allows them"
                    .formatted(mostPoints, count, count));
        }
        if (shape == Shape.LATIN) {
            return Design.latinHypercube(variations, count.intValueExact(), seed);
        }
        if (points.isPresent()) {
            throw misused("expected --points with --design latin only");
        }
        for (Variation variation : variations) {
            if (variation.continuous()) {
                throw misused("expected %s=%s..%s:STEP for a grid, but found no step; --design latin needs none"
                        .formatted(
                                variation.path(),
                                variation.values().get(0).text(),
                                variation.values().get(1).text()));
            }
        }
        return Design.grid(variations);
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Returns how the points are chosen. */
    Shape shape() {
        return shape;
    }

    /** Returns what was asked for on one line, for a journal. */
    String described() {
        return shape.word() + points.map(n -> " of " + n).orElse("") + ": "
                + String.join(
                        " ", Stream.concat(varied.stream(), further.stream()).toList());
    }

    /** Reads a shape from the command line. */
    static final class ShapeConverter implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String text) {
            return Stream.of(Shape.values())
                    .filter(shape -> shape.word().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected grid or latin, but found '" + text + "'"));
        }
    }
}
