package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.Metric;
import dev.poolwise.study.CheckedExpectation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JunitXmlTest {
    @Test
    void eachExpectationIsACaseAndEveryNameIsEscaped() {
        var scenario = new CheckedScenario(
                Path.of("a<b.yaml"), List.of(checked("\"fast\" & cheap\u001b", 1), checked("slow", 2)), List.of());

        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                  <testsuite name="a&lt;b.yaml" tests="2" failures="1" errors="0" skipped="0" time="0">
                    <testcase classname="a&lt;b.yaml" name="&quot;fast&quot; &amp; cheap\uFFFD: jobs.finished" time="0"/>
                    <testcase classname="a&lt;b.yaml" name="slow: jobs.finished" time="0">
                      <failure message="expected 1 jobs exactly, found 2"/>
                    </testcase>
                  </testsuite>
                </testsuites>
                """,
                JunitXml.of(List.of(scenario)));
    }

    private static CheckedExpectation checked(String alternative, double found) {
        Metric finished = Metric.named("jobs.finished").orElseThrow();
        return new CheckedExpectation(
                new Expectation(alternative, finished, Optional.empty(), BigDecimal.ONE, BigDecimal.ZERO, false),
                OptionalDouble.of(found),
                OptionalDouble.empty(),
                "USD");
    }
}
