package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.Workload;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a whole scenario. */
final class ScenarioReader {
    static final Section SECTION = new Section("scenario", "");

    private static final Key<Integer> VERSION =
            SECTION.required("poolwise", Types.wholeNumber(1, 1), "the version of this language");
    private static final Key<String> NAME = SECTION.required("name", Types.NAME, "the name, for people");
    private static final Key<String> DESCRIPTION = SECTION.optional("description", Types.TEXT, "free text, for people");
    private static final Key<Currency> CURRENCY =
            SECTION.defaulting("currency", new CurrencyType(), "USD", "the currency of all money in it");
    private static final Key<List<Found.Named>> WORKLOAD =
            SECTION.required("workload", new NamedType("job class"), "the jobs that are yours, by class");
    private static final Key<List<Found.Named>> ALTERNATIVES = SECTION.required(
            "alternatives",
            new NamedType("alternative"),
            "the ways to process them; the first is what others are compared with");
    private static final Key<List<Objective>> OBJECTIVES =
            SECTION.optional("objectives", ObjectiveReader.OBJECTIVES, "what good enough means");
    private static final Key<List<Found.Named>> EXPECT = SECTION.optional(
            "expect",
            new NamedType("mapping of metrics"),
            "what the metrics of each alternative must be, for poolwise check");
    private static final Key<ExperimentDesign> EXPERIMENT =
            SECTION.required("experiment", new ExperimentType(), "how the alternatives are tried");

    private ScenarioReader() {}

    /** Returns the scenario; something was reported if it is not as it should be. */
    static Scenario read(Found root, Scenario.Source source) {
        Fields f = Fields.of(root, SECTION);
        f.get(VERSION);
        List<JobClass> classes =
                f.get(WORKLOAD).stream().map(JobClassReader::read).toList();
        ExperimentDesign experiment = f.get(EXPERIMENT);
        checkClasses(f, classes, experiment);
        List<String> classNames = classes.stream().map(JobClass::name).toList();
        List<Alternative> alternatives = f.get(ALTERNATIVES).stream()
                .map(named -> AlternativeReader.read(named, classes))
                .toList();
        List<Objective> objectives = f.find(OBJECTIVES).orElse(List.of());
        checkObjectives(f, objectives, classNames);
        return new Scenario(
                f.get(NAME),
                f.find(DESCRIPTION).orElse(""),
                source,
                f.get(CURRENCY),
                new Workload(classes),
                alternatives,
                objectives,
                experiment,
                expectations(f, alternatives, classNames));
    }

    private static void checkClasses(Fields f, List<JobClass> classes, ExperimentDesign experiment) {
        List<String> names = classes.stream().map(JobClass::name).toList();
        List<Found.Named> named = f.has(WORKLOAD) ? f.at(WORKLOAD).named("") : List.of();
        for (int i = 0; i < Math.min(classes.size(), named.size()); i++) {
            Found at = named.get(i).value();
            Optional<String> after = classes.get(i).after();
            if (after.isPresent() && !names.contains(after.get())) {
                at.expected(
                        "a job class after 'after' (" + Wording.oneOf(names) + ")",
                        "'" + Wording.quote(after.get()) + "'",
                        Wording.didYouMean(after.get(), names));
            } else if (after.isPresent() && followsItself(classes.get(i), classes)) {
                at.expected(
                        "a pipeline that begins with arrivals",
                        "a circle of classes that follow each other",
                        Optional.empty());
            }
            Optional<Arrivals> arrivals = classes.get(i).arrivals();
            if (experiment.drained() && arrivals.isPresent() && goesOn(arrivals.get())) {
                at.expected(
                        "arrivals that end, because the experiment runs until drained",
                        "arrivals that go on for ever",
                        Optional.of("give 'count' or 'until' to the arrivals, or a horizon to the experiment"));
            }
        }
    }

    private static boolean followsItself(JobClass jobClass, List<JobClass> classes) {
        Optional<JobClass> current = Optional.of(jobClass);
        for (int i = 0; i <= classes.size() && current.isPresent(); i++) {
            Optional<String> before = current.get().after();
            current = classes.stream()
                    .filter(c -> before.equals(Optional.of(c.name())))
                    .findFirst();
        }
        return current.isPresent();
    }

    private static boolean goesOn(Arrivals arrivals) {
        return !arrivals.process().ends()
                && arrivals.count().isEmpty()
                && arrivals.until() == dev.poolwise.units.Time.NEVER;
    }

    private static void checkObjectives(Fields f, List<Objective> objectives, List<String> classes) {
        if (!f.has(OBJECTIVES) || !(f.at(OBJECTIVES).node() instanceof Node.Sequence)) {
            return;
        }
        List<Found> items = f.at(OBJECTIVES).items("");
        for (int i = 0; i < Math.min(items.size(), objectives.size()); i++) {
            ObjectiveReader.checkClass(
                    items.get(i), objectives.get(i).metric(), objectives.get(i).jobClass(), classes);
        }
    }

    private static List<Expectation> expectations(Fields f, List<Alternative> alternatives, List<String> classes) {
        List<Expectation> expectations = new ArrayList<>();
        List<String> names = alternatives.stream().map(Alternative::name).collect(Collectors.toList());
        for (Found.Named named : f.find(EXPECT).orElse(List.of())) {
            if (names.contains(named.name())) {
                expectations.addAll(ExpectationReader.read(named.name(), named.value(), classes));
            } else {
                named.expectedName(
                        "an alternative (" + Wording.oneOf(names) + ")", Wording.didYouMean(named.name(), names));
            }
        }
        return expectations;
    }

    /** The design, in a reader of its own. */
    private record ExperimentType() implements Type<ExperimentDesign> {
        @Override
        public String word() {
            return "experiment";
        }

        @Override
        public String expected() {
            return "a mapping with the keys " + Wording.oneOf(ExperimentReader.SECTION.names());
        }

        @Override
        public Optional<ExperimentDesign> read(Found found) {
            return Optional.of(ExperimentReader.read(found));
        }

        @Override
        public ExperimentDesign standIn() {
            return new ExperimentDesign(1, false, 0, 1, 1, 0.95, ExperimentDesign.Study.AUTOMATIC);
        }
    }
}
