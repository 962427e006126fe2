package dev.poolwise.bench;

/** Servers alike and one queue, first come first served: what the event loops of M/M/c have in common. */
final class Servers {
    /** No job waits. */
    static final long NONE = -1;

    private final long horizon;
    private int free;
    private long[] arrivals = new long[1024];
    private long[] services = new long[1024];
    private int head;
    private int waiting;
    private long waited;
    private long busy;

    Servers(int number, long horizon) {
        this.horizon = horizon;
        free = number;
    }

    /** Takes a job that arrives; returns whether it starts at once. */
    boolean arrives(long now, long service) {
        if (free == 0) {
            enqueue(now, service);
            return false;
        }
        free--;
        start(now, service);
        return true;
    }

    /** A job is done: the oldest one that waits starts. Returns its service time, or {@link #NONE}. */
    long next(long now) {
        if (waiting == 0) {
            free++;
            return NONE;
        }
        waited += now - arrivals[head];
        long service = services[head];
        head = (head + 1) & (arrivals.length - 1);
        waiting--;
        start(now, service);
        return service;
    }

    private void start(long now, long service) {
        busy += Math.min(service, horizon - now);
    }

    private void enqueue(long arrival, long service) {
        if (waiting == arrivals.length) {
            grow();
        }
        int at = (head + waiting++) & (arrivals.length - 1);
        arrivals[at] = arrival;
        services[at] = service;
    }

    private void grow() {
        long[] moreArrivals = new long[2 * waiting];
        long[] moreServices = new long[2 * waiting];
        for (int i = 0; i < waiting; i++) {
            moreArrivals[i] = arrivals[(head + i) & (waiting - 1)];
            moreServices[i] = services[(head + i) & (waiting - 1)];
        }
        arrivals = moreArrivals;
        services = moreServices;
        head = 0;
    }

    /** Takes away a server that is free. */
    void remove() {
        free--;
    }

    int waiting() {
        return waiting;
    }

    /** Returns the totals of a run that is over. */
    Totals totals() {
        long stillWaited = 0;
        for (int i = 0; i < waiting; i++) {
            stillWaited += horizon - arrivals[(head + i) & (arrivals.length - 1)];
        }
        return new Totals(waited + stillWaited, busy);
    }
}
