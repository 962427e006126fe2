package dev.poolwise.scenario.file;

import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Count;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.EveryArrivals;
import dev.poolwise.workload.PoissonArrivals;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads when jobs arrive: a process, and the keys that every process has. */
final class ArrivalsReader implements Type<Arrivals> {
    /** When the jobs of a class arrive. */
    static final Type<Arrivals> ARRIVALS = new ArrivalsReader();

    private ArrivalsReader() {}

    @Override
    public String word() {
        return "arrivals";
    }

    @Override
    public String expected() {
        return "a mapping {process: …}";
    }

    @Override
    public Optional<Arrivals> read(Found found) {
        return ArrivalKinds.KINDS.read(found, ArrivalsReader::withCommonKeys);
    }

    private static Function<ArrivalProcess, Arrivals> withCommonKeys(Fields fields) {
        Optional<Integer> count = fields.find(ArrivalKinds.COUNT);
        long from = fields.get(ArrivalKinds.FROM);
        long until = fields.find(ArrivalKinds.UNTIL).orElse(Time.NEVER);
        Count batch = fields.get(ArrivalKinds.BATCH);
        fields.check(until > from, ArrivalKinds.UNTIL, "a time after 'from'");
        OptionalLong limit = count.isPresent() ? OptionalLong.of(count.get()) : OptionalLong.empty();
        return process -> new Arrivals(limited(process, limit), limit, from, until, batch);
    }

    /** A process that knows its end by itself says so. */
    private static ArrivalProcess limited(ArrivalProcess process, OptionalLong limit) {
        return process instanceof EveryArrivals every
                ? new EveryArrivals(every.interval(), every.first(), limit)
                : process;
    }

    @Override
    public Arrivals standIn() {
        return new Arrivals(new PoissonArrivals(0), OptionalLong.of(1), 0, Time.NEVER, new Counts.Fixed(1));
    }
}
