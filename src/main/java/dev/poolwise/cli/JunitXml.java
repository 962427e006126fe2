package dev.poolwise.cli;

import dev.poolwise.study.CheckedExpectation;
import dev.poolwise.study.OneLine;
import java.util.List;

/** Checked scenarios in the XML that build servers read: a suite for each file, a case for each expectation. */
final class JunitXml {
    private JunitXml() {}

    /** Returns the document; times are 0, so that equal outcomes give equal documents. */
    static String of(List<CheckedScenario> scenarios) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        scenarios.forEach(scenario -> suite(xml, scenario));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, CheckedScenario scenario) {
        String file = escaped(scenario.file().toString());
        int errors = scenario.problems().isEmpty() ? 0 : 1;
        xml.append("  <testsuite name=\"%s\" tests=\"%s\" failures=\"%s\" errors=\"%s\" skipped=\"0\" time=\"0\">\n"
                .formatted(file, scenario.expectations().size() + errors, scenario.missed(), errors));
        if (errors > 0) {
            scenarioProblems(xml, scenario, file);
        }
        scenario.expectations().forEach(checked -> expectation(xml, checked, file));
        xml.append("  </testsuite>\n");
    }

    private static void scenarioProblems(StringBuilder xml, CheckedScenario scenario, String file) {
        xml.append("    <testcase classname=\"%s\" name=\"the scenario can be read\" time=\"0\">\n".formatted(file));
        xml.append("      <error message=\"%s\">"
                .formatted(ProblemList.closing(scenario.problems().size())));
        scenario.problems().forEach(problem -> xml.append('\n').append(escaped(problem.toString())));
        xml.append("</error>\n    </testcase>\n");
    }

    private static void expectation(StringBuilder xml, CheckedExpectation checked, String file) {
        String head =
                "    <testcase classname=\"%s\" name=\"%s\" time=\"0\"".formatted(file, escaped(checked.subject()));
        if (checked.passes()) {
            xml.append(head).append("/>\n");
        } else {
            xml.append(head).append(">\n      <failure message=\"").append(escaped(checked.comparison()));
            xml.append("\"/>\n    </testcase>\n");
        }
    }

    private static String escaped(String text) {
        return text.lines()
                .map(OneLine::of)
                .map(line -> line.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
