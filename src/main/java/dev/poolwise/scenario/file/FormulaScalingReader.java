package dev.poolwise.scenario.file;

import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.FormulaScaling.WhileResizing;
import dev.poolwise.formula.Dialect;
import dev.poolwise.formula.Formula;
import dev.poolwise.formula.FormulaProblem;
import dev.poolwise.formula.InvalidFormula;
import dev.poolwise.formula.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads scaling by a formula. */
final class FormulaScalingReader {
    /** Its keys. */
    static final Section SECTION = new Section("autoscale by a formula", AutoscaleReader.SECTION.path());

    private static final Type<Long> EVALUATION_INTERVAL = new ScalarType<>(
            "duration",
            "a duration from 5m to 168h",
            s -> Types.duration(s.text())
                    .filter(interval -> interval >= FormulaScaling.SHORTEST_INTERVAL
                            && interval <= FormulaScaling.LONGEST_INTERVAL),
            Types::durationHint,
            FormulaScaling.SHORTEST_INTERVAL,
            List.of());

    private static final Key<String> FORMULA =
            SECTION.optional("formula", Types.TEXT, "the formula of Azure Batch, as it is; or formulaFile");

    private static final Key<String> FORMULA_FILE =
            SECTION.optional("formulaFile", Types.FILE, "a file with the formula, relative to the scenario");

    private static final Key<Long> INTERVAL = SECTION.defaulting(
            "interval", EVALUATION_INTERVAL, "15m", "from one evaluation to the next; the first is at the creation");
    private static final Key<Long> SAMPLING_DELAY = SECTION.defaulting(
            "samplingDelay", Types.DURATION, "1m", "from a sample, one every 30 s, until evaluations see it");
    private static final Key<WhileResizing> WHILE_RESIZING = SECTION.defaulting(
            "whileResizing",
            Types.choice(
                    "choice",
                    Map.of("retarget", WhileResizing.RETARGET, "skip", WhileResizing.SKIP),
                    WhileResizing.RETARGET),
            "retarget",
            "what an evaluation does while nodes for an earlier one are not allocated yet (without allocation: not ready)");

    private static final Key<Dialect> DIALECT = SECTION.optional(
            "dialect", DialectReader.DIALECT, "what the service does where its documentation is silent");

    private static final Formula NOTHING = nothing();

    /** What stands behind the key {@code autoscale} if there is a formula. */
    static final Type<FormulaScaling> SCALING = new SectionType<>(
            SECTION,
            FormulaScalingReader::scaling,
            new FormulaScaling(NOTHING, FormulaScaling.SHORTEST_INTERVAL, 0, WhileResizing.RETARGET));

    private FormulaScalingReader() {}

    private static Formula nothing() {
        try {
            return Formula.parse("");
        } catch (InvalidFormula e) {
            throw new IllegalStateException(e);
        }
    }

    private static Supplier<FormulaScaling> scaling(Fields f) {
        f.exactlyOne(FORMULA, FORMULA_FILE);
        Dialect dialect = f.find(DIALECT).orElse(Dialect.DEFAULT);
        Optional<Formula> inline =
                f.find(FORMULA).flatMap(text -> parse(text, dialect, f.at(FORMULA), f.at(FORMULA)::inText));
        Optional<Formula> fromFile = f.find(FORMULA_FILE).flatMap(name -> read(name, dialect, f.at(FORMULA_FILE)));
        long interval = f.get(INTERVAL);
        long delay = f.get(SAMPLING_DELAY);
        WhileResizing whileResizing = f.get(WHILE_RESIZING);
        return () -> new FormulaScaling(inline.or(() -> fromFile).orElse(NOTHING), interval, delay, whileResizing);
    }

    private static Optional<Formula> read(String name, Dialect dialect, Found at) {
        Optional<Path> file = ScenarioFolder.find(at, name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String source = file.get().toString();
        Reading reading = new Reading(source, at.reading().folder(), "formula");
        try {
            Optional<String> text = SourceText.decode(SourceText.bytes(file.get()), reading);
            reading.problems().forEach(at.reading()::add);
            return text.flatMap(formula ->
                    parse(formula, dialect, at, place -> new Location(source, place.line(), place.column())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Formula> parse(
            String text, Dialect dialect, Found at, Function<Position, Location> placeOf) {
        try {
            return Optional.of(Formula.parse(text, dialect));
        } catch (InvalidFormula e) {
            for (FormulaProblem problem : e.problems()) {
                at.reading().report(placeOf.apply(problem.position()), at.path(), problem.message(), Optional.empty());
            }
            return Optional.empty();
        }
    }
}
