package dev.poolwise.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs one contest in this process. In each round every contestant runs once, one right after the other and each round
 * from another one on, so that whatever else the machine does meets all of them; the figure of a round is the time over
 * that of the hand-written loop in the same round. The first rounds, in which code is compiled, do not count.
 */
public final class Rounds {
    private static final double WARM_UP_SECONDS = 1.5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Rounds() {}

    /**
     * Prints a line for each contestant: its name, nanoseconds for each job in each round, and bytes allocated for each
     * further job.
     *
     * @param args the name of a contest, the number of rounds, and how many jobs to run
     */
    public static void main(String[] args) {
        Contest contest = Contest.named(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int jobs = Integer.parseInt(args[2]);
        List<Contestant> contestants = contest.contestants().apply(jobs);
        Totals expected = contestants.get(0).run().get();
        contestants.forEach(contestant -> warmUp(contestant, expected));
        double[][] nanos = measured(contestants, expected, rounds, jobs);
        List<Contestant> twice = contest.contestants().apply(2 * jobs);
        Totals expectedOfTwice = twice.get(0).run().get();
        for (int i = 0; i < nanos.length; i++) {
            long bytes = allocated(twice.get(i), expectedOfTwice) - allocated(contestants.get(i), expected);
            System.out.println(contestants.get(i).name() + "\t" + text(nanos[i]) + "\t" + bytes / (double) jobs);
        }
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /** Runs a contestant, which must find what the first one found. */
    private static void run(Contestant contestant, Totals expected) {
        Totals found = contestant.run().get();
        if (!found.equals(expected)) {
            throw new IllegalStateException(contestant.name() + " found " + found + " and not " + expected);
        }
    }

    private static void warmUp(Contestant contestant, Totals expected) {
        long start = System.nanoTime();
        do {
            run(contestant, expected);
        } while (System.nanoTime() - start < WARM_UP_SECONDS * 1e9);
    }

    private static double[][] measured(List<Contestant> contestants, Totals expected, int rounds, int jobs) {
        double[][] nanos = new double[contestants.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                int turn = (round + i) % contestants.size();
                System.gc();
                long start = System.nanoTime();
                run(contestants.get(turn), expected);
                nanos[turn][round] = (System.nanoTime() - start) / (double) jobs;
            }
        }
        return nanos;
    }

    private static long allocated(Contestant contestant, Totals expected) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(contestant, expected);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
