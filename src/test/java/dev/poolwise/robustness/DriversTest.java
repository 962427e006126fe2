package dev.poolwise.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.robustness.Drivers.Found;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.scenario.file.ScenarioValues;
import dev.poolwise.study.Setting;
import dev.poolwise.workload.Distribution;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriversTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Drivers
            workload:
              v1.2:
                arrivals: {process: poisson, rate: 12/h}
                service: SERVICE
              regular:
                arrivals: {process: every, interval: 30m}
                service: 10m
              daily:
                arrivals: {process: periodic, period: 1d, rates: [{from: 0h, rate: 2/h}, {from: 8h, rate: 30/h}]}
                service: {distribution: exponential, mean: 5m, scaledBy: 2}
            alternatives:
              pool:
                pools:
                  batch:
                    nodes: 4
                    provisioning: {distribution: lognormal, median: 4m, sigma: 0.5}
                    billing: {computeHour: 0.5}
              classic:
                classic:
                  capacity: 9
                  otherTenants: {arrivals: {process: poisson, rate: 6/h}, service: 10m}
                  billing: {computeHour: 2, per1000Transactions: 0.5}
            experiment: {horizon: 1d, replications: 2}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path write(String service) throws IOException {
        return Files.writeString(folder.resolve("drivers.yaml"), SCENARIO.replace("SERVICE", service));
    }

    private static Found found(Path file) throws IOException, InvalidScenario {
        return Drivers.in(ScenarioValues.of(file, List.of()));
    }

    private static Scenario varied(Path file, String driver, String factor) throws IOException, InvalidScenario {
        Driver varied = found(file).drivers().stream()
                .filter(d -> d.name().equals(driver))
                .findFirst()
                .orElseThrow();
        List<String> settings = varied.at(new BigDecimal(factor)).stream()
                .map(Setting::toString)
                .toList();
        return ScenarioFile.read(file, List.of(), settings).scenario();
    }

    @Test
    void everyDriverOfAScenarioIsFound() throws IOException, InvalidScenario {
        Found found = found(write("{distribution: weibull, shape: 2, mean: 10m}"));

        assertEquals(
                List.of(
                        "arrival rate",
                        "service time",
                        "service variability",
                        "provisioning",
                        "price of pools",
                        "price of classic",
                        "other tenants' load"),
                found.drivers().stream().map(Driver::name).toList());
        assertEquals(
                List.of(
                        "The variability of workload.v1.2.service is not varied: a distribution 'weibull' has no cv to change.",
                        "The variability of workload.regular.service is not varied: it is constant."),
                found.notes());
    }

    @Test
    void aDriverChangesEveryValueThatBelongsToIt() throws IOException, InvalidScenario {
        List<Driver> drivers = found(write("20m")).drivers();

        assertEquals(
                List.of(
                        "workload.v1.2.arrivals.rate=15/h",
                        "workload.regular.arrivals.interval=24m",
                        "workload.daily.arrivals.rates.0.rate=2.5/h",
                        "workload.daily.arrivals.rates.1.rate=37.5/h"),
                texts(drivers.get(0), "1.25"));
        assertEquals(
                List.of(
                        "workload.v1.2.service=25m",
                        "workload.regular.service=12m30s",
                        "workload.daily.service.scaledBy=2.5"),
                texts(drivers.get(1), "1.25"));
        assertEquals(
                List.of("alternatives.classic.classic.otherTenants.arrivals.rate=7.5/h"),
                texts(drivers.get(drivers.size() - 1), "1.25"));
    }

    private static List<String> texts(Driver driver, String factor) {
        return driver.at(new BigDecimal(factor)).stream().map(Setting::toString).toList();
    }

    /** The variability doubles, the mean stays; a factor of one changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{distribution: exponential, mean: 10m}",
                "{distribution: exponential, mean: 10m, scaledBy: 3}",
                "{distribution: erlang, mean: 10m, phases: 4}",
                "{distribution: gamma, mean: 10m, cv: 0.7}",
                "{distribution: lognormal, mean: 10m, cv: 1.5}",
                "{distribution: lognormal, median: 10m, sigma: 0.8}",
                "{distribution: uniform, min: 10m, max: 20m}"
            })
    void theVariabilityChangesAtAnEqualMean(String service) throws IOException, InvalidScenario {
        Path file = write(service);
        Distribution plain = service(ScenarioFile.read(file, List.of()));
        Distribution same = service(varied(file, "service variability", "1"));
        Distribution twice = service(varied(file, "service variability", "2"));

        assertEquals(plain.mean(), same.mean(), 1e-6 * plain.mean());
        assertEquals(plain.variance(), same.variance(), 1e-6 * plain.variance());
        assertEquals(plain.quantile(0.9), same.quantile(0.9), 1e-6 * plain.quantile(0.9));
        assertEquals(plain.mean(), twice.mean(), 1e-6 * plain.mean());
        assertEquals(4 * plain.variance(), twice.variance(), 1e-6 * twice.variance());
    }

    private static Distribution service(Scenario scenario) {
        return scenario.workload().classes().get(0).service().orElseThrow();
    }

    /** Beyond a lower bound of zero, both bounds would move: a uniform distribution has no larger cv at that mean. */
    @Test
    void aUniformDistributionDoesNotGoBelowZero() throws IOException, InvalidScenario {
        Distribution wide =
                service(varied(write("{distribution: uniform, min: 10m, max: 20m}"), "service variability", "9"));

        assertEquals(0, wide.quantile(0));
        assertEquals(900, wide.mean(), 1e-9);
    }

    @Test
    void aLogHasNoRateToVary() throws IOException, InvalidScenario {
        Files.writeString(folder.resolve("log.csv"), "arrival_s,service_s\n0,60\n");
        Path file = write("10m");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "{process: poisson, rate: 12/h}\n    service: 10m",
                                "{process: log, file: log.csv, format: csv}"));

        assertTrue(found(file).notes().get(0).contains("are listed one by one"));
    }
}
