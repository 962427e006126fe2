package dev.poolwise.simulation;

import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of a pool, from request to release: the event of its becoming ready. */
final class Node extends Event implements NodeFacts {
    private final PoolModel pool;
    private final NodeGroup group;
    private final long number;
    private final long requestedAt;
    private final List<Execution> running = new ArrayList<>(1);
    private final BitSet images = new BitSet();
    private long allocatedAt = Time.NEVER;
    private long readyAt = Time.NEVER;
    private boolean failing;
    private boolean hasWorked;
    private long idleSince = Time.NEVER;
    private long drainingSince = Time.NEVER;
    private int freeSlots;
    private State state = State.PROVISIONING;

    private @Nullable NodeList list;
    private @Nullable Node previous;
    private @Nullable Node next;

    /** Where a node is in its life. */
    enum State {
        PROVISIONING,
        READY,
        /** Runs its tasks to their end and takes no further one. */
        DRAINING,
        RELEASED
    }

    Node(PoolModel pool, NodeGroup group, long number, long requestedAt) {
        super(EventKind.NODE);
        this.pool = pool;
        this.group = group;
        this.number = number;
        this.requestedAt = requestedAt;
    }

    @Override
    void happen() {
        if (state == State.PROVISIONING && failing) {
            pool.failed(this);
        } else if (state == State.PROVISIONING) {
            pool.becomeReady(this);
        }
    }

    /** Sets when its VM is found, and whether it is lost before it is ready. */
    void start(long allocated, boolean fails) {
        allocatedAt = allocated;
        failing = fails;
    }

    boolean fails() {
        return failing;
    }

    void ready(long at, int slots) {
        state = State.READY;
        readyAt = at;
        freeSlots = slots;
        idleSince = at;
    }

    void drain(long at) {
        state = State.DRAINING;
        drainingSince = isBusy() ? at : Time.NEVER;
    }

    /** Its last task has ended, but it stays for its data. */
    void drained() {
        drainingSince = Time.NEVER;
    }

    void release() {
        state = State.RELEASED;
    }

    void start(Execution execution, int slots) {
        running.add(execution);
        hasWorked = true;
        freeSlots -= slots;
        idleSince = Time.NEVER;
    }

    void end(Execution execution, int slots, long at) {
        running.remove(execution);
        freeSlots += slots;
        if (running.isEmpty()) {
            idleSince = at;
        }
    }

    /** Enters a list, leaving the one it is in. */
    void enter(NodeList newList) {
        leaveList();
        list = newList;
        newList.link(this);
    }

    void leaveList() {
        if (list != null) {
            list.unlink(this);
            list = null;
        }
    }

    void setNeighbours(@Nullable Node newPrevious, @Nullable Node newNext) {
        previous = newPrevious;
        next = newNext;
    }

    void setPrevious(@Nullable Node newPrevious) {
        previous = newPrevious;
    }

    void setNext(@Nullable Node newNext) {
        next = newNext;
    }

    @Nullable
    Node previous() {
        return previous;
    }

    @Nullable
    Node next() {
        return next;
    }

    boolean isBusy() {
        return !running.isEmpty();
    }

    boolean isReady() {
        return state == State.READY;
    }

    boolean isDraining() {
        return state == State.DRAINING;
    }

    boolean isReleased() {
        return state == State.RELEASED;
    }

    /** Returns when it became ready, or will if it is not lost. */
    long comesAt() {
        return isReady() ? readyAt : getAbsoluteExecutionTime();
    }

    /** Returns since when it has been idle, {@link Time#NEVER} while it is busy or not ready. */
    long idleSince() {
        return idleSince;
    }

    /** Returns whether a task has run on it, so that there may be data. */
    boolean hasWorked() {
        return hasWorked;
    }

    /** Returns whether the image of a job class is not there yet; it is from now on. */
    boolean fetchesImageOf(int jobClass) {
        boolean missing = !images.get(jobClass);
        images.set(jobClass);
        return missing;
    }

    int freeSlots() {
        return freeSlots;
    }

    List<Execution> running() {
        return running;
    }

    NodeGroup group() {
        return group;
    }

    @Override
    public boolean isLowPriority() {
        return group.isLowPriority();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int place() {
        return pool.index();
    }

    @Override
    public long requestedAt() {
        return requestedAt;
    }

    /** {@inheritDoc} */
    @Override
    public long allocatedAt() {
        return allocatedAt;
    }

    @Override
    public long readyAt() {
        return readyAt;
    }

    @Override
    public long drainingSince() {
        return drainingSince;
    }
}
