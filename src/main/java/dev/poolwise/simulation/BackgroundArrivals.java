package dev.poolwise.simulation;

import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.workload.JobSource;
import dev.poolwise.workload.RandomStreams;

/** The arrivals of other tenants in the classic queue. */
final class BackgroundArrivals extends Event {
    private final AlternativeModel model;
    private final ClassicModel classic;
    private final JobSource source;

    BackgroundArrivals(AlternativeModel model, ClassicModel classic, BackgroundLoad load, RandomStreams streams) {
        super(EventKind.ARRIVAL);
        this.model = model;
        this.classic = classic;
        this.source = JobSource.ofBackground(load.arrivals(), load.service(), streams);
    }

    void scheduleNext() {
        if (source.advance()) {
            model.scheduleArrival(source.arrivesAt(), this);
        }
    }

    @Override
    void happen() {
        Job job = model.newJob(Job.BACKGROUND);
        job.addTask(source.drawService(), 0, false);
        scheduleNext();
        classic.arrive(job);
    }
}
