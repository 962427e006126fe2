package dev.poolwise.cli;

import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Precision;
import dev.poolwise.scenario.Scenario;

/** One line that counts finished replications in place, and disappears at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String FROM_THE_START = "\r\u001b[K";

    private final Terminal terminal;
    private final int total;
    private final String of;
    private int finished;

    private ProgressLine(Terminal terminal, int total, String of) {
        this.terminal = terminal;
        this.total = total;
        this.of = of;
    }

    /** Starts to count towards all replications of a scenario; on a terminal that nobody watches, silently. */
    static ProgressLine of(Scenario scenario, Terminal terminal) {
        ExperimentDesign design = scenario.experiment();
        int most = design.precision().map(Precision::maxReplications).orElse(design.replications());
        String of = design.precision().isPresent() ? " of at most " : " of ";
        return new ProgressLine(terminal, scenario.alternatives().size() * most, of);
    }

    /** {@inheritDoc} Called from any thread. */
    @Override
    public synchronized void finished(String alternative, int replication) {
        finished++;
        boolean percentChanged = 100L * finished / total != 100L * (finished - 1) / total;
        if (terminal.watched() && percentChanged) {
            show(FROM_THE_START + "simulating: " + finished + of + total + " replications");
        }
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
