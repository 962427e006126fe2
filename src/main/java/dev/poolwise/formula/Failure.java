package dev.poolwise.formula;

/** Why an evaluation has no result; the pool keeps its size. */
public record Failure(Kind kind, FormulaProblem problem) {
    /** Returns the code and the message as the service writes them. */
    public String text() {
        return kind.code() + ": " + problem;
    }

    /** What the service calls it. */
    public enum Kind {
        EVALUATION_ERROR("AutoScalingFormulaEvaluationError"),
        INSUFFICIENT_SAMPLES("InsufficientSampleData");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the error code of the service. */
        public String code() {
            return code;
        }
    }
}
