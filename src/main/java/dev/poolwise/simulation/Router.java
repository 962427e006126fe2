package dev.poolwise.simulation;

import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Route;
import dev.poolwise.units.Time;
import java.util.List;

/** Sends the jobs of one class to their place, or to a second one under pressure. */
final class Router {
    private final PlaceModel first;
    private final PlaceModel second;
    private final int whenQueueReaches;
    private final long whenWaited;
    private final SimulationClock clock;

    private Router(PlaceModel first, PlaceModel second, int whenQueueReaches, long whenWaited, SimulationClock clock) {
        this.first = first;
        this.second = second;
        this.whenQueueReaches = whenQueueReaches;
        this.whenWaited = whenWaited;
        this.clock = clock;
    }

    static Router of(Route route, List<PlaceModel> models, List<Place> places, SimulationClock clock) {
        PlaceModel first = named(route.to(), models, places);
        return route.overflow()
                .map(overflow -> new Router(
                        first,
                        named(overflow.to(), models, places),
                        overflow.whenQueueReaches(),
                        overflow.whenWaited(),
                        clock))
                .orElseGet(() -> new Router(first, first, Integer.MAX_VALUE, Time.NEVER, clock));
    }

    private static PlaceModel named(String name, List<PlaceModel> models, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).name().equals(name)) {
                return models.get(i);
            }
        }
        throw new IllegalArgumentException("no place is called '" + name + "'");
    }

    void route(Job job) {
        long number = job.number();
        if (first.waitingJobs() >= whenQueueReaches) {
            second.arrive(job);
        } else {
            first.arrive(job);
            if (whenWaited != Time.NEVER && waits(job, number)) {
                clock.at(
                        clock.now() + whenWaited,
                        new WaitingTimer(job, number, waiting -> first.handOver(waiting, second)));
            }
        }
    }

    /** Returns whether a job that has just been routed waits. */
    boolean waits(Job job, long number) {
        return job.number() == number && job.isInLine() && !job.hasStarted();
    }
}
