package dev.poolwise.cli;

import dev.poolwise.report.Findings;
import dev.poolwise.robustness.Trials;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.CheckedPoints;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the studies of how far a recommendation carries have in common: one scenario, tried at points as they go. */
final class StudyOptions {
    @Parameters(index = "0", paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Mixin
    private DesignOptions design = new DesignOptions();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Option(
            names = "--max-points",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "The budget: the most scenarios to simulate before the search stops; 500 if not given.")
    private int mostPoints = 500;

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    /** What a study does with its trials. */
    @FunctionalInterface
    interface Study {
        /** Returns what was found. */
        Findings findings(Trials trials) throws IOException, InvalidScenario;
    }

    Path file() {
        return file;
    }

    Question question() {
        return design.question(file);
    }

    /**
     * Runs a study, writes what it found, and prints it. A journal keeps the points while the study is at work.
     *
     * @param command the word of the command
     * @param asked the further options, for the journal
     * @param points about how many there will be, for the progress
     */
    void run(Terminal terminal, String command, String asked, int points, Study study)
            throws IOException, InvalidScenario, JournalRefused {
        engines.check();
        Path folder = answer.folder(file, command);
        Path journalFile = folder.resolve("journal.jsonl");
        Scenario scenario = question().scenario();
        try (Journal journal = Journal.open(journalFile, header(command + " " + asked), answer.resume())) {
            Findings findings = watched(progress(scenario, points, terminal), journal, study);
            findings.writeTo(folder);
            Files.delete(journalFile);
            terminal.print(answer.format().of(findings, terminal.summaryOf(folder)));
        }
        answer.narrate(terminal, "The results are in " + folder + ".");
    }

    private Findings watched(ProgressLine line, Journal journal, Study study) throws IOException, InvalidScenario {
        try (ProgressLine progress = line;
                Engine engine = engines.engine(design.threads(), design.supervision(progress))) {
            return study.findings(new Trials(question(), engine, journal, mostPoints));
        }
    }

    private ProgressLine progress(Scenario scenario, int points, Terminal terminal) {
        long total = (long) points
                * scenario.alternatives().size()
                * scenario.experiment().replications();
        Terminal told = answer.watched(terminal);
        return new ProgressLine(told, total, " of about ", Optional.empty(), System::nanoTime);
    }

    private Map<String, String> header(String asked) throws IOException, InvalidScenario {
        var whole = question().read(new Point(0, List.of()));
        CheckedPoints none = new CheckedPoints(whole.scenario(), List.of(), Map.of(), whole.files());
        Map<String, String> entries = new SweepHeader(question(), none, asked).entries();
        entries.put(Journal.POINTS, "unknown number of");
        return entries;
    }
}
