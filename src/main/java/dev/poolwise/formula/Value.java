package dev.poolwise.formula;

/** A value of the language. Truth is a number too: 0 is false, everything else is true. */
public sealed interface Value {
    /** Returns the name of the type in the service's documentation. */
    String type();

    /** A {@code double}. */
    record Num(double value) implements Value {
        static final Num TRUE = new Num(1);
        static final Num FALSE = new Num(0);

        static Num of(boolean truth) {
            return truth ? TRUE : FALSE;
        }

        @Override
        public String type() {
            return "double";
        }
    }

    /** A {@code doubleVec}; nobody changes the array. */
    record Vector(double[] values) implements Value {
        @Override
        public String type() {
            return "doubleVec";
        }
    }

    /** A {@code string}. */
    record Text(String value) implements Value {
        @Override
        public String type() {
            return "string";
        }
    }

    /**
     * A {@code timestamp}.
     *
     * @param ticks 100 ns since 1970-01-01T00:00Z
     */
    record Timestamp(long ticks) implements Value {
        static final long TICKS_PER_MICRO = 10;

        static Timestamp ofMicros(long micros) {
            return new Timestamp(Math.multiplyExact(micros, TICKS_PER_MICRO));
        }

        @Override
        public String type() {
            return "timestamp";
        }
    }

    /**
     * A {@code timeinterval}.
     *
     * @param ticks 100 ns
     */
    record Interval(long ticks) implements Value {
        @Override
        public String type() {
            return "timeinterval";
        }
    }

    /** A keyword of {@code $NodeDeallocationOption}. */
    record Deallocation(NodeDeallocation value) implements Value {
        @Override
        public String type() {
            return "nodeDeallocationOption";
        }
    }
}
