package dev.poolwise.simulation;

/** Something to do at an instant. */
final class Step extends Event {
    private final Runnable action;

    Step(EventKind kind, Runnable action) {
        super(kind);
        this.action = action;
    }

    @Override
    void happen() {
        action.run();
    }
}
