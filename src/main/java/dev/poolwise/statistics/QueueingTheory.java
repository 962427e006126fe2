package dev.poolwise.statistics;

import org.apache.commons.math3.special.Gamma;

/**
 * Exact results for first-come first-served queues with Poisson arrivals and unlimited room. All need a load below 1;
 * durations are in the unit of the mean service time.
 */
public final class QueueingTheory {
    private static final int SERIES_TERMS = 1_000_000;
    private static final double NEGLIGIBLE = 1e-16;

    private QueueingTheory() {}

    /**
     * Returns the probability that a job waits in M/M/c, by Erlang's C formula. Source: A. K. Erlang, "Solution of some
     * problems in the theory of probabilities of significance in automatic telephone exchanges", 1917.
     *
     * @param servers c, at least 1
     * @param offered the mean number of busy servers (erlangs), below c
     */
    public static double probabilityOfWaiting(int servers, double offered) {
        requireStable(offered / servers);
        double blocking = 1;
        for (int k = 1; k <= servers; k++) {
            blocking = offered * blocking / (k + offered * blocking);
        }
        double load = offered / servers;
        return blocking / (1 - load + load * blocking);
    }

    /** Returns the mean waiting time in M/M/c. */
    public static double meanWaitMMc(int servers, double offered, double meanService) {
        return probabilityOfWaiting(servers, offered) * meanService / (servers - offered);
    }

    /** Returns the probability that a job waits longer than some time in M/M/c, in the unit of the mean service. */
    public static double probabilityOfWaitingLonger(int servers, double offered, double meanService, double time) {
        return probabilityOfWaiting(servers, offered) * StrictMath.exp(-(servers - offered) * time / meanService);
    }

    /**
     * Returns a quantile of the waiting time in M/M/c; 0 if so many jobs do not wait.
     *
     * @param probability at least 0, below 1
     */
    public static double waitQuantileMMc(int servers, double offered, double meanService, double probability) {
        double longer = probabilityOfWaiting(servers, offered) / (1 - probability);
        return longer <= 1 ? 0 : StrictMath.log(longer) * meanService / (servers - offered);
    }

    /**
     * Returns the mean waiting time in M/G/1, by the formula of Pollaczek and Khinchine. Source: D. Gross and C. M.
     * Harris, <i>Fundamentals of Queueing Theory</i>, ch. 5.
     *
     * @param load the mean number of busy servers, below 1
     * @param scv the squared coefficient of variation of the service time
     */
    public static double meanWaitMG1(double load, double meanService, double scv) {
        requireStable(load);
        return load * meanService * (1 + scv) / (2 * (1 - load));
    }

    /**
     * Returns the mean waiting time in M/D/c, by Crommelin's series. Source: C. D. Crommelin, "Delay probability
     * formulae when the holding times are constant", Post Office Electrical Engineers Journal 25, 1932.
     */
    public static double meanWaitMDc(int servers, double offered, double service) {
        double load = offered / servers;
        requireStable(load);
        double sum = 0;
        for (int m = 1; m <= SERIES_TERMS; m++) {
            double mean = m * offered;
            double term =
                    poissonAtLeast((double) m * servers, mean) - poissonAtLeast((double) m * servers + 1, mean) / load;
            sum += term;
            if (Math.abs(term) < NEGLIGIBLE + 1e-13 * sum) {
                break;
            }
        }
        return sum * service;
    }

    /** Returns the probability that a Poisson number is at least k, for k at least 1. */
    private static double poissonAtLeast(double k, double mean) {
        return Gamma.regularizedGammaP(k, mean, 1e-15, SERIES_TERMS);
    }

    private static void requireStable(double load) {
        if (!(load < 1)) {
            throw new IllegalArgumentException("the load must be below 1, but was " + load);
        }
    }
}
