package dev.poolwise.simulation;

import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobSource;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import org.jspecify.annotations.Nullable;

/** One alternative in operation: jobs arrive, are routed to a place, and the run ends when it is time. */
final class AlternativeModel extends AbstractDsolModel<Long, SimulationClock> implements PlaceModel.Ends {
    private static final long serialVersionUID = 1L;

    /** Of a job and its tasks, with the event of its end: 210 are in use for one that waits, 290 for one that runs. */
    private static final long BYTES_PER_JOB = 400;

    private final List<JobClass> classes;
    private final Account account;
    private final Alternative alternative;
    private final ExperimentDesign design;
    private final Observer observer;
    private final SimulationClock clock;
    private final RandomStreams streams;
    private final PlanGates gates;
    private final List<PlaceModel> places = new ArrayList<>();
    private final List<PoolModel> pools = new ArrayList<>();
    private final List<ClassArrivals> arrivals = new ArrayList<>();
    private final List<List<ClassArrivals>> followers = new ArrayList<>();
    private final List<Router> routers = new ArrayList<>();
    private final ImageBuilds images;
    private final Deque<Job> spare = new ArrayDeque<>();
    private final @Nullable ForeseenQueue foreseen;

    private long jobsArrived;
    private long othersArrived;
    private long jobObjects;
    private long order;
    private long jobsInProgress;
    private int openSources;

    AlternativeModel(
            Scenario scenario,
            Alternative alternative,
            RandomStreams streams,
            Observer observer,
            SimulationClock clock) {
        super(clock);
        this.classes = scenario.workload().classes();
        this.account = scenario.account();
        this.alternative = alternative;
        this.design = scenario.experiment();
        this.streams = streams;
        this.images = new ImageBuilds(classes, streams);
        this.clock = clock;
        this.gates = new PlanGates(alternative, clock, observer);
        this.observer = Observer.all(observer, gates.users());
        this.foreseen = this.observer.foresees() && PlainQueue.is(scenario, alternative)
                ? new ForeseenQueue(design.horizon(), streams, this.observer, clock)
                : null;
    }

    @Override
    public void constructModel() {
        openPlaces();
        if (foreseen != null) {
            foreseen.open(() -> places.get(0).slotsFreeFrom(), classes);
            return;
        }
        for (JobClass jobClass : classes) {
            arrivals.add(new ClassArrivals(this, arrivals.size(), jobClass, JobSource.of(jobClass, streams)));
            Route route = Objects.requireNonNull(alternative.routes().get(jobClass.name()), "a job class has no route");
            routers.add(Router.of(route, places, alternative.places(), clock));
        }
        for (JobClass jobClass : classes) {
            followers.add(IntStream.range(0, classes.size())
                    .filter(i -> classes.get(i).after().equals(Optional.of(jobClass.name())))
                    .mapToObj(arrivals::get)
                    .toList());
        }
        startArrivals();
    }

    private void openPlaces() {
        var surroundings = new PlaceModel.Surroundings(
                clock, observer, this, gates, new CoreQuota(account, clock), design.start());
        ClassLimits limits = new ClassLimits(classes);
        for (Place place : alternative.places()) {
            int index = places.size();
            if (place instanceof Pool pool) {
                PoolModel model = new PoolModel(index, pool, surroundings, limits, classes, streams);
                places.add(model);
                pools.add(model);
                model.open();
            } else if (place instanceof Classic classic) {
                ClassicModel model = new ClassicModel(index, classic, surroundings, limits);
                places.add(model);
                classic.otherTenants().ifPresent(load -> expectOthers(model, load));
            }
        }
    }

    private void expectOthers(ClassicModel model, BackgroundLoad load) {
        if (foreseen == null) {
            new BackgroundArrivals(this, model, load, streams).scheduleNext();
        } else {
            foreseen.expectOthers(load);
        }
    }

    private void startArrivals() {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).after().isEmpty() && arrivals.get(i).scheduleNext()) {
                openSources++;
            }
        }
    }

    /**
     * Runs to the end and returns when that was, microseconds.
     *
     * @param guard may end it before
     */
    long run(Guard guard) {
        clock.tell(events -> guard.look(soFar(events)));
        if (!design.drained() || openSources > 0) {
            clock.run(design.horizon());
        }
        for (SimEventInterface<Long> event : clock.getEventList()) {
            if (event instanceof Execution execution) {
                execution.tellStillRuns();
            }
        }
        if (foreseen != null) {
            foreseen.end();
        }
        pools.forEach(pool -> pool.close(design.drained()));
        gates.end();
        observer.ended(clock.now());
        return clock.now();
    }

    /** A job's object serves again for later jobs, so there are as many objects as there were jobs at once. */
    private RunSoFar soFar(long events) {
        return foreseen == null
                ? new RunSoFar(events, jobsArrived + othersArrived, jobObjects, BYTES_PER_JOB * jobObjects, clock.now())
                : foreseen.soFar(events);
    }

    /** Schedules an arrival; false if it lies at or beyond the horizon. */
    boolean scheduleArrival(long at, Event arrival) {
        if (at >= design.horizon()) {
            return false;
        }
        clock.at(at, arrival);
        return true;
    }

    /** Returns a job of a class that arrives now, without tasks yet. */
    Job newJob(int jobClass) {
        boolean yours = jobClass != Job.BACKGROUND;
        if (!yours) {
            othersArrived++;
        }
        Job job = spare.isEmpty() ? newObject() : spare.pop();
        job.become(yours ? ++jobsArrived : 0, order++, jobClass, clock.now());
        return job;
    }

    private Job newObject() {
        jobObjects++;
        return new Job();
    }

    /** Takes a job of yours that arrives now. */
    void arrive(Job job) {
        jobsInProgress++;
        observer.jobArrived(job, clock.now());
        long built = images.builtAt(job.jobClass(), clock.now());
        if (built > clock.now()) {
            clock.at(built, new Step(EventKind.ARRIVAL, () -> submit(job)));
        } else {
            submit(job);
        }
    }

    private void submit(Job job) {
        long number = job.number();
        Router router = routers.get(job.jobClass());
        router.route(job);
        if (classes.get(job.jobClass()).patience().isPresent()) {
            losePatience(job, number, router);
        }
    }

    private void losePatience(Job job, long number, Router router) {
        long patience = arrivals.get(job.jobClass()).drawPatience();
        if (patience != Time.NEVER && router.waits(job, number)) {
            clock.at(clock.now() + patience, new WaitingTimer(job, number, waiting -> places.get(waiting.place())
                    .abandon(waiting)));
        }
    }

    /** A class has no further arrivals. */
    void arrivalsEnded() {
        openSources--;
    }

    @Override
    public void jobEnded(Job job) {
        if (job.isYours()) {
            jobsInProgress--;
            if (!job.hasFailed()) {
                expectFollowers(followers.get(job.jobClass()));
            }
        }
        spare.push(job);
        stopIfDrained();
    }

    @Override
    public void jobLeft(Job job) {
        if (job.isYours()) {
            jobsInProgress--;
        }
        spare.push(job);
        stopIfDrained();
    }

    @Override
    public void jobMoves(Job job) {
        job.queueAnew(order++);
    }

    @Override
    public void sharedLimitFreed(PlaceModel by) {
        for (PlaceModel place : places) {
            if (place != by && place.waitingJobs() > 0) {
                place.startWaitingJobs();
            }
        }
    }

    @Override
    public void clientActed() {
        stopIfDrained();
    }

    private void stopIfDrained() {
        if (design.drained() && jobsInProgress == 0 && openSources == 0) {
            if (pools.stream().noneMatch(PoolModel::waitsForClient)) {
                clock.stopNow();
            }
        }
    }

    /** Goes through them by index: this happens at the end of each job, and an iterator would be garbage for each. */
    private void expectFollowers(List<ClassArrivals> pipelines) {
        for (int i = 0; i < pipelines.size(); i++) {
            ClassArrivals follower = pipelines.get(i);
            jobsInProgress++;
            clock.at(clock.now(), new Step(EventKind.ARRIVAL, () -> follow(follower)));
        }
    }

    /** A pipeline job arrives, at the instant at which the job before it was done. */
    private void follow(ClassArrivals follower) {
        jobsInProgress--;
        arrive(follower.drawFollower());
    }
}
