package dev.poolwise.formula;

/** How many arguments something takes. */
record Arity(int fewest, int most) {
    boolean allows(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** Returns {@code 1 argument} or {@code 1 to 3 arguments}. */
    @Override
    public String toString() {
        if (fewest != most) {
            return fewest + " to " + most + " arguments";
        }
        return fewest == 1 ? "1 argument" : fewest + " arguments";
    }
}
