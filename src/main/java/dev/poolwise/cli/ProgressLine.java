package dev.poolwise.cli;

import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Precision;
import dev.poolwise.scenario.Scenario;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One line that counts finished replications in place, says how long the others take and how certain the mean wait is
 * by now, and disappears at the end.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final double NANOSECONDS = 1e9;
    private static final String FROM_THE_START = "\r\u001b[K";

    private final Terminal terminal;
    private final long total;
    private final String of;
    private final Optional<MeanWaits> waits;
    private final LongSupplier nanoseconds;
    private final long startedAt;
    private int finished;

    /**
     * Starts to count.
     *
     * @param waits those of the replications, if they are of one experiment
     * @param nanoseconds a clock
     */
    ProgressLine(Terminal terminal, long total, String of, Optional<MeanWaits> waits, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.total = total;
        this.of = of;
        this.waits = waits;
        this.nanoseconds = nanoseconds;
        this.startedAt = nanoseconds.getAsLong();
    }

    /** Starts to count towards all replications of a scenario; on a terminal that nobody watches, silently. */
    static ProgressLine of(Scenario scenario, Terminal terminal) {
        return of(scenario, 1, terminal);
    }

    /** Starts to count towards all replications of a scenario at so many points. */
    static ProgressLine of(Scenario scenario, int points, Terminal terminal) {
        ExperimentDesign design = scenario.experiment();
        int most = design.precision().map(Precision::maxReplications).orElse(design.replications());
        String of = design.precision().isPresent() ? " of at most " : " of ";
        long total = (long) points * scenario.alternatives().size() * most;
        Optional<MeanWaits> waits = points == 1 ? Optional.of(MeanWaits.of(scenario)) : Optional.empty();
        return new ProgressLine(terminal, total, of, waits, System::nanoTime);
    }

    /** {@inheritDoc} Called from any thread. */
    @Override
    public synchronized void finished(String alternative, int replication, double meanWait) {
        waits.ifPresent(known -> known.add(alternative, meanWait));
        finished++;
        boolean percentChanged = 100L * finished / total != 100L * (finished - 1) / total;
        if (terminal.watched() && percentChanged) {
            show(FROM_THE_START + line(alternative));
        }
    }

    /** The name of the alternative is left out if the line has no room for all of it. */
    private String line(String alternative) {
        String known = waits.map(means -> means.soFar(alternative)).orElse("");
        String line = "simulating: " + finished + of + total + " replications" + left() + known;
        String named = terminal.summary().line(line + " in '" + alternative + "'");
        return known.isEmpty() || !named.endsWith("'") ? terminal.summary().line(line) : named;
    }

    /** Replications are taken to last alike; nothing is said before a hundredth of them, or of less than a second. */
    private String left() {
        double elapsed = (nanoseconds.getAsLong() - startedAt) / NANOSECONDS;
        double left = elapsed / finished * (total - finished);
        return 100L * finished < total || left < 1 ? "" : ", about " + rounded(left) + " left";
    }

    private static String rounded(double seconds) {
        long minutes = Math.round(seconds / 60);
        return seconds < 100
                ? Math.round(seconds) + " s"
                : minutes < 100 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }

    /** Says a line that stays. */
    synchronized void say(String text) {
        if (terminal.watched()) {
            show(FROM_THE_START);
        }
        terminal.say(text);
    }

    @Override
    public synchronized void close() {
        if (terminal.watched()) {
            show(FROM_THE_START);
        }
    }

    private void show(String text) {
        terminal.err().print(text);
        terminal.err().flush();
    }
}
