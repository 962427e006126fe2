package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.poolwise.browser.Browser;
import dev.poolwise.browser.Tab;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.report.Report;
import dev.poolwise.report.Samples;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.study.Evaluation;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report in a real browser, on a telephone, a laptop, a wide screen and paper, in light and in the dark. */
class ReportsInBrowserTest {
    private static final int[] WIDTHS = {400, 1000, 1600};
    private static final long LONG = 10 * Time.DAY;
    private static final List<String> SCHEMES = List.of("light", "dark");

    private static Optional<Browser> browser = Optional.empty();
    private static Optional<Tab> tab = Optional.empty();
    private static String absence = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void openBrowser() throws IOException {
        try {
            browser = Optional.of(Browser.start());
            tab = Optional.of(browser.get().open());
        } catch (IOException e) {
            if (Browser.asked().isPresent()) {
                throw e;
            }
            absence = String.valueOf(e.getMessage());
        }
    }

    @BeforeEach
    void skipWithoutBrowser() {
        assumeTrue(tab.isPresent(), () -> absence);
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    static Stream<Path> scenarios() throws IOException {
        return ScenariosTest.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theReportOfAScenarioIsShownWell(Path file) throws IOException, InvalidScenario {
        assertIsShownWell(report(file).html());
    }

    @ParameterizedTest
    @MethodSource
    void soIsOneWithAwkwardNamesAndFigures(Report report) throws IOException {
        assertIsShownWell(report.html());
    }

    static Stream<Report> soIsOneWithAwkwardNamesAndFigures() {
        return Stream.of(Samples.single(), Samples.awkward(), Samples.crowded());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void soIsThatOfEveryCommand(String name) throws IOException {
        assertIsShownWell(StudyReports.page(name));
    }

    static Stream<String> studies() {
        return StudyReports.names();
    }

    private static Report report(Path file) throws IOException, InvalidScenario {
        Scenario asked = ScenarioFile.read(file, List.of());
        Scenario shorter = !asked.experiment().drained() && asked.experiment().horizon() > LONG
                ? ScenarioFile.read(file, List.of("experiment.horizon=7d"))
                : asked;
        Scenario brief =
                shorter.withExperiment(shorter.experiment().withReplications(2).withoutPrecision());
        Evaluation evaluation = Evaluation.of(brief, 2, Progress.NONE, ObserverFactory.NONE);
        return new Report(
                evaluation.scenario(),
                evaluation.analysis(),
                Recommendation.of(evaluation.analysis()),
                "poolwise run " + file.getFileName());
    }

    private void assertIsShownWell(String html) throws IOException {
        assertEquals(List.of(), defects(html));
    }

    private List<String> defects(String html) throws IOException {
        Tab shown = tab.orElseThrow();
        List<String> defects = new ArrayList<>(shown.load(Files.writeString(folder.resolve("report.html"), html)));
        for (int width : WIDTHS) {
            for (String scheme : SCHEMES) {
                shown.show(width, scheme);
                shown.defects().forEach(defect -> defects.add(width + " " + scheme + ": " + defect));
            }
        }
        shown.showPrinted();
        shown.defects().forEach(defect -> defects.add("paper: " + defect));
        return defects;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            request: http://127.0.0.1:9/logo.png | <img src='http://127.0.0.1:9/logo.png'>
            exception:                           | <script>throw new Error('no')</script>
            console:                             | <script>console.error('no')</script>
            log:                                 | <meta http-equiv='Content-Security-Policy' content="default-src 'none'"><img src='http://127.0.0.1:9/'>
            400 light: the page scrolls          | <table style='width: 900px'><tr><td>wide</td></tr></table>
            1600 dark: the page scrolls          | <p style='white-space: nowrap'>%s</p>
            paper: a chart                       | <svg width='800' height='9'></svg>
            1000 light: cut off                  | <svg width='200' height='90'><text x='150' y='50'>beyond the end</text></svg>
            1000 light: on top of each other     | <svg width='200' height='90'><text y='50'>one</text><text x='9' y='52'>other</text></svg>
            400 dark: hard to read               | <p style='color: #666'>grey on black</p>
            """)
    void whatIsWrongIsFound(String defect, String body) throws IOException {
        String html = "<!doctype html><meta name='color-scheme' content='light dark'>"
                + "<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>"
                + body.formatted("long".repeat(400));

        List<String> defects = defects(html);

        assertTrue(defects.stream().anyMatch(found -> found.startsWith(defect)), defects::toString);
    }

    @Test
    void nothingIsFoundWrongWithAPlainPage() throws IOException {
        assertIsShownWell("<!doctype html><title>Plain</title><p>Text</p><svg width='200' height='90'>"
                + "<text x='10' y='20'>one</text><text x='10' y='40'>other</text></svg>");
    }
}
