package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records levels over time in at most 600 bins of equal width, which double whenever time runs beyond the last. */
public final class TimelineRecorder implements Observer {
    private static final int BINS = 600;

    private final List<ObservedPlace> places;
    private final Track waiting = new Track();
    private final Track running = new Track();
    private final List<Track> requested = new ArrayList<>();
    private final List<Track> ready = new ArrayList<>();
    private final List<Track> busy = new ArrayList<>();

    /** Starts to record. */
    public TimelineRecorder(List<ObservedPlace> places) {
        this.places = places;
        for (int i = 0; i < places.size(); i++) {
            requested.add(new Track());
            ready.add(new Track());
            busy.add(new Track());
        }
    }

    /** A level as its integral over each bin. */
    private static final class Track {
        private final double[] area = new double[BINS];
        private long width = Time.SECOND;
        private long now;
        private long level;

        void add(long change, long at) {
            advance(at);
            level += change;
        }

        void advance(long at) {
            while (at > width * BINS) {
                widen();
            }
            while (now < at) {
                int bin = (int) (now / width);
                long until = Math.min(at, (bin + 1) * width);
                area[bin] += level * (double) (until - now);
                now = until;
            }
        }

        private void widen() {
            for (int i = 0; i < BINS / 2; i++) {
                area[i] = area[2 * i] + area[2 * i + 1];
            }
            Arrays.fill(area, BINS / 2, BINS, 0);
            width *= 2;
        }

        /** Returns the mean level in each bin until the end; the last bin may be shorter. */
        double[] means(long end) {
            advance(end);
            int bins = (int) ((end + width - 1) / width);
            double[] means = new double[bins];
            for (int i = 0; i < bins; i++) {
                means[i] = area[i] / (Math.min(end, (i + 1) * width) - i * width);
            }
            return means;
        }
    }

    /** Returns the levels of a replication that is over. */
    public Timeline timeline(long end) {
        double[] waitingMeans = waiting.means(end);
        List<Timeline.Nodes> nodes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            ObservedPlace place = places.get(i);
            nodes.add(
                    place.isPool()
                            ? new Timeline.Nodes(
                                    place.name(),
                                    requested.get(i).means(end),
                                    ready.get(i).means(end),
                                    busy.get(i).means(end))
                            : new Timeline.Nodes(place.name(), new double[0], new double[0], new double[0]));
        }
        return new Timeline(Time.toSeconds(waiting.width), waitingMeans, running.means(end), List.copyOf(nodes));
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
