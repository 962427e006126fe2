package dev.poolwise.analysis;

import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a workload asks of each place of an alternative, worked out before any run. */
final class OfferedLoads {
    private final Workload workload;
    private final Alternative alternative;

    private OfferedLoads(Workload workload, Alternative alternative) {
        this.workload = workload;
        this.alternative = alternative;
    }

    /**
     * Returns the load of every place, then that of every limit within classic. Classes whose arrivals end by
     * themselves offer no load in the long run; classes that overflow elsewhere count for no place, because where they
     * go depends on the run.
     */
    static List<OfferedLoad> of(Workload workload, Alternative alternative) {
        OfferedLoads loads = new OfferedLoads(workload, alternative);
        return alternative.places().stream().flatMap(loads::ofPlace).toList();
    }

    private Stream<OfferedLoad> ofPlace(Place place) {
        if (place instanceof Pool pool) {
            double offered =
                    routedTo(pool).mapToDouble(c -> slotSeconds(c, pool)).sum();
            return Stream.of(new OfferedLoad(pool.name(), offered, usableSlots(pool), isKnown(place, offered)));
        }
        Classic classic = (Classic) place;
        double yours = routedTo(classic).mapToDouble(this::classicLoad).sum();
        double others = classic.otherTenants().map(OfferedLoads::backgroundLoad).orElse(0.0);
        List<OfferedLoad> loads = new ArrayList<>();
        loads.add(new OfferedLoad(classic.name(), yours + others, classic.capacity(), isKnown(place, yours + others)));
        classic.concurrencyLimit()
                .ifPresent(limit -> loads.add(new OfferedLoad(
                        "classic (your limit)", yours, Math.min(limit, classic.capacity()), isKnown(place, yours))));
        classic.concurrencyLimits().forEach((tenant, limit) -> {
            double load = routedTo(classic)
                    .filter(c -> c.tenant().equals(Optional.of(tenant)))
                    .mapToDouble(this::classicLoad)
                    .sum();
            loads.add(new OfferedLoad(
                    "classic (limit of tenant " + tenant + ")",
                    load,
                    Math.min(limit, classic.capacity()),
                    isKnown(place, load)));
        });
        return loads.stream();
    }

    private boolean isKnown(Place place, double offered) {
        boolean bounded = place.queueLimit() != Integer.MAX_VALUE
                || routedTo(place).anyMatch(c -> c.patience().isPresent());
        return Double.isFinite(offered) && !bounded && routedTo(place).noneMatch(this::overflows);
    }

    private Stream<JobClass> routedTo(Place place) {
        return workload.classes().stream().filter(c -> route(c).to().equals(place.name()));
    }

    private Route route(JobClass jobClass) {
        return Objects.requireNonNull(alternative.routes().get(jobClass.name()), "a job class has no route");
    }

    private boolean overflows(JobClass jobClass) {
        return route(jobClass).overflow().isPresent();
    }

    /** Gangs of d nodes can use only so many nodes as are a multiple of d, if all jobs are such gangs. */
    private double usableSlots(Pool pool) {
        List<Integer> widths = routedTo(pool).map(JobClass::nodes).distinct().toList();
        int nodes = pool.largestTarget();
        boolean alike = widths.size() == 1 && widths.get(0) > 1;
        int usable = alike ? nodes / widths.get(0) * widths.get(0) : nodes;
        return (double) usable * pool.slotsPerNode();
    }

    private double slotSeconds(JobClass jobClass, Pool pool) {
        double slots = jobClass.nodes() > 0 ? (double) jobClass.nodes() * pool.slotsPerNode() : jobClass.slots();
        return workSeconds(jobClass) * slots;
    }

    private double classicLoad(JobClass jobClass) {
        return workSeconds(jobClass) * Math.max(1, jobClass.nodes());
    }

    private static double backgroundLoad(BackgroundLoad load) {
        return jobsPerSecond(load.arrivals()) * load.service().mean();
    }

    /** The run time that arrives per second, over all tasks of the class's jobs. */
    private double workSeconds(JobClass jobClass) {
        double rate = jobsPerSecond(jobClass, new HashSet<>());
        return rate == 0 ? 0 : rate * workOfJob(jobClass);
    }

    /** Returns the mean run time of a job of a class, over all its tasks and their attempts, in seconds. */
    static double workOfJob(JobClass jobClass) {
        double task = mean(jobClass.download()) + mean(jobClass.service()) + mean(jobClass.upload());
        if (jobClass.maxWallClock().isPresent()) {
            task = Math.min(task, Time.toSeconds(jobClass.maxWallClock().getAsLong()));
        }
        return jobClass.tasks().mean() * task * attempts(jobClass) + mean(jobClass.merge());
    }

    private static double attempts(JobClass jobClass) {
        double p = jobClass.failureProbability();
        int retries = jobClass.maxRetries();
        return retries < 0 ? 1 / (1 - p) : (1 - Math.pow(p, retries + 1.0)) / (1 - p);
    }

    private static double mean(Optional<Distribution> duration) {
        return duration.map(Distribution::mean).orElse(0.0);
    }

    private double jobsPerSecond(JobClass jobClass, Set<String> seen) {
        if (jobClass.after().isPresent() && seen.add(jobClass.name())) {
            return workload.classes().stream()
                    .filter(c -> jobClass.after().equals(Optional.of(c.name())))
                    .mapToDouble(c -> jobsPerSecond(c, seen))
                    .sum();
        }
        return jobClass.arrivals().map(OfferedLoads::jobsPerSecond).orElse(0.0);
    }

    private static double jobsPerSecond(Arrivals arrivals) {
        boolean ends = arrivals.process().ends() || arrivals.count().isPresent() || arrivals.until() != Time.NEVER;
        return ends ? 0 : arrivals.process().ratePerSecond() * arrivals.batch().mean();
    }

    /** Returns the longest mean run time of a task among the classes whose arrivals go on, in seconds. */
    static double longestMeanService(Workload workload, Map<String, Route> routes, String place) {
        return workload.classes().stream()
                .filter(c -> Objects.requireNonNull(routes.get(c.name())).to().equals(place))
                .mapToDouble(c -> mean(c.service()))
                .max()
                .orElse(0);
    }
}
