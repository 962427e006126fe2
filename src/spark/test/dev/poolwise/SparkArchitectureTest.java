package dev.poolwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law of the packages for the engine that only its profile compiles. */
@Tag("spark")
class SparkArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.poolwise");

    @Test
    void sparkHasOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.poolwise.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "dev.poolwise.spark")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsStudiesOnly() {
        classes()
                .that()
                .resideInAPackage("dev.poolwise.spark")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.poolwise.spark",
                        "dev.poolwise.study",
                        "dev.poolwise.experiment",
                        "dev.poolwise.scenario.file",
                        "org.apache.spark..",
                        "scala..",
                        "org.jspecify..",
                        "java..")
                .check(CLASSES);
    }
}
