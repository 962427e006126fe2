package dev.poolwise.quality;

import dev.poolwise.experiment.Progress;
import dev.poolwise.robustness.BreakEven;
import dev.poolwise.robustness.Contest;
import dev.poolwise.robustness.Crossing;
import dev.poolwise.robustness.PathAxis;
import dev.poolwise.robustness.Trials;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.LocalEngine;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the interval of a crossing covers the true one in 95 % of all searches. */
@Tag("quality")
class BreakEvenQualityTest {
    private static final String LOWER = "1/h";
    private static final String UPPER = "4/h";

    @TempDir
    private Path folder = Path.of("");

    /**
     * Jobs arrive at random at a rate λ, run at once for half an hour and cost 1 per hour until the horizon of 48 h: λ
     * (48 h · ½ h − ½ (½ h)²) on average. The pool costs 48.
     */
    @Test
    void theLoadFromWhichAPoolPays() throws IOException, InvalidScenario {
        Path file = Path.of("src", "test", "resources", "quality", "break-even.yaml");
        List<Interval> intervals = Macroreplications.each(seed -> crossing(file, seed));

        Coverage.judge("load from which a pool pays", "jobs/h", 48 / (48 * 0.5 - 0.125), intervals, Bar.EXACT);
    }

    private Interval crossing(Path file, long seed) {
        Question question = new Question(file, List.of(), Optional.empty(), Optional.of(seed));
        Path journalFile = folder.resolve(seed + ".jsonl");
        try (Journal journal = Journal.open(journalFile, Map.of(Journal.POINTS, "0"), false)) {
            PathAxis axis = new PathAxis(
                    VariationReader.read(List.of("workload.jobs.arrivals.rate=" + LOWER + ".." + UPPER))
                            .variations()
                            .get(0),
                    false);
            Contest contest = new Contest(
                    question.scenario(),
                    List.of("classic", "pool"),
                    Metric.named("cost").orElseThrow(),
                    false);
            Trials trials = new Trials(question, new LocalEngine(1, Progress.NONE), journal, 100);
            Interval interval = interval(BreakEven.find(axis, contest, trials, 3), axis);
            Files.delete(journalFile);
            return interval;
        } catch (IOException | InvalidScenario | JournalRefused e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    private static Interval interval(BreakEven found, PathAxis axis) {
        Crossing crossing = found.crossings().get(0);
        double from = crossing.from().orElse(axis.lower());
        double until = crossing.until().orElse(axis.upper());
        return new Interval((from + until) / 2, (until - from) / 2);
    }
}
