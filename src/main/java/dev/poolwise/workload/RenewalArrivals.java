package dev.poolwise.workload;

/**
 * Arrivals with independent times between them; the first comes one such time after 0.
 *
 * @param interarrival the time between two arrivals; its mean is at least one microsecond
 */
public record RenewalArrivals(Distribution interarrival) implements ArrivalProcess {
    public RenewalArrivals {
        Checks.require(
                interarrival.mean() >= 1e-6, "the mean interarrival time", "at least 1e-6 s", interarrival.mean());
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        Position position = new Position();
        return () -> {
            position.advance(interarrival.quantile(stream.next()));
            return position.micros();
        };
    }

    @Override
    public double ratePerSecond() {
        return 1 / interarrival.mean();
    }

    @Override
    public boolean ends() {
        return false;
    }
}
