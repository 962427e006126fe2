package dev.poolwise;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.NodeLife;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.Resize;
import dev.poolwise.capacity.Scaling;
import dev.poolwise.capacity.ShortTaskHours;
import dev.poolwise.capacity.Vm;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.RecordedArrivals;
import dev.poolwise.workload.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Small scenarios for tests, built without YAML. All times in seconds. */
public final class Fixtures {
    private Fixtures() {}

    /** One recorded job. */
    public record RecordedJob(double arrival, double service, int nodes, String tenant, double requested) {
        public RecordedJob(double arrival, double service, int nodes, String tenant) {
            this(arrival, service, nodes, tenant, -1);
        }

        public RecordedJob(double arrival, double service) {
            this(arrival, service, 0, "");
        }
    }

    public static long seconds(double seconds) {
        return Time.ofSeconds(seconds);
    }

    /** A constant duration. */
    public static Distribution constant(double seconds) {
        return new Constant(seconds);
    }

    public static JobClass jobClass(String name, ArrivalProcess process, Optional<Distribution> service) {
        return JobClass.plain(
                name, new Arrivals(process, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1)), service);
    }

    public static JobLog log(List<RecordedJob> jobs) {
        List<String> tenants = jobs.stream().map(RecordedJob::tenant).distinct().toList();
        return new JobLog(
                "fixture",
                jobs.stream().mapToLong(job -> seconds(job.arrival())).toArray(),
                jobs.stream().mapToLong(job -> seconds(job.service())).toArray(),
                jobs.stream().mapToInt(RecordedJob::nodes).toArray(),
                new int[jobs.size()],
                jobs.stream().mapToInt(job -> tenants.indexOf(job.tenant())).toArray(),
                jobs.stream().mapToLong(job -> -1).toArray(),
                jobs.stream()
                        .mapToLong(job -> job.requested() < 0 ? -1 : seconds(job.requested()))
                        .toArray(),
                tenants,
                Map.of());
    }

    public static JobClass recorded(String name, List<RecordedJob> jobs) {
        return jobClass(name, new RecordedArrivals(log(jobs)), Optional.empty());
    }

    public static Classic classic(int capacity) {
        return new Classic(capacity, OptionalInt.empty(), Map.of(), Optional.empty(), Queueing.SKIP, Integer.MAX_VALUE);
    }

    public static Pool pool(int nodes, double provisioning) {
        return new PoolBuilder(nodes, provisioning).build();
    }

    public static Scenario drained(List<JobClass> classes, Place... places) {
        return scenario(classes, Time.NEVER, places);
    }

    /** A scenario of one alternative; every class goes to the first place. */
    public static Scenario scenario(List<JobClass> classes, long horizon, Place... places) {
        Map<String, Rates> rates = new LinkedHashMap<>();
        Map<String, Route> routes = new LinkedHashMap<>();
        for (Place place : places) {
            rates.put(place.name(), Rates.FREE);
        }
        for (JobClass jobClass : classes) {
            routes.put(jobClass.name(), new Route(places[0].name(), Optional.empty()));
        }
        return new Scenario(
                "fixture",
                "",
                new Scenario.Source("fixture.yaml", "0"),
                Currency.getInstance("USD"),
                new Workload(classes),
                Account.UNLIMITED,
                List.of(new Alternative("only", List.of(places), rates, routes)),
                List.of(),
                new ExperimentDesign(horizon, horizon == Time.NEVER, 0, 1, 42, 0.95, ExperimentDesign.Study.AUTOMATIC),
                List.of());
    }

    /** The same scenario of one alternative, with what its places charge. */
    public static Scenario charged(Scenario scenario, Map<String, Rates> rates) {
        Alternative free = scenario.alternatives().get(0);
        return new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.source(),
                scenario.currency(),
                scenario.workload(),
                scenario.account(),
                List.of(new Alternative(free.name(), free.places(), rates, free.routes())),
                scenario.objectives(),
                scenario.experiment(),
                scenario.expectations());
    }

    /** Rates of a place with a plan; each classic job is a transaction. */
    public static Rates on(Plan plan) {
        return new Rates(BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0, Optional.of(plan), Optional.empty());
    }

    /** A pool, one property at a time. */
    public static final class PoolBuilder {
        private final int nodes;
        private final double provisioning;
        private int slots = 1;
        private Fill fill = Fill.SPREAD;
        private long create;
        private long delete = Time.NEVER;
        private final List<Resize> resizes = new ArrayList<>();
        private WhenDone whenDone = WhenDone.KEEP;
        private long poll = Time.MINUTE;
        private Deallocation deallocation = Deallocation.REQUEUE;
        private Optional<Scaling> autoscale = Optional.empty();
        private Optional<Preemption> preemption = Optional.empty();
        private Queueing queueing = Queueing.STRICT;
        private Optional<ShortTaskHours> shortTaskHours = Optional.empty();
        private int queueLimit = Integer.MAX_VALUE;

        public PoolBuilder(int nodes, double provisioning) {
            this.nodes = nodes;
            this.provisioning = provisioning;
        }

        public PoolBuilder slots(int perNode, Fill fillRule) {
            slots = perNode;
            fill = fillRule;
            return this;
        }

        public PoolBuilder create(double at) {
            create = seconds(at);
            return this;
        }

        public PoolBuilder delete(double at) {
            delete = seconds(at);
            return this;
        }

        public PoolBuilder resize(double at, int target) {
            resizes.add(new Resize(seconds(at), target, 0));
            return this;
        }

        public PoolBuilder whenDone(WhenDone then, double every) {
            whenDone = then;
            poll = seconds(every);
            return this;
        }

        public PoolBuilder deallocation(Deallocation option) {
            deallocation = option;
            return this;
        }

        public PoolBuilder autoscale(int min, int max, double idle) {
            autoscale = Optional.of(new Autoscale(min, max, constant(idle), 0, false, Integer.MAX_VALUE, 1));
            return this;
        }

        public PoolBuilder queueing(Queueing discipline) {
            queueing = discipline;
            return this;
        }

        public PoolBuilder shortTaskHours(ShortTaskHours hours) {
            shortTaskHours = Optional.of(hours);
            return this;
        }

        public PoolBuilder queueLimit(int limit) {
            queueLimit = limit;
            return this;
        }

        public PoolBuilder preemption(double meanTimeToEviction, double notice) {
            preemption = Optional.of(new Preemption(meanTimeToEviction, seconds(notice)));
            return this;
        }

        public Pool build() {
            return new Pool(
                    "pool",
                    Vm.UNNAMED,
                    nodes,
                    0,
                    constant(provisioning),
                    NodeLife.PLAIN,
                    slots,
                    fill,
                    create,
                    delete,
                    resizes,
                    whenDone,
                    poll,
                    deallocation,
                    autoscale,
                    preemption,
                    queueing,
                    shortTaskHours,
                    queueLimit);
        }
    }
}
