package dev.poolwise.api;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example project of docs/regression-tests.md, built and run by Maven as a user would, without a network: with a
 * local repository of its own, into which poolwise is installed, and this machine's as the only remote one.
 */
class RegressionProjectTest {
    private static final Path EXAMPLE = Path.of("src", "test", "projects", "regression");
    private static final List<String> PLUGINS =
            List.of("maven-resources-plugin/3.3.1", "maven-compiler-plugin/3.14.0", "maven-surefire-plugin/3.5.4");

    @TempDir
    private Path folder = Path.of("");

    private Path repository = Path.of("");

    @BeforeEach
    void findMaven() {
        String local = System.getProperty("localRepository", "");
        repository = local.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(local);
        assumeTrue(
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "mvn"))),
                "there is no mvn on the PATH");
        for (String plugin : PLUGINS) {
            assumeTrue(
                    Files.exists(repository.resolve("org/apache/maven/plugins/" + plugin)),
                    "the local repository lacks " + plugin);
        }
    }

    @Test
    void theExampleIsBuiltAndTellsWhatIsNotMet() throws Exception {
        Path project = folder.resolve("project");
        copy(EXAMPLE, project);
        addABrokenTest(project);
        installPoolwise(folder.resolve("local"));

        String output = maven(project);

        assertTrue(output.contains("Tests run: 5, Failures: 0, Errors: 0, Skipped: 0, Time elapsed"), output);
        assertTrue(output.contains("Tests run: 6, Failures: 1, Errors: 0, Skipped: 0"), output);
        assertTrue(output.contains("2 of 3 expectations are not met:"), output);
        assertTrue(output.contains("pool of five: cost: expected 181 USD exactly, found 180"), output);
        assertTrue(
                output.matches("(?s).*pool of five: waitingTime.mean of scoring: "
                        + "expected 86400 s within 1, found [0-9.]+ ± [0-9.]+.*"),
                output);
    }

    /** A copy of the scenario with wrong expectations, where the factory of the example does not look. */
    private static void addABrokenTest(Path project) throws IOException {
        String scenario = Files.readString(project.resolve("scenarios/nightly.yaml"))
                .replace("cost: 180", "cost: 181")
                .replace("{value: 3m, tolerance: 2m}", "{value: 1d, tolerance: 1s}");
        Files.writeString(project.resolve("broken.yaml"), scenario);
        Files.writeString(
                project.resolve("src/test/java/example/BrokenTest.java"),
                """
                package example;

                import dev.poolwise.api.junit.ScenarioTest;

                class BrokenTest {
                    @ScenarioTest("broken.yaml")
                    void expectsTooMuch() {}
                }
                """);
    }

    /** Puts this build where {@code mvn install} would put it. */
    private static void installPoolwise(Path local) throws IOException {
        Path home = Files.createDirectories(local.resolve("dev/poolwise/poolwise/0.1.0"));
        Files.copy(Path.of("pom.xml"), home.resolve("poolwise-0.1.0.pom"));
        Path classes = Path.of(java.net.URI.create(Poolwise.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (OutputStream out = Files.newOutputStream(home.resolve("poolwise-0.1.0.jar"));
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
        }
    }

    private String maven(Path project) throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("settings.xml"),
                """
                <settings>
                  <profiles>
                    <profile>
                      <id>this-machine</id>
                      <repositories>
                        <repository>
                          <id>central</id><url>%1$s</url>
                          <releases><checksumPolicy>ignore</checksumPolicy></releases>
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          <id>central</id><url>%1$s</url>
                          <releases><checksumPolicy>ignore</checksumPolicy></releases>
                        </pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>this-machine</activeProfile></activeProfiles>
                </settings>
                """
                        .formatted(repository.toUri()));
        ProcessBuilder builder = new ProcessBuilder(
                "mvn",
                "-B",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + folder.resolve("local"),
                "-Dmaven.test.failure.ignore=true",
                "-Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.transfer=off",
                "test");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Path log = folder.resolve("log");
        Process process = builder.directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> "Maven did not end:\n" + read(log));
        return read(log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void theDocumentationShowsTheExample() throws IOException {
        String page = Files.readString(Path.of("docs", "regression-tests.md"));

        for (String file : new String[] {"src/test/java/example/NightlyTest.java", "scenarios/nightly.yaml"}) {
            assertTrue(page.contains(Files.readString(EXAMPLE.resolve(file))), file + " is not what is shown");
        }
        String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
        String end = "    </dependency>";
        String dependency = pom.substring(pom.indexOf("    <dependency>"), pom.indexOf(end) + end.length());
        assertTrue(page.contains(dependency.stripIndent()), "the dependency is not what is shown");
    }
}
