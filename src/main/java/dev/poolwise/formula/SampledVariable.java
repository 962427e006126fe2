package dev.poolwise.formula;

import dev.poolwise.formula.Value.Interval;
import dev.poolwise.formula.Value.Num;
import dev.poolwise.formula.Value.Timestamp;
import dev.poolwise.formula.Value.Vector;

/**
 * A metric, at one instant.
 *
 * @param name as the formula names it
 * @param samples what is available
 * @param now microseconds since 1970
 * @param defaultPercent the percentage of samples that a time span wants if it does not say
 */
record SampledVariable(String name, Samples samples, long now, double defaultPercent) {

    Value latest() {
        if (samples.size() == 0) {
            throw insufficient(100, 0);
        }
        return new Num(samples.value(samples.size() - 1));
    }

    Value call(SampleMethod method, Value[] arguments) {
        return switch (method) {
            case GET_SAMPLE -> getSample(arguments);
            case GET_SAMPLE_PERCENT -> new Num(percent(window(arguments, arguments.length, method)));
            case GET_SAMPLE_PERIOD -> new Interval(Samples.PERIOD * Timestamp.TICKS_PER_MICRO);
            case COUNT -> new Num(samples.size());
            case HISTORY_BEGIN_TIME -> historyBeginTime();
        };
    }

    private Value historyBeginTime() {
        if (samples.size() == 0) {
            throw insufficient(100, 0);
        }
        return Timestamp.ofMicros(samples.time(0));
    }

    private Value getSample(Value[] arguments) {
        Value first = Operators.single(arguments[0]);
        if (first instanceof Num count) {
            if (arguments.length > 1) {
                throw Fault.of("GetSample() of a number of samples takes 1 argument, but found " + arguments.length);
            }
            return latest(count.value());
        }
        Value last = Operators.single(arguments[arguments.length - 1]);
        boolean wantsPercent = arguments.length == 3 || last instanceof Num;
        double wanted = wantsPercent ? Operators.number(last, "the sample percentage") : defaultPercent;
        Window window =
                window(arguments, wantsPercent ? arguments.length - 1 : arguments.length, SampleMethod.GET_SAMPLE);
        double received = percent(window);
        if (received < wanted) {
            throw insufficient(wanted, received);
        }
        return values(window.from(), window.to());
    }

    private Vector latest(double count) {
        if (!(count >= 0)) {
            throw Fault.of("GetSample() needs at least 0 samples, but found " + ResultText.number(count));
        }
        return values((int) Math.max(0, samples.size() - Math.floor(count)), samples.size());
    }

    private Vector values(int from, int to) {
        return new Vector(samples.values(from, to));
    }

    /**
     * Samples in a half-open span of time (start, end].
     *
     * @param from the first
     * @param to after the last
     * @param length of the span, microseconds
     */
    private record Window(int from, int to, long length) {}

    private double percent(Window window) {
        double expected = Math.max(1, Math.rint(window.length() / (double) Samples.PERIOD));
        return Math.min(100, 100 * (window.to() - window.from()) / expected);
    }

    private Window window(Value[] arguments, int bounds, SampleMethod method) {
        long a = instant(arguments[0], method);
        long b = bounds > 1 ? instant(arguments[1], method) : now;
        long start = Math.min(a, b);
        long end = Math.min(Math.max(a, b), now);
        int from = firstAfter(start);
        return new Window(from, Math.max(from, firstAfter(end)), Math.max(0, end - start));
    }

    private long instant(Value value, SampleMethod method) {
        if (value instanceof Timestamp time) {
            return Math.floorDiv(time.ticks(), Timestamp.TICKS_PER_MICRO);
        }
        if (value instanceof Interval interval) {
            return now - Math.floorDiv(interval.ticks(), Timestamp.TICKS_PER_MICRO);
        }
        throw Fault.of(method.symbol() + "() needs a timestamp or a timeinterval, but found " + value.type());
    }

    private int firstAfter(long time) {
        int low = 0;
        int high = samples.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples.time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Fault insufficient(double wanted, double received) {
        return Fault.ofSamples("Insufficient data from data set: " + name + " wanted " + ResultText.number(wanted)
                + "%, received " + ResultText.number(received) + "%");
    }
}
