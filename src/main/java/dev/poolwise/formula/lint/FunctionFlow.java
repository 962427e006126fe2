package dev.poolwise.formula.lint;

import dev.poolwise.formula.Function;
import java.util.List;

/** What functions make of numbers. */
final class FunctionFlow {
    private FunctionFlow() {}

    static Flow of(Function function, List<Flow> arguments) {
        Flow joined = arguments.stream().reduce(Flow::or).orElse(Flow.CONSTANT);
        Flow result = joined.in(range(function, joined.range(), arguments)).asList(isList(function, joined.list()));
        return keepsCounts(function) ? result : result.divided();
    }

    /** Returns whether the result of a number of tasks is one too. */
    private static boolean keepsCounts(Function function) {
        return switch (function) {
            case AVG, MAX, MIN, SUM, PERCENTILE, VAL, CEIL, FLOOR, ROUND -> true;
            default -> false;
        };
    }

    private static boolean isList(Function function, boolean given) {
        return switch (function) {
            case LG, LN, LOG, CEIL, FLOOR, ROUND -> given;
            default -> false;
        };
    }

    private static Range range(Function function, Range all, List<Flow> arguments) {
        return switch (function) {
            case MIN -> arguments.stream().map(Flow::range).reduce(Range::least).orElse(Range.ANY);
            case MAX ->
                arguments.stream().map(Flow::range).reduce(Range::greatest).orElse(Range.ANY);
            case SUM -> arguments.stream().map(FunctionFlow::summed).reduce(Range.point(0), Range::plus);
            case AVG -> all;
            case PERCENTILE, VAL -> arguments.get(0).range();
            case CEIL -> all.through(Math::ceil);
            case FLOOR -> all.through(Math::floor);
            case ROUND -> all.through(FunctionFlow::rounded);
            case LG -> all.through(number -> Math.log(number) / Math.log(2));
            case LN -> all.through(Math::log);
            case LOG -> all.through(Math::log10);
            case RAND -> Range.TRUTH;
            case STD, RANGE -> new Range(0, all.high() - all.low());
            case NORM -> Range.NOT_NEGATIVE;
            case LEN -> hasList(arguments) ? Range.NOT_NEGATIVE : Range.point(arguments.size());
            case STOP, TIME -> Range.ANY;
        };
    }

    /** Halves away from zero. */
    private static double rounded(double number) {
        return Math.copySign(Math.floor(Math.abs(number) + 0.5), number);
    }

    private static boolean hasList(List<Flow> arguments) {
        return arguments.stream().anyMatch(Flow::list);
    }

    private static Range summed(Flow argument) {
        return argument.list() ? argument.range().summed() : argument.range();
    }
}
