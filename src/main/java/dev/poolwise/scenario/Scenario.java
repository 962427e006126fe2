package dev.poolwise.scenario;

import dev.poolwise.capacity.Account;
import dev.poolwise.workload.Workload;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole question.
 *
 * @param name for people
 * @param description for people; may be empty
 * @param source where it was read from
 * @param currency of all money in it
 * @param workload the jobs
 * @param account what the provider lets the customer have at a time, in each alternative
 * @param alternatives at least one, names distinct, in the order of the file; the first is the baseline of comparisons
 * @param objectives what good enough means; may be empty
 * @param experiment how the alternatives are tried
 * @param expectations for regression checks; may be empty
 * @param accounting money beyond the bills
 */
public record Scenario(
        String name,
        String description,
        Source source,
        Currency currency,
        Workload workload,
        Account account,
        List<Alternative> alternatives,
        List<Objective> objectives,
        ExperimentDesign experiment,
        List<Expectation> expectations,
        Accounting accounting) {
    /** A question about the bills alone. */
    public Scenario(
            String name,
            String description,
            Source source,
            Currency currency,
            Workload workload,
            Account account,
            List<Alternative> alternatives,
            List<Objective> objectives,
            ExperimentDesign experiment,
            List<Expectation> expectations) {
        this(
                name,
                description,
                source,
                currency,
                workload,
                account,
                alternatives,
                objectives,
                experiment,
                expectations,
                Accounting.NONE);
    }

    /**
     * Where a scenario came from.
     *
     * @param file the file name without its folder
     * @param sha256 of the file's bytes, in lower-case hex
     */
    public record Source(String file, String sha256) {}

    public Scenario {
        alternatives = List.copyOf(alternatives);
        objectives = List.copyOf(objectives);
        expectations = List.copyOf(expectations);
    }

    /** Returns this question, tried in another way. */
    public Scenario withExperiment(ExperimentDesign design) {
        return new Scenario(
                name,
                description,
                source,
                currency,
                workload,
                account,
                alternatives,
                objectives,
                design,
                expectations,
                accounting);
    }

    /** Returns this question about one of its alternatives. */
    public Scenario withOnly(String alternative) {
        return new Scenario(
                name,
                description,
                source,
                currency,
                workload,
                account,
                alternatives.stream()
                        .filter(one -> one.name().equals(alternative))
                        .toList(),
                objectives,
                experiment,
                expectations,
                accounting);
    }

    /** Returns this question about other jobs. */
    public Scenario withWorkload(Workload other) {
        return new Scenario(
                name,
                description,
                source,
                currency,
                other,
                account,
                alternatives,
                objectives,
                experiment,
                expectations,
                accounting);
    }

    /** Returns the metrics that objectives, expectations and the precision name, each once. */
    public List<Metric> metricsAskedFor() {
        return Stream.of(
                        objectives.stream().map(Objective::metric),
                        expectations.stream().map(Expectation::metric),
                        experiment.precision().stream().map(Precision::metric))
                .flatMap(metrics -> metrics)
                .distinct()
                .toList();
    }
}
