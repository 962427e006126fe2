package dev.poolwise.report.chart;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** The theme's colours as variables of a page's style sheet, so that charts follow its light or dark scheme. */
final class PageColours {
    private static final Map<String, String> VARIABLES = variables();

    private PageColours() {}

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("\"white\"", "\"var(--chart-paper)\"");
        put(variables, Theme.INK, "ink");
        put(variables, Theme.MUTED, "muted");
        put(variables, Theme.GRID, "grid");
        put(variables, Theme.AXIS, "axis");
        for (int i = 0; i < Theme.COLOURS.size(); i++) {
            put(variables, Theme.COLOURS.get(i), "chart-" + (i + 1));
        }
        return variables;
    }

    private static void put(Map<String, String> variables, Color colour, String name) {
        String rgb = "\"rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")\"";
        variables.put(rgb, "\"var(--" + name + ")\"");
    }

    static String applied(String svg) {
        String applied = svg;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            applied = applied.replace(variable.getKey(), variable.getValue());
        }
        return applied;
    }
}
