package dev.poolwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of the packages, as docs/architecture.md states it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.poolwise");

    private static final List<String> PACKAGES = List.of(
            "units",
            "formula",
            "statistics",
            "workload",
            "capacity",
            "outcome",
            "billing",
            "scenario",
            "backtest",
            "fitting",
            "simulation",
            "experiment",
            "analysis",
            "decision",
            "study",
            "selection",
            "sizing",
            "robustness",
            "changes",
            "report",
            "api",
            "cli");

    @ParameterizedTest(name = "{0} may use: {1}")
    @CsvSource({
        "units,      nothing",
        "statistics, nothing",
        "formula,    units",
        "workload,   units",
        "capacity,   units workload formula",
        "outcome,    units statistics",
        "billing,    units outcome",
        "scenario,   units workload formula capacity billing",
        "backtest,   units workload outcome scenario",
        "fitting,    units statistics workload",
        "simulation, units workload formula capacity scenario outcome",
        "experiment, units workload capacity scenario outcome billing statistics simulation",
        "analysis,   units formula statistics workload capacity outcome billing scenario",
        "decision,   units statistics capacity outcome scenario analysis",
        "study,      units workload outcome scenario experiment analysis decision",
        "selection,  statistics",
        "sizing,     units workload scenario analysis decision study selection",
        "robustness, units statistics scenario analysis decision study",
        "report,     units statistics workload capacity outcome billing scenario analysis decision study selection sizing robustness backtest fitting changes",
        "api,        billing scenario experiment analysis decision study",
        "cli,        units formula statistics workload capacity outcome billing scenario experiment analysis decision study selection sizing robustness report backtest fitting changes",
        "changes,    statistics scenario analysis",
    })
    void dataFlowsOneWay(String layer, String mayUse) {
        List<String> allowed = Arrays.asList(mayUse.split(" "));
        String[] forbidden = PACKAGES.stream()
                .filter(other -> !other.equals(layer) && !allowed.contains(other))
                .map(other -> "dev.poolwise." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.poolwise." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsUnderTheLaw() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/poolwise"))) {
            Set<String> found = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());

            assertEquals(Set.copyOf(PACKAGES), found);
        }
    }

    @ParameterizedTest(name = "only {1} may use {0}")
    @CsvSource({
        "nl.tudelft..,                         simulation",
        "org.djutils..,                        simulation",
        "org.djunits..,                        nobody",
        "org.apache.commons.math3..,           statistics workload fitting",
        "com.fasterxml.jackson.core..,         scenario.file scenario.prices study report changes",
        "com.fasterxml.jackson.databind..,     scenario.file study report changes",
        "com.fasterxml.jackson.dataformat..,   scenario.file",
        "org.yaml.snakeyaml..,                 scenario.file",
        "org.jfree..,                          report",
        "org.apache.batik..,                   report",
        "java.awt..,                           report",
        "org.antlr..,                          formula",
        "gg.jte..,                             report",
        "picocli..,                            cli",
        "org.junit..,                          api.junit",
        "ch.qos.logback..,                     nobody",
        "org.slf4j..,                          nobody",
        "com.google..,                         nobody",
        "com.tdunning..,                       nobody",
    })
    void eachLibraryHasOneHome(String library, String homes) {
        String[] home = Arrays.stream(homes.split(" "))
                .map(name -> "dev.poolwise." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void randomNumbersComeFromNamedStreamsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\..*\\.(Random|SecureRandom|SplittableRandom|ThreadLocalRandom|UUID)")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    /** {@link Math} may differ in the last bit between processors and versions of Java; {@link StrictMath} may not. */
    @Test
    void drawsAreTheSameOnEveryMachine() {
        noClasses()
                .that()
                .resideInAPackage("dev.poolwise.workload..")
                .should()
                .callMethodWhere(inexactMath())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethodCall> inexactMath() {
        Set<String> functions = Set.of(
                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
                "log10", "log1p", "pow", "cbrt", "hypot");
        return DescribedPredicate.describe(
                "a function of Math that is not exact",
                call -> call.getTargetOwner().isEquivalentTo(Math.class) && functions.contains(call.getName()));
    }

    @Test
    void theSimulationNeitherPrintsNorBills() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.poolwise.simulation..", "dev.poolwise.workload..", "dev.poolwise.capacity..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(BigDecimal.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsTheClockTheConsoleAndTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.poolwise.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }
}
