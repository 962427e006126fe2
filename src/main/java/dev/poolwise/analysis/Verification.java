package dev.poolwise.analysis;

import dev.poolwise.analysis.VerificationLine.Agreement;
import dev.poolwise.billing.Bill;
import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** Holds what theory and identities say beside what was simulated. */
final class Verification {
    private static final double IDENTITY_TOLERANCE = 1e-9;
    private static final double HALF_WIDTHS = 2;
    private static final double EDGE_EFFECT = 0.05;

    private final Scenario scenario;
    private final Alternative alternative;
    private final Map<String, Estimate> metrics;
    private final Map<String, Map<String, Estimate>> classes;
    private final List<VerificationLine> lines = new ArrayList<>();

    private Verification(
            Scenario scenario,
            Alternative alternative,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> classes) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.metrics = metrics;
        this.classes = classes;
    }

    static List<VerificationLine> of(
            Scenario scenario,
            Alternative alternative,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> classes,
            Bill bill) {
        Verification verification = new Verification(scenario, alternative, metrics, classes);
        alternative.places().forEach(verification::closedForm);
        verification.littlesLaw();
        verification.billing(bill);
        return List.copyOf(verification.lines);
    }

    private void closedForm(Place place) {
        List<JobClass> served = ClosedForm.served(scenario, alternative, place);
        String quantity = "mean wait in " + place.name();
        boolean hybrid = alternative.routes().values().stream()
                .anyMatch(route -> route.overflow().isPresent());
        if (alternative.mayStop(place)) {
            none(quantity, "none: its plan stops it when it is used up");
            return;
        }
        if (served.size() != 1 || hybrid) {
            none(
                    quantity,
                    hybrid ? "none: jobs move between places" : "none: " + served.size() + " job classes share it");
            return;
        }
        ClosedForm form = ClosedForm.of(place, served.get(0));
        if (form.meanWait().isEmpty()) {
            none(quantity, form.name());
            return;
        }
        Map<String, Estimate> ofClass =
                Objects.requireNonNull(classes.get(served.get(0).name()));
        compare(quantity, form.name(), form.meanWait(), estimate(ofClass, "waitingTime.mean"));
        if (form.probabilityZero().isPresent()) {
            compare(
                    "jobs that start at once in " + place.name(),
                    form.name(),
                    form.probabilityZero(),
                    estimate(ofClass, "waitingTime.probabilityZero"));
        }
    }

    private static Estimate estimate(Map<String, Estimate> estimates, String metric) {
        return Objects.requireNonNull(estimates.get(metric));
    }

    private void none(String quantity, String reason) {
        lines.add(new VerificationLine(
                quantity,
                reason,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Unit.SECONDS,
                Agreement.NOT_COMPARABLE));
    }

    /** Theory describes the long run: a run that starts empty and has no warm-up is not comparable. */
    private void compare(String quantity, String source, OptionalDouble known, Estimate estimate) {
        boolean comparable = scenario.experiment().warmUp() > 0
                && estimate.value().isPresent()
                && estimate.halfWidth().isPresent();
        Agreement verdict = Agreement.NOT_COMPARABLE;
        if (comparable) {
            double distance = Math.abs(estimate.value().getAsDouble() - known.getAsDouble());
            verdict =
                    distance <= HALF_WIDTHS * estimate.halfWidth().getAsDouble() ? Agreement.AGREES : Agreement.DIFFERS;
        }
        String note = scenario.experiment().warmUp() > 0 ? "" : "; of the long run, while this run starts empty";
        lines.add(new VerificationLine(
                quantity,
                source + note,
                known,
                estimate.value(),
                estimate.halfWidth(),
                estimate.metric().unit(),
                verdict));
    }

    /**
     * L = λW: exact over a drained run, and up to the jobs that straddle the edges of the observation period otherwise.
     */
    private void littlesLaw() {
        Estimate queue = estimate(metrics, "queueLength.mean");
        Estimate wait = estimate(metrics, "waitingTime.mean");
        Estimate arrived = estimate(metrics, "jobs.arrived");
        if (queue.value().isEmpty()
                || wait.value().isEmpty()
                || scenario.experiment().drained()) {
            return;
        }
        double seconds = Time.toSeconds(
                scenario.experiment().horizon() - scenario.experiment().warmUp());
        double known = arrived.value().orElse(0) / seconds * wait.value().getAsDouble();
        double distance = Math.abs(known - queue.value().getAsDouble());
        double allowed = Math.max(
                EDGE_EFFECT * Math.max(known, queue.value().getAsDouble()),
                HALF_WIDTHS * queue.halfWidth().orElse(0));
        lines.add(new VerificationLine(
                "mean queue length",
                "Little's law: arrivals per second × mean wait",
                OptionalDouble.of(known),
                queue.value(),
                queue.halfWidth(),
                Unit.JOBS,
                distance <= allowed ? Agreement.AGREES : Agreement.DIFFERS));
    }

    /** The bill is made of mean quantities, the cost of the cost in each replication: two ways to the same money. */
    private void billing(Bill bill) {
        Estimate cost = estimate(metrics, "cost");
        double known = bill.total().doubleValue();
        double value = cost.value().orElse(Double.NaN);
        lines.add(new VerificationLine(
                "cost",
                "identity: quantity × rate, summed over the bill",
                OptionalDouble.of(known),
                cost.value(),
                cost.halfWidth(),
                Unit.MONEY,
                Math.abs(known - value) <= IDENTITY_TOLERANCE * Math.max(1, value)
                        ? Agreement.AGREES
                        : Agreement.DIFFERS));
    }
}
