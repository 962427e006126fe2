package dev.poolwise.analysis;

import dev.poolwise.capacity.Fill;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobSource;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A place with an endless queue in first-come first-served order: how many of its slots are busy on average. A job at
 * the head that has no room keeps free what it cannot use yet, so the answer may be well below the capacity, and it
 * decides whether the place can keep up: the queue of such a place is stable for an arrival rate below the rate at
 * which the endless queue is served, and grows above it. Source: Baccelli and Foss, "On the saturation rule for the
 * stability of queues", Journal of Applied Probability 32 (1995).
 *
 * <p>The answer is a simulated time average over 400,000 tasks from fixed seeds, so it is the same every time; its
 * standard error is near 0.1 %.
 */
final class SaturatedQueue {
    private static final int TASKS = 400_000;
    private static final int WARM_UP = TASKS / 20;
    private static final RandomStreams STREAMS = new RandomStreams(1, 1);

    private final Kind[] kinds;
    private final JobSource[] sources;
    private final double[] cumulative;
    private final int[] limitsLeft;
    private final boolean wholeNodesOnly;
    private final SlotShelf shelf;
    private final RandomStream mix = STREAMS.stream("mix", "kind");
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparingLong(Running::end));
    private int idleNodes;
    private long now;
    private long since;
    private int busySlots;
    private double busyTime;

    /**
     * Jobs that are alike.
     *
     * @param jobClass draws their tasks and durations
     * @param jobsPerSecond how many arrive, above 0
     * @param nodes whole nodes that a task takes, 0 if it shares one
     * @param slots that a task takes in all
     * @param limits indexes of the limits that its tasks count towards
     */
    record Kind(JobClass jobClass, double jobsPerSecond, int nodes, int slots, List<Integer> limits) {
        Kind {
            limits = List.copyOf(limits);
        }
    }

    /**
     * A place and what is to be served there.
     *
     * @param nodes at least 1
     * @param slotsPerNode at least 1
     * @param fill on which node a task starts
     * @param kinds at least one, each of which fits
     * @param limits the most tasks that run at once, of the kinds that count towards each
     */
    record Question(int nodes, int slotsPerNode, Fill fill, List<Kind> kinds, List<Integer> limits) {
        Question {
            kinds = List.copyOf(kinds);
            limits = List.copyOf(limits);
        }
    }

    private record Running(long end, Job job, int[] nodes) {}

    private static final class Job {
        final Kind kind;
        final long merge;
        int toStart;
        int unfinished;

        Job(Kind kind, int tasks, long merge) {
            this.kind = kind;
            this.merge = merge;
            toStart = tasks;
            unfinished = tasks;
        }
    }

    private SaturatedQueue(Question question) {
        kinds = question.kinds().toArray(Kind[]::new);
        sources = new JobSource[kinds.length];
        cumulative = new double[kinds.length];
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            sources[i] = JobSource.of(kinds[i].jobClass(), STREAMS);
            sum += kinds[i].jobsPerSecond();
            cumulative[i] = sum;
        }
        limitsLeft = question.limits().stream().mapToInt(Integer::intValue).toArray();
        wholeNodesOnly = question.kinds().stream().allMatch(kind -> kind.nodes() > 0);
        idleNodes = question.nodes();
        shelf = new SlotShelf(wholeNodesOnly ? 0 : question.nodes(), question.slotsPerNode(), question.fill());
    }

    /** Returns the mean number of busy slots. */
    static double busySlots(Question question) {
        return new SaturatedQueue(question).run();
    }

    private double run() {
        int started = 0;
        while (started < TASKS) {
            int which = drawKind();
            JobSource source = sources[which];
            Job job = new Job(kinds[which], source.drawTasks(), source.drawMerge());
            while (job.toStart > 0) {
                while (!hasRoom(job.kind)) {
                    endNext();
                }
                start(job, duration(job.kind.jobClass(), source));
                if (++started == WARM_UP) {
                    since = now;
                    busyTime = 0;
                }
            }
        }
        return now == since ? busySlots : busyTime / (now - since);
    }

    private int drawKind() {
        double target = mix.next() * cumulative[cumulative.length - 1];
        int which = 0;
        while (which < cumulative.length - 1 && cumulative[which] < target) {
            which++;
        }
        return which;
    }

    /** The time over all attempts: one that fails runs again at once, in the room that it had. */
    private static long duration(JobClass jobClass, JobSource source) {
        long attempt = Math.min(source.drawService(), jobClass.maxWallClock().orElse(Long.MAX_VALUE));
        int retries = jobClass.maxRetries();
        int failures = source.drawFailures();
        return attempt * (1L + (retries < 0 ? failures : Math.min(failures, retries)));
    }

    private boolean hasRoom(Kind kind) {
        for (int limit : kind.limits()) {
            if (limitsLeft[limit] == 0) {
                return false;
            }
        }
        int idle = wholeNodesOnly ? idleNodes : shelf.idleNodes();
        return kind.nodes() > 0 ? idle >= kind.nodes() : shelf.nodeFor(kind.slots()) >= 0;
    }

    private void start(Job job, long duration) {
        Kind kind = job.kind;
        job.toStart--;
        kind.limits().forEach(limit -> limitsLeft[limit]--);
        busySlots += kind.slots();
        running.add(new Running(now + duration, job, takeNodes(kind)));
    }

    /** Takes room; which nodes that is matters only if some tasks share nodes. */
    private int[] takeNodes(Kind kind) {
        idleNodes -= kind.nodes();
        int[] nodes = new int[wholeNodesOnly ? 0 : Math.max(1, kind.nodes())];
        for (int i = 0; i < nodes.length; i++) {
            int slots = kind.slots() / nodes.length;
            nodes[i] = shelf.nodeFor(slots);
            shelf.change(nodes[i], slots);
        }
        return nodes;
    }

    private void endNext() {
        Running ended = running.remove();
        busyTime += (double) busySlots * (ended.end() - now);
        now = ended.end();
        Job job = ended.job();
        job.unfinished--;
        if (job.unfinished == 0 && job.merge > 0) {
            running.add(new Running(now + job.merge, job, ended.nodes()));
            return;
        }
        Kind kind = job.kind;
        kind.limits().forEach(limit -> limitsLeft[limit]++);
        busySlots -= kind.slots();
        idleNodes += kind.nodes();
        for (int node : ended.nodes()) {
            shelf.change(node, -kind.slots() / ended.nodes().length);
        }
    }
}
