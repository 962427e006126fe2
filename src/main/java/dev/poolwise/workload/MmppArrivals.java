package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.List;

/**
 * A Poisson process whose rate changes at random (Markov-modulated): it stays in each state for an exponential time,
 * then goes on to the next, from the last to the first. For bursty arrivals.
 *
 * <p>A replication starts in equilibrium: in each state with the share of time that is spent there. The stream gives,
 * in this order: the first state, the time left in it, and then for each arrival one number, followed by one for each
 * state that is entered before it.
 *
 * @param states at least one; at least one arrival is expected in a million rounds through them
 */
public record MmppArrivals(List<State> states) implements ArrivalProcess {
    /**
     * One state of the environment.
     *
     * @param ratePerSecond arrivals per second in this state, from 0 to 1,000,000
     * @param meanTime the mean time that the state lasts, seconds, above 0
     */
    public record State(double ratePerSecond, double meanTime) {
        public State {
            Checks.rate(ratePerSecond);
            Checks.positive("meanTime", meanTime);
        }
    }

    public MmppArrivals {
        states = List.copyOf(states);
        double expected = states.stream()
                .mapToDouble(state -> state.ratePerSecond() * state.meanTime())
                .sum();
        Checks.require(
                expected >= 1e-6, "the arrivals expected in one round through all states", "at least 1e-6", expected);
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        return new Times(stream);
    }

    private double roundTime() {
        return states.stream().mapToDouble(State::meanTime).sum();
    }

    @Override
    public double ratePerSecond() {
        double perRound = 0;
        for (State state : states) {
            perRound += state.ratePerSecond() * state.meanTime();
        }
        return perRound / roundTime();
    }

    @Override
    public boolean ends() {
        return false;
    }

    private final class Times implements ArrivalTimes {
        private final RandomStream stream;
        private final Position position = new Position();
        private int current;
        private double left;

        Times(RandomStream stream) {
            this.stream = stream;
            double target = stream.next() * roundTime();
            while (current < states.size() - 1 && target >= states.get(current).meanTime()) {
                target -= states.get(current).meanTime();
                current++;
            }
            left = exponential() * states.get(current).meanTime();
        }

        private double exponential() {
            return UnitExponential.quantile(stream.next());
        }

        @Override
        public long next() {
            double toGo = exponential();
            while (toGo >= left * states.get(current).ratePerSecond() && position.micros() < Time.NEVER) {
                toGo -= left * states.get(current).ratePerSecond();
                position.advance(left);
                current = (current + 1) % states.size();
                left = exponential() * states.get(current).meanTime();
            }
            double step = toGo / states.get(current).ratePerSecond();
            left = Math.max(0, left - step);
            position.advance(step);
            return position.micros();
        }
    }
}
