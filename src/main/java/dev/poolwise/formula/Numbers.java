package dev.poolwise.formula;

import dev.poolwise.formula.Value.Num;
import dev.poolwise.formula.Value.Vector;
import java.util.Arrays;

/** Arithmetic on lists of numbers. */
final class Numbers {
    private static final double LN_2 = StrictMath.log(2);

    private Numbers() {}

    /** Returns the numbers of all values, in a new array. */
    static double[] joined(Value[] values, String where) {
        int length = 0;
        for (Value value : values) {
            length += value instanceof Vector vector ? vector.values().length : 1;
        }
        double[] joined = new double[length];
        int next = 0;
        for (Value value : values) {
            if (value instanceof Vector vector) {
                System.arraycopy(vector.values(), 0, joined, next, vector.values().length);
                next += vector.values().length;
            } else if (value instanceof Num number) {
                joined[next++] = number.value();
            } else {
                throw Fault.of(where + " needs double or doubleVec, but found " + value.type());
            }
        }
        return joined;
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    static double max(double[] numbers) {
        double max = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }

    static double min(double[] numbers) {
        double min = Double.POSITIVE_INFINITY;
        for (double number : numbers) {
            min = Math.min(min, number);
        }
        return min;
    }

    /** Returns the 2-norm. */
    static double norm(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }

    /** Returns the sample standard deviation of at least two numbers. */
    static double std(double[] numbers) {
        double mean = sum(numbers) / numbers.length;
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / (numbers.length - 1));
    }

    /** Returns the logarithm to base 2, exact for powers of 2. */
    static double lg(double number) {
        int exponent = Math.getExponent(number);
        if (!(number > 0) || exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
            return StrictMath.log(number) / LN_2;
        }
        return exponent + StrictMath.log(Math.scalb(number, -exponent)) / LN_2;
    }

    /** Rounds halves away from zero. */
    static double round(double number) {
        double below = Math.floor(Math.abs(number));
        return Math.copySign(Math.abs(number) - below >= 0.5 ? below + 1 : below, number);
    }

    static double percentile(double[] numbers, double percent, Dialect.Percentile rule) {
        if (numbers.length == 0) {
            throw Fault.of("percentile() needs at least 1 number, but found 0");
        }
        if (!(percent >= 0 && percent <= 100)) {
            throw Fault.of("percentile() needs a percentage from 0 to 100, but found " + ResultText.number(percent));
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (rule == Dialect.Percentile.NEAREST_RANK) {
            return sorted[Math.max(0, (int) Math.ceil(percent * sorted.length / 100) - 1)];
        }
        double rank = percent * (sorted.length - 1) / 100;
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
