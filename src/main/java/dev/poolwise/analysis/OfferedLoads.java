package dev.poolwise.analysis;

import dev.poolwise.analysis.SaturatedQueue.Kind;
import dev.poolwise.analysis.SaturatedQueue.Question;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a workload asks of each place of an alternative, worked out before any run. */
final class OfferedLoads {
    private final Scenario scenario;
    private final Alternative alternative;
    private final WorkRates rates;

    private OfferedLoads(Scenario scenario, Alternative alternative) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.rates = new WorkRates(scenario);
    }

    /**
     * Returns the load of every place, each followed by that of the limits within it. Classes whose arrivals end by
     * themselves offer no load in the long run; classes that overflow elsewhere count for no place, because where they
     * go depends on the run. The capacity of a place that its plan stops is not known.
     */
    static List<OfferedLoad> of(Scenario scenario, Alternative alternative) {
        OfferedLoads loads = new OfferedLoads(scenario, alternative);
        return alternative.places().stream().flatMap(loads::ofPlace).toList();
    }

    /** A limit on how many tasks run at once, and the classes whose tasks count towards it. */
    private record Limited(String name, int most, Predicate<JobClass> counts) {}

    private Stream<OfferedLoad> ofPlace(Place place) {
        List<Limited> limits = limits(place);
        Question question = question(place, limits);
        UsableCapacity usable = UsableCapacity.of(place, question);
        double offered = question.kinds().stream()
                .mapToDouble(kind -> kind.slots() * seconds(kind.jobClass(), place))
                .sum();
        double capacity = (double) question.nodes() * question.slotsPerNode();
        List<OfferedLoad> loads = new ArrayList<>();
        loads.add(new OfferedLoad(
                place.name(),
                "",
                offered,
                capacity,
                usable.slots(),
                usable.slots() < capacity ? usable.reason() : "",
                isKnown(place, offered),
                usable.exact()));
        limits.forEach(limit -> loads.add(ofLimit(place, limit, capacity, usable.exact())));
        return loads.stream();
    }

    private OfferedLoad ofLimit(Place place, Limited limit, double capacity, boolean exact) {
        double tasks = routedTo(place)
                .filter(limit.counts)
                .mapToDouble(c -> seconds(c, place))
                .sum();
        double most = Math.min(limit.most, capacity);
        return new OfferedLoad(place.name(), limit.name, tasks, most, most, "", isKnown(place, tasks), exact);
    }

    private List<Limited> limits(Place place) {
        List<Limited> limits = new ArrayList<>();
        if (place instanceof Classic classic) {
            classic.concurrencyLimit().ifPresent(most -> limits.add(new Limited("your limit", most, c -> true)));
            classic.concurrencyLimits()
                    .forEach((tenant, most) -> limits.add(new Limited(
                            "limit of tenant " + tenant, most, c -> c.tenant().equals(Optional.of(tenant)))));
        }
        routedTo(place)
                .filter(c -> c.maxConcurrent().isPresent())
                .forEach(c -> limits.add(new Limited(
                        "limit of class " + c.name(), c.maxConcurrent().getAsInt(), c::equals)));
        return limits;
    }

    private Question question(Place place, List<Limited> limits) {
        int nodes = place instanceof Pool pool ? pool.largestTarget() : ((Classic) place).capacity();
        int slotsPerNode = place instanceof Pool pool ? pool.slotsPerNode() : 1;
        List<Limited> binding = limits.stream()
                .filter(limit -> limit.most < (long) nodes * slotsPerNode)
                .toList();
        List<Kind> kinds = new ArrayList<>();
        routedTo(place).filter(c -> rates.jobsPerSecond(c) > 0).forEach(c -> kinds.add(kind(c, slotsPerNode, binding)));
        if (place instanceof Classic classic) {
            classic.otherTenants()
                    .map(OfferedLoads::background)
                    .filter(c -> rates.jobsPerSecond(c) > 0)
                    .ifPresent(c -> kinds.add(kind(c, slotsPerNode, List.of())));
        }
        return new Question(
                nodes,
                slotsPerNode,
                place instanceof Pool pool ? pool.fill() : Fill.SPREAD,
                kinds,
                binding.stream().map(Limited::most).toList());
    }

    private static JobClass background(BackgroundLoad load) {
        return JobClass.plain("other tenants", load.arrivals(), Optional.of(load.service()));
    }

    /** A task that fills a node is one of a gang of one. */
    private Kind kind(JobClass jobClass, int slotsPerNode, List<Limited> limits) {
        boolean wholeNodes = jobClass.nodes() > 0 || jobClass.slots() >= slotsPerNode;
        int nodes = wholeNodes ? Math.max(1, jobClass.nodes()) : 0;
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).counts.test(jobClass)) {
                counted.add(i);
            }
        }
        int slots = wholeNodes ? nodes * slotsPerNode : jobClass.slots();
        return new Kind(jobClass, rates.jobsPerSecond(jobClass), nodes, slots, counted);
    }

    /** How often a task starts again is known if all nodes may be evicted alike; else it counts as if it never did. */
    private double seconds(JobClass jobClass, Place place) {
        return place instanceof Pool pool && pool.preemption().isPresent() && !pool.isMixed()
                ? rates.taskSecondsWithRestarts(jobClass, pool.preemption().get())
                : rates.taskSeconds(jobClass);
    }

    private boolean isKnown(Place place, double offered) {
        boolean bounded = place.queueLimit() != Integer.MAX_VALUE
                || routedTo(place).anyMatch(c -> c.patience().isPresent());
        return Double.isFinite(offered)
                && !bounded
                && !(place instanceof Pool pool && pool.formula().isPresent())
                && !alternative.mayStop(place)
                && routedTo(place).noneMatch(this::overflows);
    }

    private Stream<JobClass> routedTo(Place place) {
        return scenario.workload().classes().stream().filter(c -> route(c).to().equals(place.name()));
    }

    private Route route(JobClass jobClass) {
        return Objects.requireNonNull(alternative.routes().get(jobClass.name()), "a job class has no route");
    }

    private boolean overflows(JobClass jobClass) {
        return route(jobClass).overflow().isPresent();
    }
}
