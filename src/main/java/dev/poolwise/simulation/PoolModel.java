package dev.poolwise.simulation;

import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.Vm;
import dev.poolwise.capacity.VmPriority;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pool in operation: nodes are requested, become ready, run tasks and are released. Who wants how many, its control
 * says.
 */
final class PoolModel extends PlaceModel {
    private final Pool pool;
    private final PoolControl control;
    private final Evictions evictions;
    private final NodeRequests requests;
    private final JobSteps steps;
    private final List<NodeGroup> groups = new ArrayList<>();
    private final NodeList leaving = new NodeList();
    private final NodeShelf ready;
    private final Departures departures;
    private final TaskCounts tasks = new TaskCounts();
    private final boolean limitsTasks;
    private final @Nullable Backfill backfill;
    private int groupsShortOfCores;

    PoolModel(
            int index,
            Pool pool,
            Surroundings surroundings,
            Function<Job, List<Limit>> classLimits,
            List<JobClass> classes,
            RandomStreams streams) {
        super(index, pool, surroundings, classLimits);
        this.pool = pool;
        ready = new NodeShelf(pool.slotsPerNode(), pool.fill());
        departures = new Departures(this, clock, pool, ready);
        requests = new NodeRequests(this, pool, surroundings, streams);
        steps = new JobSteps(pool.name(), pool.life(), classes, streams);
        evictions = new Evictions(this, clock, streams.stream("pool:" + pool.name(), "eviction"));
        limitsTasks =
                pool.preemption().filter(p -> p.longestTask() < Time.NEVER).isPresent();
        backfill = pool.queueing() == Queueing.BACKFILL ? new Backfill(this, pool, line, ready, clock) : null;
        groups.add(group(pool.vm(), surroundings.cores()));
        if (pool.isMixed()) {
            groups.add(group(pool.lowPriorityVm(), surroundings.cores()));
        }
        control = PoolControl.of(this, pool, surroundings, streams);
    }

    private NodeGroup group(Vm vm, CoreQuota quota) {
        int number = groups.size();
        CoreQuota.Share cores =
                quota.share(vm, this::shortOfCores, () -> control().coresFreed(groups.get(number)));
        return new NodeGroup(vm.priority() == VmPriority.LOW, pool.preemption(vm.priority()), cores);
    }

    private PoolControl control() {
        return control;
    }

    /** The pool is short of cores while any of its groups is. */
    private void shortOfCores(boolean isShort) {
        groupsShortOfCores += isShort ? 1 : -1;
        if (groupsShortOfCores == (isShort ? 1 : 0)) {
            observer.coresShort(index(), isShort, clock.now());
        }
    }

    /** Returns its nodes by kind: those of {@code nodes}, and then, if it has both, its low-priority ones. */
    List<NodeGroup> groups() {
        return groups;
    }

    /** Schedules what the pool does by itself. */
    void open() {
        control.open();
    }

    /** Requests as many nodes of a group as the account's cores allow; see {@link NodeRequests#request}. */
    void request(NodeGroup group, int wanted) {
        requests.request(group, wanted);
    }

    /** Has nodes that are ready when the clock starts, as many as the account's cores allow. */
    void startWith(NodeGroup group, int wanted) {
        requests.startWith(group, wanted);
    }

    void becomeReady(Node node) {
        node.leaveList();
        node.ready(clock.now(), pool.slotsPerNode());
        ready.add(node);
        observer.nodeReady(node, clock.now());
        evictions.expect(node);
        startWaitingJobs();
        if (node.isReady() && !node.isBusy()) {
            control.becameIdle(node);
        }
    }

    /** A node was lost before it was ready. */
    void failed(Node node) {
        release(node);
        control.nodeLost(node.group());
    }

    /**
     * Gives up nodes of a group, and no longer waits for further ones. The tasks that had to stop wait until
     * {@link #startWaitingJobs}, so that they do not start on nodes that go next.
     */
    void giveUp(NodeGroup group, int count) {
        request(group, 0);
        departures.giveUp(group, count);
    }

    /** Lets the nodes that are given up from now on leave in another way. */
    void leaveBy(Deallocation option) {
        departures.leaveBy(option);
    }

    void giveUpAll() {
        groups.forEach(group -> giveUp(group, group.nodes()));
        startWaitingJobs();
    }

    /** The provider says that it will take a node: no further task starts there. */
    void withhold(Node node) {
        if (node.isReady()) {
            ready.remove(node);
            node.drain(clock.now());
            node.enter(leaving);
            preempted(node);
            control.nodeLost(node.group());
        }
    }

    private void preempted(Node node) {
        node.group().nodePreempted();
        observer.nodePreempted(node, clock.now());
    }

    /** The provider takes a node; its tasks go back to the queue. */
    void evict(Node node) {
        boolean withoutNotice = node.isReady();
        List.copyOf(node.running()).forEach(this::requeue);
        if (withoutNotice) {
            preempted(node);
        }
        if (!node.isReleased()) {
            release(node);
        }
        if (withoutNotice) {
            control.nodeLost(node.group());
        }
        startWaitingJobs();
    }

    /** Ends the life of a node that runs nothing. */
    void release(Node node) {
        if (node.isReady()) {
            ready.remove(node);
        } else {
            node.leaveList();
        }
        boolean drained = node.isDraining();
        node.release();
        node.group().nodeGoes(node.readyAt() == Time.NEVER);
        node.group().cores().release();
        observer.nodeReleased(node, clock.now());
        if (drained && !departures.isDraining()) {
            control.drained();
        }
    }

    /** {@inheritDoc} One for each node, in the order of their numbers. */
    @Override
    long[] slotsFreeFrom() {
        Stream<Node> inProvisioning = groups.stream().flatMap(group -> group.provisioning().all().stream());
        return Stream.concat(ready.all().stream(), inProvisioning)
                .sorted(Comparator.comparingLong(Node::number))
                .mapToLong(Node::comesAt)
                .toArray();
    }

    @Override
    protected boolean hasRoom(Lane lane) {
        return lane.nodes() > 0 ? ready.idle() >= lane.nodes() : ready.hasRoomFor(lane.slots());
    }

    @Override
    protected void occupy(Execution execution) {
        Job job = execution.job();
        int nodes = Math.max(1, job.nodes());
        int slotsOnEach = job.nodes() > 0 ? pool.slotsPerNode() : job.slots();
        execution.holds(nodes * slotsOnEach);
        tasks.started(nodes);
        for (int i = 0; i < nodes; i++) {
            Node node = job.nodes() > 0 ? ready.newestIdle() : ready.nodeFor(slotsOnEach);
            if (!node.isBusy()) {
                observer.nodeBusy(node, clock.now());
            }
            execution.nodes().add(node);
            node.start(execution, slotsOnEach);
            ready.replace(node);
        }
    }

    @Override
    protected void vacate(Execution execution) {
        int slotsOnEach = execution.slotsOnEach();
        tasks.ended(execution.nodes().size());
        for (Node node : execution.nodes()) {
            node.end(execution, slotsOnEach, clock.now());
            if (node.isReady()) {
                ready.replace(node);
            }
            if (!node.isBusy()) {
                observer.nodeIdle(node, clock.now());
                if (node.isDraining()) {
                    departures.tasksEnded(node);
                } else {
                    control.becameIdle(node);
                }
            }
        }
    }

    @Override
    protected void taskOver(boolean succeeded) {
        tasks.over(succeeded);
    }

    @Override
    protected long preparation(Execution execution) {
        return steps.before(execution);
    }

    @Override
    protected long closing(Job job) {
        return steps.after(job);
    }

    @Override
    protected long longestTask(Execution execution) {
        return limitsTasks
                ? execution.nodes().stream()
                        .flatMap(node -> node.group().preemption().stream())
                        .mapToLong(Preemption::longestTask)
                        .min()
                        .orElse(Time.NEVER)
                : Time.NEVER;
    }

    @Override
    void arrive(Job job) {
        control.beforeArrival();
        super.arrive(job);
    }

    @Override
    protected void left(Job job) {
        if (jobsHere() == 0) {
            control.allDone();
        }
    }

    @Override
    protected void settled() {
        if (backfill != null) {
            backfill.startJobs();
        }
        control.settled();
    }

    /** Returns nodes that count towards a target: in provisioning, and ready ones that take tasks. */
    int nodes() {
        return nodesInProvisioning() + ready.size();
    }

    List<Node> idleNodes() {
        return ready.all().stream().filter(node -> !node.isBusy()).toList();
    }

    int readyNodes() {
        return ready.size();
    }

    int busyNodes() {
        return ready.busy();
    }

    int nodesInProvisioning() {
        int nodes = 0;
        for (NodeGroup group : groups) {
            nodes += group.provisioning().size();
        }
        return nodes;
    }

    boolean isShortOfCores() {
        return groupsShortOfCores > 0;
    }

    boolean isDraining() {
        return departures.isDraining();
    }

    /** Cancels requests of a group, the youngest first. */
    void cancelRequests(NodeGroup group, int count) {
        for (int i = 0; i < count; i++) {
            release(group.provisioning().newest());
        }
    }

    /** Cancels the requests of a group for which there is no VM yet, and returns how many. */
    int cancelRequestsWithoutNode(NodeGroup group) {
        List<Node> without = requests.withoutNode(group).toList();
        without.forEach(this::release);
        return without.size();
    }

    /** Returns whether the provider still looks for VMs, or nodes finish their tasks before they go. */
    boolean isResizing() {
        return isDraining()
                || isShortOfCores()
                || groups.stream().flatMap(requests::withoutNode).findAny().isPresent();
    }

    /** Returns how many further nodes the waiting tasks need, beyond the slots that are free on busy nodes. */
    int nodesForWaitingTasks() {
        long slots = line.slotsWanted();
        long missing = pool.slotsPerNode() == 1 ? slots : Math.max(0, slots - ready.freeSlotsOnBusyNodes());
        long shared = (missing + pool.slotsPerNode() - 1) / pool.slotsPerNode();
        return (int) Math.min(Integer.MAX_VALUE, line.nodesWanted() + shared);
    }

    /** Returns its tasks; one that needs several nodes counts as so many. */
    TaskCounts tasks() {
        return tasks;
    }

    /** Returns nodes of one kind whose VM was found, preempted ones that are being replaced included. */
    int allocatedNodes(boolean lowPriority) {
        return groups.stream()
                .filter(group -> group.isLowPriority() == lowPriority)
                .mapToInt(group -> group.allocated(clock.now()))
                .sum();
    }

    int preemptedNodes() {
        return groups.stream().mapToInt(NodeGroup::preempted).sum();
    }

    /** Returns the tasks that wait, counted alike. */
    long waitingTasks() {
        return line.tasks();
    }

    /** Returns the share of the slots of its ready nodes that is in use; 0 without nodes. */
    double slotsInUse() {
        return ready.slotsInUse();
    }

    boolean waitsForClient() {
        return control.waitsForClient();
    }

    /** Tells the observer of every node that is on, or deletes them all. */
    void close(boolean delete) {
        Stream<List<Node>> inProvisioning =
                groups.stream().map(group -> group.provisioning().all());
        List<Node> nodes = Stream.concat(Stream.of(ready.all(), departures.draining(), leaving.all()), inProvisioning)
                .flatMap(List::stream)
                .toList();
        for (Node node : nodes) {
            if (delete) {
                release(node);
            } else {
                observer.nodeStillOn(node, clock.now());
            }
        }
    }
}
