package dev.poolwise.workload;

/**
 * Arrivals that are independent of each other, at a constant rate; the time between two is exponential.
 *
 * @param ratePerSecond from 0 (no arrivals) to 1,000,000
 */
public record PoissonArrivals(double ratePerSecond) implements ArrivalProcess {
    public PoissonArrivals {
        Checks.rate(ratePerSecond);
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        Position position = new Position();
        return () -> {
            position.advance(UnitExponential.quantile(stream.next()) / ratePerSecond);
            return position.micros();
        };
    }

    @Override
    public boolean ends() {
        return ratePerSecond == 0;
    }
}
