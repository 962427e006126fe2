package dev.poolwise.scenario.file;

import dev.poolwise.workload.Count;
import dev.poolwise.workload.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads random whole numbers: a plain number, or a mapping with the key {@code distribution}. */
final class CountReader implements Type<Count> {
    /** Where a number of jobs or tasks may be random. */
    static final Type<Count> COUNT = new CountReader();

    private static final int MOST = 100_000;
    private static final Type<Integer> NUMBER = Types.wholeNumber(1, MOST);
    private static final Section VALUE = new Section("weighted number", "<number>.values[]");
    private static final Key<Integer> NUMBER_VALUE = VALUE.required("value", NUMBER, "a possible number");
    private static final Key<Double> PROBABILITY =
            VALUE.required("probability", Types.PROBABILITY, "how often it occurs; all add up to 1");
    private static final Kinds<Count> KINDS = new Kinds<>("number", "distribution", "<number>", section -> {});

    /** One outcome of a finite list. */
    private record Weighted(int number, double probability) {}

    static {
        KINDS.add("geometric", "the trials until the first success: 1, 2, …", s -> {
            Key<Double> mean = s.required("mean", Types.number(1, MOST), "the mean");
            return f -> {
                double trials = f.get(mean);
                return () -> new Counts.Geometric(trials);
            };
        });
        KINDS.add("discrete", "one of several numbers", s -> {
            Key<List<Weighted>> values = s.required(
                    "values",
                    new ListType<>(new SectionType<>(VALUE, CountReader::weighted, new Weighted(1, 1))),
                    "the numbers");
            return f -> {
                List<Weighted> all = f.get(values);
                f.checkSum(all.stream().mapToDouble(Weighted::probability).sum(), values);
                return () -> Counts.Listed.of(
                        all.stream().map(Weighted::number).toList(),
                        all.stream().map(Weighted::probability).toList());
            };
        });
    }

    private CountReader() {}

    private static Supplier<Weighted> weighted(Fields f) {
        int number = f.get(NUMBER_VALUE);
        double probability = f.get(PROBABILITY);
        return () -> new Weighted(number, probability);
    }

    /** Returns the sections of the reference page. */
    static List<Section> sections() {
        List<Section> sections = new ArrayList<>(KINDS.sections());
        sections.add(VALUE);
        return sections;
    }

    @Override
    public String word() {
        return "number or distribution of numbers";
    }

    @Override
    public String expected() {
        return NUMBER.expected() + ", or {distribution: …}";
    }

    @Override
    public Optional<Count> read(Found found) {
        if (found.node() instanceof Node.Mapping) {
            return KINDS.read(found, fields -> count -> count);
        }
        if (found.node() instanceof Node.Sequence) {
            return found.expected(expected());
        }
        return NUMBER.read(found).map(Counts.Fixed::new);
    }

    @Override
    public Count standIn() {
        return new Counts.Fixed(1);
    }
}
