package dev.poolwise.simulation;

/** Ends a run before its time; no defect of the model, and so without a stack trace. */
public class RunEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one. */
    public RunEnded(String message) {
        super(message, null, false, false);
    }
}
