package dev.poolwise.scenario.file;

import dev.poolwise.units.Time;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Scaled;
import java.util.Optional;

/** Reads distributions of durations: a plain duration, or a mapping with the key {@code distribution}. */
final class DistributionReader implements Type<Distribution> {
    /** Where any duration may be random. */
    static final Type<Distribution> DISTRIBUTION = new DistributionReader();

    private DistributionReader() {}

    @Override
    public String word() {
        return "distribution";
    }

    @Override
    public String expected() {
        return "a duration such as 15m, or {distribution: …}";
    }

    @Override
    public Optional<Distribution> read(Found found) {
        if (found.node() instanceof Node.Mapping) {
            return DistributionKinds.KINDS.read(found, fields -> {
                Optional<Double> factor = fields.find(DistributionKinds.SCALED_BY);
                return base -> factor.isPresent() ? new Scaled(base, factor.get()) : base;
            });
        }
        if (found.node() instanceof Node.Sequence) {
            return found.expected(expected());
        }
        return Types.DURATION.read(found).map(micros -> new Constant(Time.toSeconds(micros)));
    }

    @Override
    public Distribution standIn() {
        return new Constant(0);
    }
}
