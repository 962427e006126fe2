package dev.poolwise.analysis;

import dev.poolwise.analysis.SaturatedQueue.Kind;
import dev.poolwise.analysis.SaturatedQueue.Question;
import dev.poolwise.capacity.NodeLife;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.statistics.Binomial;
import dev.poolwise.units.Time;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many slots of a place are busy on average while jobs always wait.
 *
 * @param slots that number
 * @param reason why the rest is not
 * @param exact whether it is known; else it is the most that it may be
 */
record UsableCapacity(double slots, String reason, boolean exact) {
    private static final int LARGE = 10_000;
    private static final int MOST_REMEMBERED = 256;

    private static final Map<Question, Double> REMEMBERED =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Double> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    /**
     * Returns the usable capacity of a place.
     *
     * @param question the place, and the jobs that go on arriving
     */
    static UsableCapacity of(Place place, Question question) {
        UsableCapacity standing = withAllNodes(place, question);
        if (!(place instanceof Pool pool)) {
            return standing;
        }
        boolean steady = pool.resizes().isEmpty()
                && pool.delete() == Time.NEVER
                && pool.autoscale().isEmpty()
                && pool.preemption().isEmpty();
        double slots = pool.preemption()
                .map(preemption -> available(pool, preemption, question, standing.slots))
                .orElse(standing.slots);
        String missing = slots < standing.slots ? "evicted nodes are missing until they are replaced" : "";
        String both = Stream.of(standing.reason, missing)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("; "));
        return new UsableCapacity(slots, both, standing.exact && steady);
    }

    private static UsableCapacity withAllNodes(Place place, Question question) {
        List<Kind> kinds = question.kinds();
        double all = (double) question.nodes() * question.slotsPerNode();
        boolean alike = kinds.stream()
                        .map(kind -> List.of(kind.nodes(), kind.slots()))
                        .distinct()
                        .count()
                <= 1;
        if (kinds.isEmpty()) {
            return new UsableCapacity(all, "", true);
        }
        double fitting = alike ? fitting(question, kinds.get(0)) : all;
        if (alike && question.limits().isEmpty()) {
            return new UsableCapacity(fitting, fitting < all ? widths(question) + " leave the rest idle" : "", true);
        }
        boolean inOrder = place.queueing() == Queueing.STRICT
                && kinds.stream()
                                .map(kind -> kind.jobClass().priority())
                                .distinct()
                                .count()
                        == 1;
        if (!inOrder || all > LARGE) {
            return new UsableCapacity(fitting, fitting < all ? widths(question) + " leave the rest idle" : "", false);
        }
        double busy = REMEMBERED.computeIfAbsent(question, SaturatedQueue::busySlots);
        String order = widths(question) + (question.limits().isEmpty() ? "" : ", and limits,")
                + " in first-come first-served order leave the rest idle";
        return new UsableCapacity(busy, order, true);
    }

    /** For example "jobs of 1 and 4 nodes", or "jobs of 3 slots and 1 node". */
    private static String widths(Question question) {
        String nodes = needs(question, kind -> kind.nodes() > 0, Kind::nodes, "node");
        String slots = needs(question, kind -> kind.nodes() == 0, Kind::slots, "slot");
        return "jobs of " + slots + (nodes.isEmpty() || slots.isEmpty() ? "" : " and ") + nodes;
    }

    private static String needs(Question question, Predicate<Kind> which, ToIntFunction<Kind> need, String unit) {
        int[] sizes = question.kinds().stream()
                .filter(which)
                .mapToInt(need)
                .sorted()
                .distinct()
                .toArray();
        if (sizes.length == 0) {
            return "";
        }
        String all = IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining(" and "));
        return all + " " + unit + (sizes[sizes.length - 1] == 1 ? "" : "s");
    }

    /** The slots that tasks of one kind can fill. */
    private static double fitting(Question question, Kind kind) {
        return kind.nodes() > 0
                ? (double) Math.floorDiv(question.nodes(), kind.nodes()) * kind.slots()
                : (double) question.nodes() * Math.floorDiv(question.slotsPerNode(), kind.slots()) * kind.slots();
    }

    /**
     * Accounts for nodes that are evicted and replaced, which dedicated ones beside them are not. Like gangs run on as
     * many whole gangs of nodes as are there, and each node is there or not independently of the others; other jobs
     * lose capacity in proportion, at least.
     */
    private static double available(Pool pool, Preemption preemption, Question question, double slots) {
        double life = preemption.meanTimeToEviction();
        double warned = life * StrictMath.exp(-Time.toSeconds(preemption.notice()) / life);
        NodeLife node = pool.life();
        double untilReady = node.allocation().mean()
                + pool.provisioning().mean()
                + node.startTask().mean();
        double share =
                life == Double.POSITIVE_INFINITY ? 1 : life / (untilReady / (1 - node.provisioningFailure()) + warned);
        int dedicated = pool.isMixed() ? Math.min(question.nodes(), pool.largestOwnTarget()) : 0;
        int evicted = question.nodes() - dedicated;
        int width = question.kinds().stream().mapToInt(Kind::nodes).min().orElse(0);
        boolean alike = question.kinds().stream().allMatch(kind -> kind.nodes() == width);
        if (!alike || width <= 1 || question.nodes() > LARGE || share >= 1) {
            double there = Math.min(1, share);
            return slots * (there + (1 - there) * dedicated / question.nodes());
        }
        double most = Math.floorDiv(question.nodes(), width);
        return slots * Binomial.meanGroups(dedicated, evicted, share, width) / most;
    }
}
