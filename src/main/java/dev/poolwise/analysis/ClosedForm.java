package dev.poolwise.analysis;

import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.QueueingTheory;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PoissonArrivals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The closed form that gives the mean wait at a place, if there is one.
 *
 * @param name of the formula, or why there is none
 * @param meanWait seconds; empty if there is none
 * @param probabilityZero of not waiting; empty if there is none
 */
record ClosedForm(String name, OptionalDouble meanWait, OptionalDouble probabilityZero) {
    /** Returns the closed form of a place that serves one class of jobs. */
    static ClosedForm of(Place place, JobClass jobClass) {
        Optional<String> obstacle = obstacle(place, jobClass);
        if (obstacle.isPresent()) {
            return none(obstacle.get());
        }
        Distribution service = jobClass.service().orElseThrow();
        double yours = jobClass.arrivals().orElseThrow().process().ratePerSecond();
        double offered = (yours + othersPerSecond(place)) * service.mean();
        int servers = servers(place);
        if (offered >= servers) {
            return none("none: the queue is not stable");
        }
        return stable(servers, offered, service);
    }

    /** Returns the classes whose jobs go to a place. */
    static List<JobClass> served(Scenario scenario, Alternative alternative, Place place) {
        return scenario.workload().classes().stream()
                .filter(jobClass -> Objects.requireNonNull(alternative.routes().get(jobClass.name()))
                        .to()
                        .equals(place.name()))
                .toList();
    }

    /** Returns the M/M/c that a place with one class of jobs, and none of other tenants, is; empty if it is none. */
    static Optional<ErlangC> erlangC(Place place, JobClass jobClass) {
        if (obstacle(place, jobClass).isPresent() || othersPerSecond(place) > 0) {
            return Optional.empty();
        }
        Distribution service = jobClass.service().orElseThrow();
        double offered = jobClass.arrivals().orElseThrow().process().ratePerSecond() * service.mean();
        return service instanceof Exponential && offered < servers(place)
                ? Optional.of(new ErlangC(servers(place), offered, service.mean()))
                : Optional.empty();
    }

    private static ClosedForm stable(int servers, double offered, Distribution service) {
        if (service instanceof Exponential) {
            double waiting = QueueingTheory.probabilityOfWaiting(servers, offered);
            double wait = QueueingTheory.meanWaitMMc(servers, offered, service.mean());
            return new ClosedForm(
                    "Erlang C (M/M/%s)".formatted(servers), OptionalDouble.of(wait), OptionalDouble.of(1 - waiting));
        }
        if (service instanceof Constant) {
            double wait = QueueingTheory.meanWaitMDc(servers, offered, service.mean());
            return new ClosedForm(
                    "Crommelin (M/D/%s)".formatted(servers), OptionalDouble.of(wait), OptionalDouble.empty());
        }
        if (servers > 1) {
            return none("none: service is neither exponential nor constant, on several servers");
        }
        double wait = QueueingTheory.meanWaitMG1(offered, service.mean(), service.squaredCoefficientOfVariation());
        return new ClosedForm("Pollaczek–Khinchine (M/G/1)", OptionalDouble.of(wait), OptionalDouble.of(1 - offered));
    }

    private static ClosedForm none(String reason) {
        return new ClosedForm(reason, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Returns why no closed form applies, if so. */
    private static Optional<String> obstacle(Place place, JobClass jobClass) {
        if (jobClass.arrivals().isEmpty() || !isPoisson(jobClass.arrivals().get())) {
            return Optional.of("none: arrivals are not a plain Poisson process");
        }
        boolean plain = jobClass.tasks().equals(new Counts.Fixed(1))
                && jobClass.service().isPresent()
                && jobClass.merge().isEmpty()
                && jobClass.download().isEmpty()
                && jobClass.upload().isEmpty()
                && jobClass.nodes() <= 1
                && jobClass.failureProbability() == 0
                && jobClass.maxWallClock().isEmpty()
                && jobClass.patience().isEmpty()
                && jobClass.maxConcurrent().isEmpty();
        if (!plain) {
            return Optional.of("none: jobs are more than one plain task");
        }
        return place instanceof Pool pool ? obstacle(pool, jobClass) : obstacle((Classic) place, jobClass);
    }

    private static Optional<String> obstacle(Pool pool, JobClass jobClass) {
        boolean changes = pool.autoscale().isPresent()
                || pool.preemption().isPresent()
                || !pool.resizes().isEmpty()
                || pool.delete() != Time.NEVER
                || pool.whenDone() != WhenDone.KEEP;
        if (changes) {
            return Optional.of("none: the number of nodes changes");
        }
        if (pool.isMixed()) {
            return Optional.of("none: there are two kinds of nodes");
        }
        if (pool.queueLimit() != Integer.MAX_VALUE) {
            return Optional.of("none: the queue is limited");
        }
        boolean oneSlotEach = (jobClass.nodes() == 0 && jobClass.slots() == 1) || pool.slotsPerNode() == 1;
        return oneSlotEach ? Optional.empty() : Optional.of("none: tasks take several slots");
    }

    private static Optional<String> obstacle(Classic classic, JobClass jobClass) {
        boolean limited = classic.concurrencyLimit().isPresent()
                || !classic.concurrencyLimits().isEmpty()
                || classic.queueLimit() != Integer.MAX_VALUE;
        if (limited) {
            return Optional.of("none: the queue or the concurrency is limited");
        }
        boolean likeYours = classic.otherTenants()
                .map(others -> isPoisson(others.arrivals())
                        && others.service().equals(jobClass.service().orElseThrow()))
                .orElse(true);
        return likeYours ? Optional.empty() : Optional.of("none: other tenants' jobs are unlike yours");
    }

    private static boolean isPoisson(Arrivals arrivals) {
        return arrivals.process() instanceof PoissonArrivals
                && arrivals.count().isEmpty()
                && arrivals.from() == 0
                && arrivals.until() == Time.NEVER
                && arrivals.batch().equals(new Counts.Fixed(1));
    }

    private static double othersPerSecond(Place place) {
        return place instanceof Classic classic
                ? classic.otherTenants()
                        .map(others -> others.arrivals().process().ratePerSecond())
                        .orElse(0.0)
                : 0;
    }

    private static int servers(Place place) {
        return place instanceof Pool pool ? pool.nodes() * pool.slotsPerNode() : ((Classic) place).capacity();
    }
}
