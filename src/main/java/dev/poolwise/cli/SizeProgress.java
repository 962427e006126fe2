package dev.poolwise.cli;

import dev.poolwise.experiment.Progress;
import dev.poolwise.selection.Stage;
import dev.poolwise.sizing.SizingProgress;
import java.util.Optional;

/** A progress line for each lot of replications of a sizing; how many lots there will be depends on what they show. */
final class SizeProgress implements Progress, SizingProgress, AutoCloseable {
    private final Terminal terminal;
    private Optional<ProgressLine> line = Optional.empty();

    SizeProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begins(Stage stage, int replications) {
        close();
        line = Optional.of(new ProgressLine(
                terminal,
                replications,
                stage == Stage.SCREENING ? " of the screening's " : " of this look's ",
                Optional.empty(),
                System::nanoTime));
    }

    @Override
    public synchronized void finished(String alternative, int replication, double meanWait) {
        line.ifPresent(one -> one.finished(alternative, replication, meanWait));
    }

    @Override
    public synchronized void close() {
        line.ifPresent(ProgressLine::close);
    }
}
