package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.report.TextFormat;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private List<String> shown(int total, int finished, double secondsEach) {
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), true, TextFormat.ofWidth(80));
        ProgressLine line = new ProgressLine(terminal, total, " of ", Optional.empty(), clock::get);
        IntStream.range(0, finished).forEach(i -> {
            clock.addAndGet((long) (secondsEach * 1e9));
            line.finished("pool", i + 1, 0);
        });
        return err.toString().lines().map(text -> text.replace("\u001b[K", "")).toList();
    }

    @Test
    void theTimeThatIsLeftFollowsFromTheTimeSoFar() {
        List<String> shown = shown(10, 3, 5);

        assertEquals("simulating: 3 of 10 replications, about 35 s left", shown.get(shown.size() - 1));
    }

    @Test
    void longTimesAreInMinutesAndHours() {
        List<String> shown = shown(10, 1, 60);
        assertEquals("simulating: 1 of 10 replications, about 9 min left", shown.get(shown.size() - 1));
        List<String> longer = shown(100, 1, 360);
        assertEquals("simulating: 1 of 100 replications, about 10 h left", longer.get(longer.size() - 1));
    }

    @Test
    void nothingIsSaidOfLessThanASecond() {
        List<String> shown = shown(4, 3, 0.1);
        assertEquals("simulating: 3 of 4 replications", shown.get(shown.size() - 1));
    }

    @Test
    void theMeanWaitOfTheAlternativeIsSaidWithItsHalfWidth() throws Exception {
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), true, TextFormat.ofWidth(80));
        Scenario scenario = ScenarioFile.read(Path.of("docs", "examples", "nightly.yaml"), List.of());
        ProgressLine line = new ProgressLine(terminal, 40, " of ", Optional.of(MeanWaits.of(scenario)), clock::get);

        line.finished("classic", 1, 600);
        line.finished("classic", 2, 720);

        // Two observations 60 s from their mean: 12.706 × 60 s = 12.7 min.
        assertTrue(err.toString().endsWith("; mean wait 11 ± 13 min in 'classic'"), err.toString());

        String name = "a pool whose name is much too long for it";
        line.finished(name, 1, 600);
        line.finished(name, 2, 720);
        assertTrue(err.toString().endsWith("4 of 40 replications; mean wait 11 ± 13 min"), err.toString());
    }
}
