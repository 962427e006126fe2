package dev.poolwise.outcome;

/** A job of class 0 as its place tells of it. */
record FixtureJob(long number, int place, int nodes, int priority, long arrivedAt, long startedAt) implements JobFacts {
    FixtureJob(long number) {
        this(number, 0, 0, 0, 10, 20);
    }

    FixtureJob needing(int itsNodes) {
        return new FixtureJob(number, place, itsNodes, priority, arrivedAt, startedAt);
    }

    FixtureJob at(int itsPlace) {
        return new FixtureJob(number, itsPlace, nodes, priority, arrivedAt, startedAt);
    }

    FixtureJob ofPriority(int itsPriority) {
        return new FixtureJob(number, place, nodes, itsPriority, arrivedAt, startedAt);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public int jobClass() {
        return 0;
    }

    @Override
    public String tenant() {
        return "";
    }
}
