package dev.poolwise.formula.lint;

import dev.poolwise.formula.Position;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a value without evaluating it.
 *
 * @param kind its type, as far as the rules need it
 * @param list whether it may be more than one number
 * @param range the numbers that it can be; {@link Range#ANY} if it is no number
 * @param reads the metrics and present targets that it or a condition on its way follows from, by their present names,
 *     each with the first place
 * @param undivided the metrics that count tasks and reach it without a division, with their places
 * @param knowsSamples whether it follows from how many samples there are
 */
record Flow(
        Kind kind,
        boolean list,
        Range range,
        Map<String, Position> reads,
        Map<String, Position> undivided,
        boolean knowsSamples) {
    /** Nothing that follows from anything. */
    static final Flow CONSTANT = new Flow(Kind.NUMBER, false, Range.ANY, Map.of(), Map.of(), false);

    /** Types of values. */
    enum Kind {
        NUMBER,
        /** A timestamp or a timeinterval. */
        TIME,
        /** A string or a keyword. */
        WORD
    }

    static Flow number(Range range) {
        return CONSTANT.in(range);
    }

    static Flow time() {
        return CONSTANT.of(Kind.TIME);
    }

    /** Returns the value of a metric or a target. */
    static Flow read(String name, Range range, Position place, boolean countsTasks) {
        Map<String, Position> here = Map.of(name, place);
        return new Flow(Kind.NUMBER, false, range, here, countsTasks ? here : Map.of(), false);
    }

    Flow of(Kind other) {
        return new Flow(other, list, range, reads, undivided, knowsSamples);
    }

    Flow in(Range other) {
        return new Flow(kind, list, other, reads, undivided, knowsSamples);
    }

    Flow asList(boolean isList) {
        return new Flow(kind, isList, range, reads, undivided, knowsSamples);
    }

    Flow divided() {
        return new Flow(kind, list, range, reads, Map.of(), knowsSamples);
    }

    Flow knowingSamples() {
        return new Flow(kind, list, range, reads, undivided, true);
    }

    /** Returns this value after a decision on another: it follows from that too, but is no larger for it. */
    Flow after(Flow condition) {
        return new Flow(
                kind, list, range, merged(reads, condition.reads), undivided, knowsSamples || condition.knowsSamples);
    }

    /** Returns what may be this or the other value. */
    Flow or(Flow other) {
        return with(other, range.or(other.range));
    }

    /** Returns what was computed from this and another value. */
    Flow with(Flow other, Range result) {
        return new Flow(
                kind,
                list || other.list,
                result,
                merged(reads, other.reads),
                merged(undivided, other.undivided),
                knowsSamples || other.knowsSamples);
    }

    private static Map<String, Position> merged(Map<String, Position> first, Map<String, Position> second) {
        if (second.isEmpty() || first.equals(second)) {
            return first;
        }
        Map<String, Position> all = new LinkedHashMap<>(first);
        second.forEach(all::putIfAbsent);
        return all;
    }
}
