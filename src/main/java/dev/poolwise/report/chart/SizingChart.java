package dev.poolwise.report.chart;

import dev.poolwise.report.chart.SizingPanel.Group;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Unit;
import dev.poolwise.selection.Selected.Standing;
import dev.poolwise.sizing.SizedCandidate;
import dev.poolwise.sizing.Sizing;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** What each candidate of a sizing costs, and below it the figure that the binding objective limits. */
public final class SizingChart {
    private final Sizing sizing;
    private final Objective limited;
    private final int objective;

    private SizingChart(Sizing sizing) {
        this.sizing = sizing;
        this.objective = sizing.binding().orElse(0);
        this.limited = sizing.scenario().objectives().get(objective);
    }

    /** Returns the chart, unless fewer than two candidates were simulated. */
    public static Optional<Picture> of(Sizing sizing) {
        long simulated = sizing.candidates().stream()
                .filter(candidate -> candidate.figures().isPresent())
                .count();
        if (simulated < 2) {
            return Optional.empty();
        }
        SizingChart chart = new SizingChart(sizing);
        String description =
                "Above, what each candidate costs; below, the figure that an objective limits, with interval "
                        + "bars, and the limit as a dashed line. The table holds the same figures.";
        return Optional.of(new Picture("size", chart.finding(), description, chart::draw));
    }

    private String finding() {
        PathNames names = new PathNames(sizing.task().variations());
        return sizing.best().isEmpty()
                ? "No setting is sure to meet the objectives"
                : sizing.point(sizing.best().getAsInt()).settings().stream()
                                .map(setting -> names.of(setting.path()) + "="
                                        + setting.value().legible())
                                .collect(Collectors.joining(", "))
                        + " is the cheapest that meets the objectives";
    }

    private JFreeChart draw(Layout layout) {
        List<Group> groups = groups();
        String currency = sizing.scenario().currency().getCurrencyCode();
        SizingPanel costs = new SizingPanel(
                Unit.MONEY, "cost (" + currency + ")", i -> sizing.figures(i).cost(), OptionalDouble.empty());
        String unit = limited.metric().unit() == Unit.FRACTION ? " (%)" : "";
        SizingPanel found = new SizingPanel(
                limited.metric().unit(),
                limited.metric().name() + unit,
                i -> sizing.figures(i).objectives().get(objective),
                OptionalDouble.of(limited.limit()));
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(settings(layout));
        both.setGap(14);
        both.add(costs.plot(groups, true));
        both.add(found.plot(groups, false));
        String measured = "Dashed: the limit of " + limited.text() + " · bars: confidence intervals";
        return Theme.chart(finding(), measured, both, Theme.Key.SHOWN);
    }

    private List<Group> groups() {
        List<Group> groups = List.of(
                new Group("best", Theme.BLUE, new ArrayList<>()),
                new Group("misses an objective", Theme.ORANGE, new ArrayList<>()),
                new Group("dearer, or as good", Theme.SKY, new ArrayList<>()),
                new Group("open", Theme.PURPLE, new ArrayList<>()));
        for (int i = 0; i < sizing.candidates().size(); i++) {
            SizedCandidate candidate = sizing.candidates().get(i);
            if (candidate.judged().isPresent()) {
                groups.get(group(candidate.judged().get().standing()))
                        .candidates()
                        .add(i);
            }
        }
        return groups.stream().filter(group -> !group.candidates().isEmpty()).toList();
    }

    private static int group(Standing standing) {
        return switch (standing) {
            case BEST -> 0;
            case MISSES -> 1;
            case DEARER, AS_GOOD -> 2;
            case OPEN -> 3;
        };
    }

    /** The candidates in their order; where there are many, only some are labelled. */
    private SymbolAxis settings(Layout layout) {
        PathNames names = new PathNames(sizing.task().variations());
        String label = sizing.task().variations().stream()
                .map(variation -> names.of(variation.path()))
                .collect(Collectors.joining(" / "));
        String[] labels =
                sizing.candidates().stream().map(c -> label(c.point())).toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, labels);
        Theme.style(axis, label);
        axis.setGridBandsVisible(false);
        int longest = List.of(labels).stream().mapToInt(String::length).max().orElse(1);
        int room = Math.max(2, layout.width() / (10 + 8 * longest));
        axis.setTickUnit(new NumberTickUnit(Math.ceil(labels.length / (double) room)));
        return axis;
    }

    private static String label(Point point) {
        return point.settings().stream()
                .map(setting -> setting.value().legible())
                .collect(Collectors.joining(" / "));
    }
}
