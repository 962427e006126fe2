package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.WeekPattern;
import dev.poolwise.analysis.WeekPattern.Extremes;
import dev.poolwise.outcome.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** How busy an alternative is in each hour of the week. */
public final class WeekChart {
    /** The days of a week as a reader sees them. */
    public static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final int DAY = 24;

    private final String name;
    private final Week week;
    private final int replications;

    private WeekChart(String name, Week week, int replications) {
        this.name = name;
        this.week = week;
        this.replications = replications;
    }

    /** Returns a chart for each alternative whose hours are known, and in which something is available and runs. */
    static List<Picture> of(Analysis analysis) {
        List<String> names = new Names(analysis).quoted(30);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Week> week = analysis.alternatives().get(i).week();
            if (week.isPresent()
                    && IntStream.range(0, Week.HOURS)
                            .anyMatch(hour -> week.get().busy()[hour] > 0)) {
                int replications = analysis.scenario().experiment().replications();
                WeekChart chart = new WeekChart(names.get(i), week.get(), replications);
                String description = "A grid of cells, the hours of the day by the days of the week, each darker the "
                        + "larger the busy share of the slots. The table holds the same figures.";
                pictures.add(new Picture("week-" + (i + 1), chart.finding(), description, chart::draw));
            }
        }
        return pictures;
    }

    /** Only what is more than chance is said to be busiest. */
    private String finding() {
        WeekPattern pattern = WeekPattern.of(week);
        Optional<Extremes> ofDay = pattern.ofDay();
        Optional<Extremes> weekdays = pattern.weekdays();
        if (ofDay.isPresent() && weekdays.isPresent()) {
            return "%s is busiest around %s and on %s, least around %s and on %s"
                    .formatted(
                            name,
                            time(ofDay.get().most()),
                            DAYS.get(weekdays.get().most()),
                            time(ofDay.get().least()),
                            DAYS.get(weekdays.get().least()));
        }
        if (ofDay.isPresent()) {
            return finding(ofDay.get(), "around", WeekChart::time);
        }
        return weekdays.isPresent()
                ? finding(weekdays.get(), "on", DAYS::get)
                : name + " is about as busy at any hour: " + percent(pattern.mean()) + " %";
    }

    private String finding(Extremes extremes, String at, IntFunction<String> moment) {
        return "%s is busiest %s %s (%s %%), least %s %s (%s %%)"
                .formatted(
                        name,
                        at,
                        moment.apply(extremes.most()),
                        percent(extremes.mostShare()),
                        at,
                        moment.apply(extremes.least()),
                        percent(extremes.leastShare()));
    }

    private static String time(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : Long.toString(Math.round(100 * share));
    }

    private JFreeChart draw(Layout layout) {
        boolean wide = layout == Layout.WIDE;
        ScaleAxis days = new ScaleAxis(new Scale(days(wide), 0, 0, -0.5, DAYS.size() - 0.5), "");
        ScaleAxis hours = new ScaleAxis(new Scale(hours(wide), 0, 0, -0.5, DAY - 0.5), "hour of the day (UTC)");
        XYPlot plot = new XYPlot(null, wide ? hours : days, wide ? days : hours, null);
        Theme.style(plot);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new HeatCells(cells(wide)));
        return Theme.chart(finding(), measured(), plot, Theme.Key.HIDDEN);
    }

    /** Days run down in a wide chart and across in a narrow one; hours run across, or down. */
    private List<HeatCells.Cell> cells(boolean wide) {
        List<HeatCells.Cell> cells = new ArrayList<>();
        for (int hour = 0; hour < Week.HOURS; hour++) {
            int day = hour / DAY;
            int ofDay = hour % DAY;
            if (week.isObserved(hour)) {
                cells.add(new HeatCells.Cell(
                        wide ? ofDay : day,
                        wide ? DAYS.size() - 1 - day : DAY - 1 - ofDay,
                        percent(week.utilisation(hour)),
                        Math.min(1, week.utilisation(hour)),
                        false));
            }
        }
        return cells;
    }

    private static List<Scale.Tick> days(boolean fromTop) {
        return IntStream.range(0, DAYS.size())
                .mapToObj(i -> new Scale.Tick(i, DAYS.get(fromTop ? DAYS.size() - 1 - i : i)))
                .toList();
    }

    private static List<Scale.Tick> hours(boolean fromLeft) {
        return IntStream.range(0, DAY)
                .filter(i -> (fromLeft ? i : DAY - 1 - i) % 3 == 0)
                .mapToObj(i -> new Scale.Tick(i, Integer.toString(fromLeft ? i : DAY - 1 - i)))
                .toList();
    }

    private String measured() {
        boolean blanks = IntStream.range(0, Week.HOURS).anyMatch(hour -> !week.isObserved(hour));
        boolean gaps = IntStream.range(0, Week.HOURS)
                .anyMatch(hour -> week.isObserved(hour) && Double.isNaN(week.utilisation(hour)));
        return "Busy share of the available slots, % · n = " + replications + " · darker is more"
                + (gaps ? " · hatched: no node ready" : "")
                + (blanks ? " · blank: not simulated" : "");
    }
}
