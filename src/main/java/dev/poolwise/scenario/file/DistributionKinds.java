package dev.poolwise.scenario.file;

import dev.poolwise.workload.BoundedPareto;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Discrete;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Empirical;
import dev.poolwise.workload.Erlang;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.Gamma;
import dev.poolwise.workload.Hyperexponential;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.Triangular;
import dev.poolwise.workload.TruncatedNormal;
import dev.poolwise.workload.Uniform;
import dev.poolwise.workload.Weibull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The kinds of distributions, each with its keys. */
final class DistributionKinds {
    /** A factor on every draw of any distribution. */
    static final Key<Double> SCALED_BY = new Section("any distribution", "<distribution>")
            .optional("scaledBy", Types.numberAbove(0, 1_000_000), "a factor on every draw");
    /** All kinds. */
    static final Kinds<Distribution> KINDS =
            new Kinds<>("distribution", "distribution", "<distribution>", section -> section.shared(SCALED_BY));

    private static final Section BRANCH = new Section("branch", "<distribution>" + ".branches[]");
    private static final Section VALUE = new Section("weighted duration", "<distribution>" + ".values[]");

    private static final Type<Double> SPREAD = Types.number(0, 1000);
    private static final Type<Double> SHAPE = Types.number(0.01, 1000);

    private DistributionKinds() {}

    /** One outcome of a finite list. */
    private record Weighted(double seconds, double probability) {}

    private static final Key<Double> BRANCH_PROBABILITY =
            BRANCH.required("probability", Types.PROBABILITY, "how often this branch is taken; all add up to 1");
    private static final Key<Double> BRANCH_MEAN = BRANCH.required("mean", Types.POSITIVE_SECONDS, "the branch's mean");
    private static final Key<Double> WEIGHTED_VALUE = VALUE.required("value", Types.SECONDS, "a possible duration");
    private static final Key<Double> WEIGHTED_PROBABILITY =
            VALUE.required("probability", Types.PROBABILITY, "how often it occurs; all add up to 1");

    private static final Type<List<Hyperexponential.Branch>> BRANCHES =
            new ListType<>(new SectionType<>(BRANCH, DistributionKinds::branch, new Hyperexponential.Branch(1, 1)));
    private static final Type<List<Weighted>> VALUES =
            new ListType<>(new SectionType<>(VALUE, DistributionKinds::weighted, new Weighted(0, 1)));

    static {
        declareSimple();
        declareByMoments();
        declareByShape();
        declareLists();
    }

    private static void declareSimple() {
        KINDS.add("constant", "always the same", s -> {
            Key<Double> value = s.required("value", Types.SECONDS, "the duration");
            return f -> {
                double seconds = f.get(value);
                return () -> new Constant(seconds);
            };
        });
        KINDS.add("exponential", "memoryless", s -> {
            Key<Double> mean = s.required("mean", Types.POSITIVE_SECONDS, "the mean");
            return f -> {
                double seconds = f.get(mean);
                return () -> new Exponential(seconds);
            };
        });
        KINDS.add("uniform", "equally likely between two bounds", s -> {
            Key<Double> min = s.required("min", Types.SECONDS, "the least");
            Key<Double> max = s.required("max", Types.SECONDS, "the most; above min");
            return f -> {
                double least = f.get(min);
                double most = f.get(max);
                f.check(most > least, max, "a duration above min (for a constant, write the plain duration)");
                return () -> new Uniform(least, most);
            };
        });
        KINDS.add("triangular", "most likely at the mode, less so towards the bounds", s -> {
            Key<Double> min = s.required("min", Types.SECONDS, "the least");
            Key<Double> mode = s.required("mode", Types.SECONDS, "the most likely; from min to max");
            Key<Double> max = s.required("max", Types.SECONDS, "the most; above min");
            return f -> {
                double least = f.get(min);
                double peak = f.get(mode);
                double most = f.get(max);
                f.check(most > least, max, "a duration above min (for a constant, write the plain duration)");
                f.check(peak >= least && peak <= most, mode, "a duration from min to max");
                return () -> new Triangular(least, peak, most);
            };
        });
    }

    private static void declareByMoments() {
        KINDS.add("normal", "the bell curve, truncated at 0", s -> {
            Key<Double> mean = s.required("mean", Types.SECONDS, "the mean before truncation");
            Key<Double> sd = s.required("sd", Types.SECONDS, "the standard deviation before truncation");
            return f -> {
                double location = f.get(mean);
                double spread = f.get(sd);
                return () -> new TruncatedNormal(location, spread);
            };
        });
        KINDS.add("lognormal", "skewed; by mean and cv, or by median and sigma", s -> {
            Key<Double> mean = s.optional("mean", Types.POSITIVE_SECONDS, "the mean; with cv");
            Key<Double> cv = s.optional("cv", SPREAD, "standard deviation over mean; with mean");
            Key<Double> median = s.optional("median", Types.POSITIVE_SECONDS, "the median; with sigma");
            Key<Double> sigma = s.optional("sigma", SPREAD, "standard deviation of the logarithm; with median");
            return f -> {
                f.onePairOf(mean, cv, median, sigma);
                double centre = f.has(mean) ? f.get(mean) : f.get(median);
                double spread = f.has(mean) ? f.get(cv) : f.get(sigma);
                return () -> f.has(mean)
                        ? LogNormal.ofMeanAndCv(centre, spread)
                        : LogNormal.ofMedianAndSigma(centre, spread);
            };
        });
        KINDS.add("gamma", "skewed; by mean and cv", s -> {
            Key<Double> mean = s.required("mean", Types.POSITIVE_SECONDS, "the mean");
            Key<Double> cv = s.required("cv", SPREAD, "standard deviation over mean");
            return f -> {
                double seconds = f.get(mean);
                double spread = f.get(cv);
                return () -> Gamma.ofMeanAndCv(seconds, spread);
            };
        });
    }

    private static void declareByShape() {
        KINDS.add("erlang", "a chain of exponential phases", s -> {
            Key<Double> mean = s.required("mean", Types.POSITIVE_SECONDS, "the mean of the whole chain");
            Key<Integer> phases = s.required("phases", Types.wholeNumber(1, 1000), "the number of phases");
            return f -> {
                double seconds = f.get(mean);
                int chain = f.get(phases);
                return () -> new Erlang(chain, seconds);
            };
        });
        KINDS.add("weibull", "by shape and scale, or by shape and mean", s -> {
            Key<Double> shape = s.required("shape", SHAPE, "below 1 a heavy tail, above 1 a peak");
            Key<Double> scale = s.optional("scale", Types.POSITIVE_SECONDS, "the 63.2nd percentile; or mean");
            Key<Double> mean = s.optional("mean", Types.POSITIVE_SECONDS, "the mean; or scale");
            return f -> {
                f.exactlyOne(scale, mean);
                double form = f.get(shape);
                double size = f.has(scale) ? f.get(scale) : f.get(mean);
                return () -> f.has(scale) ? new Weibull(form, size) : Weibull.ofShapeAndMean(form, size);
            };
        });
        KINDS.add("pareto", "a heavy tail between two bounds", s -> {
            Key<Double> shape = s.required("shape", SHAPE, "the smaller, the heavier the tail");
            Key<Double> min = s.required("min", Types.POSITIVE_SECONDS, "the least");
            Key<Double> max = s.required("max", Types.POSITIVE_SECONDS, "the most; above min");
            return f -> {
                double form = f.get(shape);
                double least = f.get(min);
                double most = f.get(max);
                f.check(most > least, max, "a duration above min");
                return () -> new BoundedPareto(form, least, most);
            };
        });
    }

    private static void declareLists() {
        KINDS.add("hyperexponential", "one of several exponentials", s -> {
            Key<List<Hyperexponential.Branch>> branches = s.required("branches", BRANCHES, "the exponentials");
            return f -> {
                List<Hyperexponential.Branch> all = f.get(branches);
                double sum = all.stream()
                        .mapToDouble(Hyperexponential.Branch::probability)
                        .sum();
                f.checkSum(sum, branches);
                return () -> new Hyperexponential(all);
            };
        });
        KINDS.add("discrete", "one of several durations", s -> {
            Key<List<Weighted>> values = s.required("values", VALUES, "the durations");
            return f -> {
                List<Weighted> all = f.get(values);
                f.checkSum(all.stream().mapToDouble(Weighted::probability).sum(), values);
                return () -> Discrete.of(
                        all.stream().map(Weighted::seconds).toList(),
                        all.stream().map(Weighted::probability).toList());
            };
        });
        KINDS.add("empirical", "drawn from measured durations, listed here or in a CSV file", s -> {
            Key<List<Double>> values = s.optional("values", new ListType<>(Types.SECONDS), "the durations; or file");
            Key<String> file = s.optional("file", Types.FILE, "a CSV file beside the scenario; with column");
            Key<String> column = s.optional("column", Types.NAME, "its column of seconds or durations; with file");
            return f -> {
                f.exactlyOne(values, file);
                f.together(file, column);
                List<Double> measured = f.has(values) ? f.get(values) : column(f, file, column);
                return () -> Empirical.of(measured);
            };
        });
    }

    private static List<Double> column(Fields f, Key<String> file, Key<String> column) {
        Optional<String> name = f.find(file);
        Optional<String> header = f.find(column);
        return name.isPresent() && header.isPresent()
                ? CsvColumn.read(f.at(file), name.get(), f.at(column), header.get())
                : List.of();
    }

    private static Supplier<Hyperexponential.Branch> branch(Fields f) {
        double probability = f.get(BRANCH_PROBABILITY);
        double mean = f.get(BRANCH_MEAN);
        return () -> new Hyperexponential.Branch(probability, mean);
    }

    private static Supplier<Weighted> weighted(Fields f) {
        double seconds = f.get(WEIGHTED_VALUE);
        double probability = f.get(WEIGHTED_PROBABILITY);
        return () -> new Weighted(seconds, probability);
    }

    /** Returns the sections of the reference page. */
    static List<Section> sections() {
        List<Section> sections = new ArrayList<>(KINDS.sections());
        sections.add(BRANCH);
        sections.add(VALUE);
        return sections;
    }
}
