package dev.poolwise.formula;

import java.util.Optional;
import java.util.stream.Stream;

/** The methods of sampled variables. */
public enum SampleMethod {
    GET_SAMPLE("GetSample", 1, 3),
    GET_SAMPLE_PERCENT("GetSamplePercent", 1, 2),
    GET_SAMPLE_PERIOD("GetSamplePeriod", 0, 0),
    COUNT("Count", 0, 0),
    HISTORY_BEGIN_TIME("HistoryBeginTime", 0, 0);

    private final String symbol;
    private final int fewest;
    private final int most;

    SampleMethod(String symbol, int fewest, int most) {
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<SampleMethod> of(String symbol) {
        return Stream.of(values())
                .filter(method -> method.symbol.equals(symbol))
                .findFirst();
    }

    /** Returns how it is written. */
    public String symbol() {
        return symbol;
    }

    Arity arity() {
        return new Arity(fewest, most);
    }
}
