package dev.poolwise.robustness;

import dev.poolwise.scenario.file.VariedValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the drivers of a scenario in the values that are written in it.
 *
 * <p>Rates are multiplied and times between arrivals divided; means of distributions change by {@code scaledBy}, which
 * every distribution takes. The variability can be changed at an equal mean where the distribution belongs to a family
 * with a cv: lognormal and gamma, and exponential and Erlang, which are gamma distributions; of a uniform distribution
 * both bounds move.
 */
public final class Drivers {
    private static final MathContext DIGITS = new MathContext(9);
    private static final String OTHERS = "alternatives\\..+\\.classic\\.otherTenants";
    private static final Pattern DISTRIBUTION = Pattern.compile("(.+)\\.distribution");

    private final Map<String, String> values;
    private final List<Driver> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Drivers(Map<String, String> values) {
        this.values = values;
    }

    /**
     * What was found.
     *
     * @param drivers in a fixed order
     * @param notes what cannot be varied, and why
     */
    public record Found(List<Driver> drivers, List<String> notes) {
        public Found {
            drivers = List.copyOf(drivers);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Returns the drivers of a scenario.
     *
     * @param values the raw text at every path
     */
    public static Found in(Map<String, String> values) {
        return in(values, List.of());
    }

    /**
     * Returns the drivers of a scenario, and further ones.
     *
     * @param further paths of quantities, each of which is a driver of its own; others are left out
     */
    public static Found in(Map<String, String> values, List<String> further) {
        Drivers drivers = new Drivers(values);
        drivers.add("arrival rate", drivers.arrivals("workload\\..+"));
        drivers.add("service time", drivers.durations("workload\\..+\\.service"));
        drivers.add("service variability", drivers.variability("workload\\..+\\.service"));
        drivers.add("provisioning", drivers.durations("alternatives\\..+\\.pools\\..+\\.provisioning"));
        drivers.add(
                "price of pools",
                drivers.prices("alternatives\\..+\\.pools\\..+\\.billing\\.(computeHour|lowPriorityComputeHour)"
                        + "|vmSizes\\..+\\.computeHour(\\.dedicated|\\.low)?"));
        drivers.add(
                "price of classic",
                drivers.prices("alternatives\\..+\\.classic\\.billing\\.(computeHour|per1000Transactions)"));
        drivers.add(
                "price of plans",
                drivers.prices("plans\\..+\\.(fee|overage\\.computeHour|overage\\.per1000Transactions)"));
        drivers.add("other tenants' load", drivers.arrivals(OTHERS));
        further.forEach(path -> drivers.add(path, drivers.quantity(path)));
        return new Found(drivers.found, drivers.notes);
    }

    /** Returns the arrival rate alone, if it can be varied. */
    public static Optional<Driver> arrivalRate(Map<String, String> values) {
        return in(values).drivers().stream()
                .filter(driver -> driver.name().equals("arrival rate"))
                .findFirst();
    }

    private void add(String name, List<Lever> levers) {
        if (!levers.isEmpty()) {
            found.add(new Driver(name, levers));
        }
    }

    private List<Lever> arrivals(String owner) {
        List<Lever> levers = new ArrayList<>();
        Pattern rate = Pattern.compile(owner + "\\.arrivals\\.((rates|states)\\.[0-9]+\\.)?rate");
        Pattern interval = Pattern.compile(owner + "\\.arrivals\\.interval");
        values.forEach((path, text) -> {
            if (rate.matcher(path).matches()) {
                levers.add(Lever.times(path, text));
            } else if (interval.matcher(path).matches()) {
                Lever times = Lever.times(path, text);
                levers.add(new Lever(path, factor -> times.text().apply(BigDecimal.ONE.divide(factor, DIGITS))));
            }
        });
        for (Lever gap : durations(owner + "\\.arrivals\\.interarrival")) {
            levers.add(new Lever(gap.path(), factor -> gap.text().apply(BigDecimal.ONE.divide(factor, DIGITS))));
        }
        noteFixedArrivals(owner);
        return levers;
    }

    private void noteFixedArrivals(String owner) {
        Pattern process = Pattern.compile("(" + owner + ")\\.arrivals\\.process");
        values.forEach((path, text) -> {
            Matcher matcher = process.matcher(path);
            if (matcher.matches() && (text.equals("at") || text.equals("log"))) {
                notes.add("The arrivals of %s are listed one by one and are not varied.".formatted(matcher.group(1)));
            }
        });
    }

    /** Returns a lever on the mean of every distribution at a path. */
    private List<Lever> durations(String at) {
        Pattern place = Pattern.compile(at);
        List<Lever> levers = new ArrayList<>();
        values.forEach((path, text) -> {
            Matcher mapping = DISTRIBUTION.matcher(path);
            if (place.matcher(path).matches()) {
                levers.add(Lever.times(path, text));
            } else if (mapping.matches() && place.matcher(mapping.group(1)).matches()) {
                String scaled = mapping.group(1) + ".scaledBy";
                levers.add(Lever.times(scaled, values.getOrDefault(scaled, "1")));
            }
        });
        return levers;
    }

    private List<Lever> quantity(String path) {
        String text = values.getOrDefault(path, "");
        return VariedValue.of(text).kind() == VariedValue.Kind.TEXT ? List.of() : List.of(Lever.times(path, text));
    }

    private List<Lever> prices(String at) {
        Pattern place = Pattern.compile(at);
        List<Lever> levers = new ArrayList<>();
        values.forEach((path, text) -> {
            if (place.matcher(path).matches()) {
                levers.add(Lever.times(path, text));
            }
        });
        return levers;
    }

    private List<Lever> variability(String at) {
        Pattern place = Pattern.compile(at);
        List<Lever> levers = new ArrayList<>();
        values.forEach((path, text) -> {
            Matcher mapping = DISTRIBUTION.matcher(path);
            if (mapping.matches() && place.matcher(mapping.group(1)).matches()) {
                List<Lever> spread = Spread.of(mapping.group(1), text, values);
                levers.addAll(spread);
                if (spread.isEmpty()) {
                    notes.add("The variability of %s is not varied: a distribution '%s' has no cv to change."
                            .formatted(mapping.group(1), text));
                }
            } else if (place.matcher(path).matches()) {
                notes.add("The variability of %s is not varied: it is constant.".formatted(path));
            }
        });
        return levers;
    }
}
