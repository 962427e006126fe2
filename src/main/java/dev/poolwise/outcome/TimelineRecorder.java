package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;

/** Records the levels that a chart over time shows. */
public final class TimelineRecorder implements Observer {
    private final List<ObservedPlace> places;
    private final BinnedLevel waiting = new BinnedLevel();
    private final BinnedLevel running = new BinnedLevel();
    private final List<BinnedLevel> requested = new ArrayList<>();
    private final List<BinnedLevel> ready = new ArrayList<>();
    private final List<BinnedLevel> busy = new ArrayList<>();

    /** Starts to record. */
    public TimelineRecorder(List<ObservedPlace> places) {
        this.places = places;
        for (int i = 0; i < places.size(); i++) {
            requested.add(new BinnedLevel());
            ready.add(new BinnedLevel());
            busy.add(new BinnedLevel());
        }
    }

    /** Returns the levels of a replication that is over. */
    public Timeline timeline(long end) {
        Course waitingJobs = waiting.until(end);
        List<Timeline.Nodes> nodes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            ObservedPlace place = places.get(i);
            nodes.add(
                    place.isPool()
                            ? new Timeline.Nodes(
                                    place.name(),
                                    requested.get(i).until(end).means(),
                                    ready.get(i).until(end).means(),
                                    busy.get(i).until(end).means())
                            : new Timeline.Nodes(place.name(), new double[0], new double[0], new double[0]));
        }
        return new Timeline(
                waitingJobs.binSeconds(),
                waitingJobs.means(),
                running.until(end).means(),
                List.copyOf(nodes));
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        waiting.add(1, at);
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        waiting.add(-1, at);
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        running.add(1, at);
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        running.add(-1, at);
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        nodeRequested(node, at);
    }

    @Override
    public void nodeRequested(NodeFacts node, long at) {
        requested.get(node.place()).add(1, at);
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        requested.get(node.place()).add(-1, at);
        ready.get(node.place()).add(1, at);
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        busy.get(node.place()).add(1, at);
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        busy.get(node.place()).add(-1, at);
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        boolean wasReady = node.readyAt() != Time.NEVER;
        (wasReady ? ready : requested).get(node.place()).add(-1, at);
    }
}
